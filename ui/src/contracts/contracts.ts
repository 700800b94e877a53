// generated from the records of api-contracts; do not edit
/* tslint:disable */
/* eslint-disable */

export interface AccountChanged extends TopicUpdate {
    type: "account.changed";
    account: AccountView;
}

export interface AccountPage {
    accounts: AccountView[];
    page: number;
    size: number;
    total: number;
}

export interface AccountsView extends TopicSnapshot {
    total: number;
}

export interface AccountView {
    accountId: string;
    username: string;
    displayName: string;
    role: Role;
    enabled: boolean;
    registeredAt: string;
}

export interface Attend extends ClientFrame {
    type: "attend";
    classId: string;
}

export interface Attending extends ServerFrame {
    type: "attending";
    classId: string;
}

export interface CatalogueChanged extends TopicUpdate {
    type: "catalogue.changed";
    view: ClassView;
}

export interface CatalogueView extends TopicSnapshot {
    live: ClassView[];
    upcoming: ClassView[];
}

export interface ChatSettings {
    locked: boolean;
    slowModeSeconds: number;
}

export interface ChatSettingsChanged extends TopicUpdate {
    type: "chat.settings";
    settings: ChatSettings;
}

export interface ChatView extends TopicSnapshot {
    messages: MessageView[];
    hasEarlier: boolean;
    settings: ChatSettings;
}

export interface ClassChanged extends TopicUpdate {
    type: "class.changed";
    view: ClassView;
}

export interface ClassList {
    classes: ClassView[];
}

export interface ClassPage {
    classes: ClassView[];
    page: number;
    size: number;
    total: number;
}

export interface ClassSettings {
    capacity: number;
    visibility: Visibility;
    recorded: boolean;
}

export interface ClassView extends TopicSnapshot {
    classId: string;
    version: number;
    title: string;
    description: string;
    teacherId: string;
    teacherName: string;
    status: ClassStatus;
    startsAt: string;
    durationMinutes: number;
    settings: ClassSettings;
    startedAt: Nullable<string>;
    endedAt: Nullable<string>;
    endReason: Nullable<EndReason>;
    teacherPresent: boolean;
    participantCount: number;
    peakParticipants: number;
    stream: StreamStatus;
    recording: Nullable<RecordingView>;
}

export interface ClientFrame {
    type: "subscribe" | "unsubscribe" | "attend" | "stop-attending" | "pong";
}

export interface EveryoneLeft extends TopicUpdate {
    type: "people.left";
    reason: LeaveReason;
    at: string;
}

export interface FrameError extends ServerFrame {
    type: "error";
    code: ErrorCode;
    message: string;
    ref: Nullable<string>;
}

export interface HandsChanged extends TopicUpdate {
    type: "hands.changed";
    view: HandsView;
}

export interface HandsView extends TopicSnapshot {
    hands: HandView[];
}

export interface HandView {
    accountId: string;
    displayName: string;
    raisedAt: string;
}

export interface MessageChanged extends TopicUpdate {
    type: "message.changed";
    message: MessageView;
}

export interface MessagePage {
    messages: MessageView[];
    hasEarlier: boolean;
}

export interface MessageView {
    messageId: string;
    authorId: string;
    authorName: string;
    authorRole: ParticipantRole;
    text: string;
    replyTo: Nullable<string>;
    postedAt: string;
    editedAt: Nullable<string>;
    deleted: boolean;
}

export interface NotificationsView extends TopicSnapshot {
    notifications: NotificationView[];
}

export interface NotificationView {
    id: string;
    kind: NotificationKind;
    classId: Nullable<string>;
    subject: Nullable<string>;
    at: string;
}

export interface Notified extends TopicUpdate {
    type: "notified";
    notification: NotificationView;
}

export interface ParticipantView {
    accountId: string;
    displayName: string;
    role: ParticipantRole;
    present: boolean;
    joinedAt: string;
    leftAt: Nullable<string>;
    leaveReason: Nullable<LeaveReason>;
}

export interface PeopleView extends TopicSnapshot {
    people: ParticipantView[];
}

export interface PersonChanged extends TopicUpdate {
    type: "person.changed";
    person: ParticipantView;
}

export interface Ping extends ServerFrame {
    type: "ping";
}

export interface Pong extends ClientFrame {
    type: "pong";
}

export interface RecordingView {
    status: RecordingStatus;
    durationMillis: number;
    bytes: number;
    startedAt: string;
    publishedAt: Nullable<string>;
}

export interface Resume {
    epoch: string;
    seq: number;
}

export interface Resumed extends ServerFrame {
    type: "resumed";
    topic: string;
    epoch: string;
    seq: number;
}

