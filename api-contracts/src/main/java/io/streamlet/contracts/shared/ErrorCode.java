package io.streamlet.contracts.shared;

/** Stable codes of refusals and errors: clients switch on these, never on the text. */
public enum ErrorCode {
    // the request
    MALFORMED_REQUEST(Kind.INVALID),
    UNKNOWN_FIELD(Kind.INVALID),
    VALIDATION_FAILED(Kind.INVALID),
    PAYLOAD_TOO_LARGE(Kind.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED),
    METHOD_NOT_ALLOWED(Kind.NOT_ALLOWED),
    NOT_FOUND(Kind.MISSING),
    TOO_MANY_REQUESTS(Kind.TOO_MANY),
    /** ends before it starts, or at once */
    RANGE_INVALID(Kind.INVALID),
    /** has more steps than one answer holds */
    RANGE_TOO_LONG(Kind.INVALID),
    TRY_AGAIN(Kind.UNAVAILABLE),
    INTERNAL_ERROR(Kind.FAILURE),

    // who is asking
    NOT_AUTHENTICATED(Kind.UNAUTHENTICATED),
    BAD_CREDENTIALS(Kind.UNAUTHENTICATED),
    SESSION_EXPIRED(Kind.UNAUTHENTICATED),
    ACCOUNT_DISABLED(Kind.FORBIDDEN),
    FORBIDDEN(Kind.FORBIDDEN),
    ORIGIN_NOT_ALLOWED(Kind.FORBIDDEN),

    // identity
    USERNAME_TAKEN(Kind.CONFLICT),
    ACCOUNT_NOT_FOUND(Kind.MISSING),
    OWN_ACCOUNT(Kind.CONFLICT),
    /** nobody could manage accounts any more */
    LAST_ADMIN(Kind.CONFLICT),
    /** what was to be repeated to confirm it is something else */
    NOT_CONFIRMED(Kind.INVALID),
    ACCOUNT_ERASED(Kind.CONFLICT),

    // any aggregate: the same id with other data
    ID_ALREADY_USED(Kind.CONFLICT),

    // classroom
    CLASS_NOT_FOUND(Kind.MISSING),
    CLASS_NOT_LIVE(Kind.CONFLICT),
    CLASS_ALREADY_STARTED(Kind.CONFLICT),
    CLASS_ALREADY_ENDED(Kind.CONFLICT),
    CLASS_CANCELLED(Kind.CONFLICT),
    CLASS_FULL(Kind.CONFLICT),
    NOT_CLASS_TEACHER(Kind.FORBIDDEN),
    STARTS_IN_THE_PAST(Kind.INVALID),
    CAPACITY_BELOW_ROSTER(Kind.CONFLICT),
    NOT_A_PARTICIPANT(Kind.FORBIDDEN),
    REMOVED_FROM_CLASS(Kind.FORBIDDEN),

    // conversation
    READ_ONLY(Kind.FORBIDDEN),
    CHAT_LOCKED(Kind.CONFLICT),
    SLOW_MODE(Kind.TOO_MANY),
    MESSAGE_NOT_FOUND(Kind.MISSING),
    NOT_MESSAGE_AUTHOR(Kind.FORBIDDEN),

    // stage
    /** they have left, or never came */
    INVITEE_NOT_PRESENT(Kind.CONFLICT),
    /** the teacher is there already, observers only watch */
    INVITEE_NOT_A_STUDENT(Kind.CONFLICT),
    /** invited, or on stage */
    ALREADY_INVITED(Kind.CONFLICT),
    STAGE_FULL(Kind.CONFLICT),
    INVITATION_NOT_FOUND(Kind.MISSING),
    NOT_YOUR_INVITATION(Kind.FORBIDDEN),
    INVITATION_EXPIRED(Kind.CONFLICT),
    /** withdrawn, declined, or the seat is over: {@code fields.reason} says which */
    INVITATION_CLOSED(Kind.CONFLICT),
    /** accepted already, perhaps in another tab */
    INVITATION_ACCEPTED(Kind.CONFLICT),
    NOT_ON_STAGE(Kind.CONFLICT),
    /** only the student switches the own microphone or camera on */
    NOT_YOURS_TO_SWITCH_ON(Kind.FORBIDDEN),
    /** the seat is connected from browser to browser */
    STAGE_ROUTE_NOT_SERVER(Kind.CONFLICT),

    // mesh
    MESH_NOT_OPEN(Kind.CONFLICT),
    MESH_FULL(Kind.CONFLICT),
    PEER_UNKNOWN(Kind.MISSING),
    NOT_YOUR_PEER(Kind.FORBIDDEN),
    ILLEGAL_PARENT(Kind.CONFLICT),
    /** the two are no neighbours in the mesh right now */
    SIGNAL_NOT_ALLOWED(Kind.FORBIDDEN),
    /** nobody can plan like that */
    POLICY_UNKNOWN(Kind.INVALID),
    /** the class has not begun, or never had a mesh */
    MESH_NEVER_OPENED(Kind.CONFLICT),
    WHAT_IF_NOT_FOUND(Kind.MISSING),
    /** done, failed or cancelled already */
    WHAT_IF_ENDED(Kind.CONFLICT),

    // media
    STREAM_NOT_FOUND(Kind.MISSING),
    STREAM_CLOSED(Kind.CONFLICT),
    STREAM_REPLACED(Kind.CONFLICT),
    CHUNK_OUT_OF_ORDER(Kind.CONFLICT),
    MEDIA_INVALID(Kind.UNPROCESSABLE),
    DISK_FULL(Kind.UNAVAILABLE),
    RECORDING_NOT_FOUND(Kind.MISSING),

    // timeline
    /** no event is called like that */
    EVENT_KIND_UNKNOWN(Kind.INVALID),
    /** a time or position before the class was scheduled */
    BEFORE_CLASS(Kind.INVALID),
    /** a time or position after everything that has happened */
    BEYOND_END(Kind.INVALID),

    // read models
    /** no processing group is called like that */
    READ_MODEL_UNKNOWN(Kind.MISSING),
    /** one at a time and group: finish or cancel it first */
    REPLAY_RUNNING(Kind.CONFLICT),
    NO_REPLAY(Kind.CONFLICT),
    /** it has not caught up, or has not been compared yet */
    REPLAY_NOT_READY(Kind.CONFLICT),
    /** rows made of many events cannot be made of the later ones: only from the first event on */
    REPLAY_NEEDS_HISTORY(Kind.CONFLICT),
    /** the replayed one says something else: to be overridden with a reason */
    READ_MODELS_DIFFER(Kind.CONFLICT),
    NOTHING_TO_UNDO(Kind.CONFLICT),
    DEAD_LETTER_NOT_FOUND(Kind.MISSING),

    // live socket
    TICKET_INVALID(Kind.UNAUTHENTICATED),
    FRAME_INVALID(Kind.INVALID),
    TOPIC_UNKNOWN(Kind.MISSING),
    TOO_SLOW(Kind.TOO_MANY);

    /** What kind of refusal a code is; decides the HTTP status. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        MISSING(404),
        NOT_ALLOWED(405),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        UNPROCESSABLE(422),
        TOO_MANY(429),
        FAILURE(500),
        UNAVAILABLE(503);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