export interface ServerFrame {
    type: "welcome" | "snapshot" | "update" | "resumed" | "unsubscribed" | "attending" | "ping" | "error";
}

export interface Snapshot extends ServerFrame {
    type: "snapshot";
    topic: string;
    epoch: string;
    seq: number;
    data: TopicSnapshot;
}

export interface StopAttending extends ClientFrame {
    type: "stop-attending";
    classId: string;
}

export interface Subscribe extends ClientFrame {
    type: "subscribe";
    topic: string;
    resume: Nullable<Resume>;
}

export interface TopicSnapshot {
}

export interface TopicUpdate {
    type: "class.changed" | "person.changed" | "people.left" | "message.changed" | "chat.settings" | "hands.changed" | "catalogue.changed" | "notified" | "account.changed";
}

export interface Unsubscribe extends ClientFrame {
    type: "unsubscribe";
    topic: string;
}

export interface Unsubscribed extends ServerFrame {
    type: "unsubscribed";
    topic: string;
    code: Nullable<ErrorCode>;
}

export interface Update extends ServerFrame {
    type: "update";
    topic: string;
    seq: number;
    data: TopicUpdateUnion;
}

export interface Welcome extends ServerFrame {
    type: "welcome";
    connectionId: string;
    accountId: string;
    heartbeatSeconds: number;
    graceSeconds: number;
    serverTime: string;
}

export type ClassStatus = "SCHEDULED" | "LIVE" | "ENDED" | "CANCELLED";

export type ClientFrameUnion = Subscribe | Unsubscribe | Attend | StopAttending | Pong;

export type EndReason = "BY_TEACHER" | "BY_ADMIN" | "TEACHER_GONE" | "TIME_LIMIT";

export type ErrorCode = "MALFORMED_REQUEST" | "UNKNOWN_FIELD" | "VALIDATION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "METHOD_NOT_ALLOWED" | "NOT_FOUND" | "TOO_MANY_REQUESTS" | "TRY_AGAIN" | "INTERNAL_ERROR" | "NOT_AUTHENTICATED" | "BAD_CREDENTIALS" | "SESSION_EXPIRED" | "ACCOUNT_DISABLED" | "FORBIDDEN" | "ORIGIN_NOT_ALLOWED" | "USERNAME_TAKEN" | "ACCOUNT_NOT_FOUND" | "OWN_ACCOUNT" | "ID_ALREADY_USED" | "CLASS_NOT_FOUND" | "CLASS_NOT_LIVE" | "CLASS_ALREADY_STARTED" | "CLASS_ALREADY_ENDED" | "CLASS_CANCELLED" | "CLASS_FULL" | "NOT_CLASS_TEACHER" | "STARTS_IN_THE_PAST" | "CAPACITY_BELOW_ROSTER" | "NOT_A_PARTICIPANT" | "REMOVED_FROM_CLASS" | "READ_ONLY" | "CHAT_LOCKED" | "SLOW_MODE" | "MESSAGE_NOT_FOUND" | "NOT_MESSAGE_AUTHOR" | "STREAM_NOT_FOUND" | "STREAM_CLOSED" | "STREAM_REPLACED" | "CHUNK_OUT_OF_ORDER" | "MEDIA_INVALID" | "DISK_FULL" | "RECORDING_NOT_FOUND" | "TICKET_INVALID" | "FRAME_INVALID" | "TOPIC_UNKNOWN" | "TOO_SLOW";

export type LeaveReason = "LEFT" | "CONNECTION_LOST" | "REMOVED" | "CLASS_ENDED";

export type NotificationKind = "CLASS_STARTED" | "CLASS_RESCHEDULED" | "CLASS_CANCELLED" | "HAND_LOWERED" | "REMOVED_FROM_CLASS" | "RECORDING_READY" | "ROLE_CHANGED";

export type Nullable<T> = T | null;

export type ParticipantRole = "TEACHER" | "STUDENT" | "OBSERVER";

export type RecordingStatus = "RECORDING" | "SEALED" | "PUBLISHED" | "FAILED";

export type Role = "ADMIN" | "TEACHER" | "STUDENT" | "VIEWER";

export type ServerFrameUnion = Welcome | Snapshot | Update | Resumed | Unsubscribed | Attending | Ping | FrameError;

export type StreamStatus = "OFFLINE" | "ONLINE" | "INTERRUPTED";

export type TopicUpdateUnion = ClassChanged | PersonChanged | EveryoneLeft | MessageChanged | ChatSettingsChanged | HandsChanged | CatalogueChanged | Notified | AccountChanged;

export type Visibility = "PUBLIC" | "UNLISTED";
