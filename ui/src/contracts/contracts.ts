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
    erased: boolean;
    registeredAt: string;
}

export interface AlertChanged extends TopicUpdate {
    type: "alert.changed";
    alert: AlertView;
}

export interface AlertsView extends TopicSnapshot {
    alerts: AlertView[];
}

export interface AlertView {
    alertId: string;
    version: number;
    rule: AlertRule;
    node: string;
    subject: Nullable<string>;
    value: number;
    threshold: number;
    since: string;
    resolvedAt: Nullable<string>;
}

export interface Attend extends ClientFrame {
    type: "attend";
    classId: string;
    page: Nullable<string>;
}

export interface AttendanceHistory {
    accountId: string;
    asOf: string;
    rule: AttendanceRule;
    otherRule: Nullable<AttendanceRule>;
    visits: Visit[];
    page: number;
    size: number;
    total: number;
}

export interface AttendanceResult {
    intervals: PresenceInterval[];
    presentMillis: number;
    share: number;
    lastLeave: Nullable<string>;
    attended: boolean;
}

export interface AttendanceRule {
    minimumShare: number;
    graceSeconds: number;
}

export interface AttendeeReport {
    accountId: string;
    displayName: string;
    role: ParticipantRole;
    firstJoin: string;
    attendance: AttendanceResult;
    other: Nullable<AttendanceResult>;
    messages: number;
    hands: number;
    stageMillis: number;
    engagement: Nullable<Engagement>;
}

export interface Attending extends ServerFrame {
    type: "attending";
    classId: string;
}

export interface CapabilityReport {
    uplinkKbps: number;
    downlinkKbps: number;
    reachability: Reachability;
    device: DeviceClass;
    consent: boolean;
    metered: boolean;
    hidden: boolean;
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

export interface ClassAt {
    position: number;
    at: string;
    state: ClassView;
    people: PeopleView;
    hands: HandsView;
    stage: StageView;
    chat: ChatView;
    mesh: MeshView;
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

export interface ClassReport {
    about: ReportedClass;
    asOf: string;
    rule: AttendanceRule;
    otherRule: Nullable<AttendanceRule>;
    totals: ReportTotals;
    people: AttendeeReport[];
    timeline: Timeline;
    delivery: DeliveryReport;
}

export interface ClassSettings {
    capacity: number;
    visibility: Visibility;
    recorded: boolean;
    meshShare: number;
    stageSeats: number;
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
    type: "subscribe" | "unsubscribe" | "attend" | "stop-attending" | "pong" | "mesh-join" | "mesh-report" | "mesh-source" | "mesh-parent-failed" | "mesh-leave" | "mesh-stats" | "viewer-stats" | "stage-ready" | "stage-connected" | "stage-lost" | "signal";
}

export interface ClusterHealth {
    head: string;
    size: number;
    hops: number;
    freeSlots: number;
    reporting: number;
    lowestFramesPerSecond: Nullable<number>;
    longestFrozenMillis: Nullable<number>;
}

export interface Comparison {
    at: string;
    position: number;
    tables: TableDifference[];
}

export interface DeadLettersView {
    letters: DeadLetterView[];
    total: number;
}

export interface DeadLetterView {
    letter: string;
    event: string;
    kind: string;
    sequence: string;
    index: number;
    happenedAt: string;
    setAsideAt: string;
    triedAt: Nullable<string>;
    cause: Nullable<string>;
    message: Nullable<string>;
    payload: { [index: string]: any };
}

export interface DeliveryBytes {
    server: number;
    source: number;
    peers: number;
    savingPercent: Nullable<number>;
}

export interface DeliveryPoint {
    at: string;
    viewers: ViewerCounts;
    bytes: DeliveryBytes;
}

export interface DeliveryReport {
    bytes: DeliveryBytes;
    viewers: ViewerCounts;
    viewerSeconds: ViewerSeconds;
    points: DeliveryPoint[];
    reparentings: number;
    forcedReparentings: number;
    interruptions: number;
    frozenMillis: number;
    streamInterruptions: number;
    mesh: SuccessRate;
    stage: SuccessRate;
    firstFrames: FirstFrames;
}

export interface Engagement {
    score: number;
    parts: EngagementPart[];
}

export interface EngagementPart {
    kind: EngagementKind;
    amount: number;
    fullAt: number;
    weight: number;
    points: number;
}

export interface EveryoneLeft extends TopicUpdate {
    type: "people.left";
    reason: LeaveReason;
    at: string;
}

export interface FirstFrames {
    count: number;
    p50Millis: Nullable<number>;
    p95Millis: Nullable<number>;
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

export interface IceServer {
    urls: string[];
    username: Nullable<string>;
    credential: Nullable<string>;
}

export interface InvitationChanged extends TopicUpdate {
    type: "invitation.changed";
    invitation: InvitationView;
}

export interface InvitationsView extends TopicSnapshot {
    invitations: InvitationView[];
}

export interface InvitationView {
    classId: string;
    invitationId: string;
    version: number;
    accountId: string;
    displayName: string;
    invitedBy: string;
    status: SeatStatus;
    invitedAt: string;
    expiresAt: string;
    acceptedAt: Nullable<string>;
    joinedAt: Nullable<string>;
    endedAt: Nullable<string>;
    endReason: Nullable<StageEndReason>;
    route: Nullable<StageRoute>;
    routeCause: Nullable<RouteCause>;
    stagePeerId: Nullable<string>;
    linkLosses: number;
    microphone: boolean;
    camera: boolean;
}

export interface MeshChanged extends TopicUpdate {
    type: "mesh.changed";
    mesh: MeshHead;
}

export interface MeshChild {
    peerId: string;
    rendition: Rendition;
    standby: boolean;
}

export interface MeshFeederLost extends ServerFrame {
    type: "mesh-feeder-lost";
    classId: string;
    peerId: string;
    feeder: string;
}

export interface MeshGone extends ServerFrame {
    type: "mesh-gone";
    classId: string;
    peerId: string;
    reason: Nullable<DepartureReason>;
}

export interface MeshHead {
    classId: string;
    open: boolean;
    source: Nullable<MeshSource>;
    feeds: number;
    policy: Nullable<string>;
    policyVersion: number;
    version: number;
}

export interface MeshHealth {
    clusters: ClusterHealth[];
    peers: PeerHealth[];
}

export interface MeshHealthTold extends ServerFrame {
    type: "mesh-health";
    classId: string;
    health: MeshHealth;
}

export interface MeshJoin extends ClientFrame {
    type: "mesh-join";
    classId: string;
    peerId: string;
    capability: CapabilityReport;
}

export interface MeshLeave extends ClientFrame {
    type: "mesh-leave";
    classId: string;
    reason: MeshLeaveReason;
}

export interface MeshParentFailed extends ClientFrame {
    type: "mesh-parent-failed";
    classId: string;
    parent: string;
}

export interface MeshPeerChanged extends TopicUpdate {
    type: "mesh.peer";
    peer: MeshPeerView;
}

export interface MeshPeerDeparted extends TopicUpdate {
    type: "mesh.departed";
    peerId: string;
    reason: DepartureReason;
    version: number;
}

export interface MeshPeerView {
    peerId: string;
    accountId: string;
    role: PeerRole;
    roleReason: RoleReason;
    fanOut: number;
    uplinkKbps: number;
    parent: string;
    backup: string;
    hop: number;
    rendition: Rendition;
    joinedAt: string;
    placed: PlacementReason;
    version: number;
}

export interface MeshPlace extends ServerFrame {
    type: "mesh-place";
    classId: string;
    peerId: string;
    parent: Nullable<string>;
    backup: Nullable<string>;
    hop: number;
    rendition: Rendition;
    role: Nullable<PeerRole>;
    children: MeshChild[];
}

export interface MeshReport extends ClientFrame {
    type: "mesh-report";
    classId: string;
    capability: CapabilityReport;
}

export interface MeshSource {
    kind: MeshSourceKind;
    uplinkKbps: number;
    device: DeviceClass;
}

export interface MeshSourceReady extends ClientFrame {
    type: "mesh-source";
    classId: string;
    source: MeshSource;
}

export interface MeshStats extends ClientFrame {
    type: "mesh-stats";
    classId: string;
    rttMillis: number;
    kbpsIn: number;
    kbpsOut: number;
    framesPerSecond: number;
    frozenMillis: number;
}

export interface MeshView extends TopicSnapshot {
    mesh: MeshHead;
    peers: MeshPeerView[];
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

export interface Overall {
    from: string;
    to: string;
    bucket: Bucket;
    asOf: string;
    now: OverallNow;
    classesToday: number;
    classesThisWeek: number;
    totals: SeriesPoint;
    series: SeriesPoint[];
    topClasses: TopClass[];
}

export interface OverallChanged extends TopicUpdate {
    type: "overall.changed";
    now: OverallNow;
}

export interface OverallNow extends TopicSnapshot {
    version: number;
    at: Nullable<string>;
    classesLive: number;
    viewers: number;
    onStage: number;
    accounts: RoleCounts;
    recordings: number;
    recordingBytes: number;
    delivery: DeliveryBytes;
    minute: Nullable<SeriesPoint>;
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

export interface PeerHealth {
    peerId: string;
    rttMillis: number;
    kbpsIn: number;
    kbpsOut: number;
    framesPerSecond: number;
    frozenMillis: number;
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

export interface PlacementReason {
    cause: Nullable<MoveCause>;
    at: string;
    score: Nullable<number>;
    candidates: number;
    refused: number;
}

export interface PlacementView {
    classId: string;
    peerId: string;
    accountId: string;
    displayName: string;
    position: number;
    at: string;
    from: Nullable<string>;
    cause: Nullable<MoveCause>;
    parent: string;
    backup: string;
    hop: number;
    rendition: Rendition;
    role: PeerRole;
    capability: CapabilityReport;
    departed: boolean;
    why: Why;
}

export interface Pong extends ClientFrame {
    type: "pong";
}

export interface PresenceInterval {
    from: string;
    to: Nullable<string>;
    end: Nullable<IntervalEnd>;
}

export interface ReadModelSegment {
    id: number;
    position: number;
    worked: boolean;
}

export interface ReadModelsView {
    head: number;
    readModels: ReadModelView[];
}

export interface ReadModelView {
    group: string;
    position: number;
    lagEvents: number;
    lagSeconds: Nullable<number>;
    segments: ReadModelSegment[];
    deadLetters: number;
    trouble: Nullable<string>;
    replay: Nullable<ReplayView>;
    switchedAt: Nullable<string>;
}

export interface Received {
    from: string;
    bytes: number;
}

export interface RecordingView {
    status: RecordingStatus;
    durationMillis: number;
    bytes: number;
    startedAt: string;
    publishedAt: Nullable<string>;
}

export interface RelayEntry {
    classId: string;
    title: string;
    startedAt: Nullable<string>;
    accountId: string;
    displayName: string;
    consent: boolean;
    cap: number;
    bytes: number;
    shares: Share[];
}

export interface RelayLedger {
    entries: RelayEntry[];
}

export interface ReplayView {
    state: ReplayState;
    from: Nullable<string>;
    startedAt: string;
    done: number;
    total: number;
    perSecond: number;
    secondsLeft: Nullable<number>;
    trouble: Nullable<string>;
    comparison: Nullable<Comparison>;
}

export interface ReportedClass {
    classId: string;
    title: string;
    teacherId: string;
    teacherName: string;
    status: ClassStatus;
    startedAt: Nullable<string>;
    endedAt: Nullable<string>;
    endReason: Nullable<EndReason>;
    durationMillis: number;
}

export interface ReportTotals {
    students: number;
    observers: number;
    peakViewers: number;
    attended: number;
    attendedOther: Nullable<number>;
    meanShare: Nullable<number>;
    engagement: Nullable<Engagement>;
    messages: number;
    hands: number;
    stageVisits: number;
    stageMillis: number;
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

export interface RoleCounts {
    admins: number;
    teachers: number;
    students: number;
    viewers: number;
}

export interface SeatView {
    invitationId: string;
    accountId: string;
    displayName: string;
    status: SeatStatus;
    route: StageRoute;
    since: string;
    joinedAt: Nullable<string>;
    microphone: boolean;
    camera: boolean;
}

export interface SeriesPoint {
    at: string;
    viewers: number;
    classes: number;
    onStage: number;
    classesStarted: number;
    registrations: number;
    joins: number;
    messages: number;
    hands: number;
    stageVisits: number;
    stageMillis: number;
    recordings: number;
    recordingBytes: number;
    delivery: DeliveryBytes;
}

export interface ServerFrame {
    type: "welcome" | "snapshot" | "update" | "resumed" | "unsubscribed" | "attending" | "ping" | "error" | "mesh-place" | "mesh-gone" | "mesh-feeder-lost" | "mesh-health" | "stage-link" | "stage-gone" | "signal";
}

export interface Share {
    accountId: string;
    displayName: string;
    bytes: number;
    firstAt: string;
    lastAt: string;
}

export interface Signal extends ClientFrame {
    type: "signal";
    classId: string;
    to: string;
    kind: SignalKind;
    payload: string;
}

export interface Signalled extends ServerFrame {
    type: "signal";
    classId: string;
    from: string;
    kind: SignalKind;
    payload: string;
}

export interface Snapshot extends ServerFrame {
    type: "snapshot";
    topic: string;
    epoch: string;
    seq: number;
    data: TopicSnapshot;
}

export interface StageChanged extends TopicUpdate {
    type: "stage.changed";
    stage: StageView;
}

export interface StageConnected extends ClientFrame {
    type: "stage-connected";
    classId: string;
    invitationId: string;
    route: StageRoute;
}

export interface StageGone extends ServerFrame {
    type: "stage-gone";
    classId: string;
    invitationId: string;
    replaced: boolean;
    reason: Nullable<StageEndReason>;
}

export interface StageLink extends ServerFrame {
    type: "stage-link";
    classId: string;
    invitationId: string;
    side: StageSide;
    status: SeatStatus;
    route: StageRoute;
    partner: Nullable<string>;
    iceServers: IceServer[];
    iceExpiresAt: Nullable<string>;
}

export interface StageLost extends ClientFrame {
    type: "stage-lost";
    classId: string;
    invitationId: string;
    route: StageRoute;
    giveUp: boolean;
}

export interface StageReady extends ClientFrame {
    type: "stage-ready";
    classId: string;
    invitationId: string;
    stagePeerId: string;
    session: string;
}

export interface StageView extends TopicSnapshot {
    classId: string;
    seats: SeatView[];
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

export interface SuccessRate {
    connected: number;
    failed: number;
    percent: Nullable<number>;
}

export interface TableDifference {
    hashes: TableHashes;
    differing: string[];
}

export interface TableHashes {
    table: string;
    liveRows: number;
    live: string;
    replayedRows: number;
    replayed: string;
}

export interface Timeline {
    stepSeconds: number;
    points: TimelinePoint[];
    markers: TimelineMarker[];
}

export interface TimelineAppended extends TopicUpdate {
    type: "timeline.appended";
    entry: TimelineEntry;
}

export interface TimelineEntry {
    position: number;
    at: string;
    context: TimelineContext;
    kind: string;
    classId: Nullable<string>;
    classTitle: Nullable<string>;
    actor: string;
    actorName: string;
    account: Nullable<string>;
    subject: Nullable<string>;
    sentence: string;
    messageId: string;
    commandId: Nullable<string>;
    causationId: Nullable<string>;
    correlationId: Nullable<string>;
    aggregateId: string;
    sequence: number;
    payload: { [index: string]: any };
}

export interface TimelineMarker {
    at: string;
    kind: MarkerKind;
    accountId: Nullable<string>;
    displayName: Nullable<string>;
    count: number;
}

export interface TimelinePage extends TopicSnapshot {
    entries: TimelineEntry[];
    hasMore: boolean;
}

export interface TimelinePoint {
    at: string;
    viewers: number;
    messages: number;
    hands: number;
}

export interface TopClass {
    classId: string;
    title: string;
    teacherName: string;
    startedAt: string;
    endedAt: Nullable<string>;
    peakViewers: number;
    participants: number;
    messages: number;
    hands: number;
    stageVisits: number;
    delivery: DeliveryBytes;
}

export interface TopicSnapshot {
}

export interface TopicUpdate {
    type: "class.changed" | "person.changed" | "people.left" | "message.changed" | "chat.settings" | "hands.changed" | "stage.changed" | "invitation.changed" | "mesh.changed" | "mesh.peer" | "mesh.departed" | "timeline.appended" | "catalogue.changed" | "notified" | "account.changed" | "overall.changed" | "alert.changed";
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

export interface ViewerCounts {
    hls: number;
    whep: number;
    hop1: number;
    hop2: number;
    hop3: number;
}

export interface ViewerSeconds {
    hls: number;
    whep: number;
    hop1: number;
    hop2: number;
    hop3: number;
}

export interface ViewerStats extends ClientFrame {
    type: "viewer-stats";
    classId: string;
    mode: Nullable<DeliveryMode>;
    serverBytes: number;
    received: Received[];
    firstFrameMillis: Nullable<number>;
    interruptions: number;
    frozenMillis: number;
    meshConnected: number;
    meshFailed: number;
}

export interface Visit {
    about: ReportedClass;
    person: AttendeeReport;
}

export interface Welcome extends ServerFrame {
    type: "welcome";
    connectionId: string;
    accountId: string;
    heartbeatSeconds: number;
    graceSeconds: number;
    serverTime: string;
    iceServers: IceServer[];
}

export interface Why {
    policy: string;
    policyVersion: number;
    inputs: WhyInputs;
    candidates: WhyCandidate[];
    refused: WhyRefused[];
}

export interface WhyCandidate {
    parent: string;
    hop: number;
    freeSlots: number;
    score: number;
}

export interface WhyInputs {
    peers: number;
    sourceFeeds: number;
    sourceLimit: number;
    carries: number;
    fanOut: number;
}

export interface WhyRefused {
    reason: WhyRefusal;
    count: number;
    examples: string[];
}

export type AlertRule = "PROJECTION_LAG" | "DEAD_LETTERS" | "MESH_ORPHANS" | "STAGE_FALLBACK" | "INGEST_STALLED" | "DISK_LOW";

export type Bucket = "MINUTE" | "HOUR" | "DAY";

export type ClassStatus = "SCHEDULED" | "LIVE" | "ENDED" | "CANCELLED";

export type ClientFrameUnion = Subscribe | Unsubscribe | Attend | StopAttending | Pong | MeshJoin | MeshReport | MeshSourceReady | MeshParentFailed | MeshLeave | MeshStats | ViewerStats | StageReady | StageConnected | StageLost | Signal;

export type DeliveryMode = "HLS" | "WHEP" | "MESH";

export type DepartureReason = "LEFT" | "SWITCHED_MODE" | "REMOVED" | "REPLACED" | "CONNECTION_LOST" | "NO_CAPACITY";

export type DeviceClass = "LOW" | "MEDIUM" | "HIGH";

export type EndReason = "BY_TEACHER" | "BY_ADMIN" | "TEACHER_GONE" | "TIME_LIMIT";

export type EngagementKind = "PRESENCE" | "MESSAGES" | "HANDS" | "STAGE";

export type ErrorCode = "MALFORMED_REQUEST" | "UNKNOWN_FIELD" | "VALIDATION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "METHOD_NOT_ALLOWED" | "NOT_FOUND" | "TOO_MANY_REQUESTS" | "RANGE_INVALID" | "RANGE_TOO_LONG" | "TRY_AGAIN" | "INTERNAL_ERROR" | "NOT_AUTHENTICATED" | "BAD_CREDENTIALS" | "SESSION_EXPIRED" | "ACCOUNT_DISABLED" | "FORBIDDEN" | "ORIGIN_NOT_ALLOWED" | "USERNAME_TAKEN" | "ACCOUNT_NOT_FOUND" | "OWN_ACCOUNT" | "LAST_ADMIN" | "NOT_CONFIRMED" | "ACCOUNT_ERASED" | "ID_ALREADY_USED" | "CLASS_NOT_FOUND" | "CLASS_NOT_LIVE" | "CLASS_ALREADY_STARTED" | "CLASS_ALREADY_ENDED" | "CLASS_CANCELLED" | "CLASS_FULL" | "NOT_CLASS_TEACHER" | "STARTS_IN_THE_PAST" | "CAPACITY_BELOW_ROSTER" | "NOT_A_PARTICIPANT" | "REMOVED_FROM_CLASS" | "READ_ONLY" | "CHAT_LOCKED" | "SLOW_MODE" | "MESSAGE_NOT_FOUND" | "NOT_MESSAGE_AUTHOR" | "INVITEE_NOT_PRESENT" | "INVITEE_NOT_A_STUDENT" | "ALREADY_INVITED" | "STAGE_FULL" | "INVITATION_NOT_FOUND" | "NOT_YOUR_INVITATION" | "INVITATION_EXPIRED" | "INVITATION_CLOSED" | "INVITATION_ACCEPTED" | "NOT_ON_STAGE" | "NOT_YOURS_TO_SWITCH_ON" | "STAGE_ROUTE_NOT_SERVER" | "MESH_NOT_OPEN" | "MESH_FULL" | "PEER_UNKNOWN" | "NOT_YOUR_PEER" | "ILLEGAL_PARENT" | "SIGNAL_NOT_ALLOWED" | "POLICY_UNKNOWN" | "MESH_NEVER_OPENED" | "WHAT_IF_NOT_FOUND" | "WHAT_IF_ENDED" | "STREAM_NOT_FOUND" | "STREAM_CLOSED" | "STREAM_REPLACED" | "CHUNK_OUT_OF_ORDER" | "MEDIA_INVALID" | "DISK_FULL" | "RECORDING_NOT_FOUND" | "EVENT_KIND_UNKNOWN" | "BEFORE_CLASS" | "BEYOND_END" | "READ_MODEL_UNKNOWN" | "REPLAY_RUNNING" | "NO_REPLAY" | "REPLAY_NOT_READY" | "REPLAY_NEEDS_HISTORY" | "READ_MODELS_DIFFER" | "NOTHING_TO_UNDO" | "DEAD_LETTER_NOT_FOUND" | "TICKET_INVALID" | "FRAME_INVALID" | "TOPIC_UNKNOWN" | "TOO_SLOW";

export type IntervalEnd = "LEFT" | "REMOVED" | "CONNECTION_LOST" | "REPLACED" | "CLASS_ENDED";

export type LeaveReason = "LEFT" | "CONNECTION_LOST" | "REMOVED" | "CLASS_ENDED";

export type MarkerKind = "STAGE_JOINED" | "STAGE_LEFT" | "VIEWER_PEAK" | "CHAT_PEAK" | "HAND_PEAK";

export type MeshLeaveReason = "LEFT" | "SWITCHED_MODE";

export type MeshSourceKind = "SERVER" | "TEACHER";

export type MoveCause = "PARENT_LEAVES" | "PARENT_GONE" | "PARENT_FAILED" | "PARENT_WEAKENED" | "SOURCE_WEAKENED" | "MAKES_ROOM" | "PROMOTED" | "COMPACTED" | "OPERATOR";

export type NotificationKind = "CLASS_STARTED" | "CLASS_RESCHEDULED" | "CLASS_CANCELLED" | "HAND_LOWERED" | "STAGE_INVITED" | "REMOVED_FROM_CLASS" | "RECORDING_READY" | "ROLE_CHANGED";

export type Nullable<T> = T | null;

export type ParticipantRole = "TEACHER" | "STUDENT" | "OBSERVER";

export type PeerRole = "A" | "B" | "C";

export type Reachability = "DIRECT" | "TURN_ONLY";

export type RecordingStatus = "RECORDING" | "SEALED" | "PUBLISHED" | "FAILED";

export type Rendition = "ORIGINAL" | "P720" | "P480" | "P360";

export type ReplayState = "REPLAYING" | "READY" | "SWITCHING" | "UNDOING" | "CANCELLING";

export type Role = "ADMIN" | "TEACHER" | "STUDENT" | "VIEWER";

export type RoleReason = "NO_CONSENT" | "METERED" | "HIDDEN" | "TURN_ONLY" | "LOW_DEVICE" | "SLOW_UPLINK" | "COMPLAINTS" | "OPERATOR" | "CAPABLE";

export type RouteCause = "CONNECT_FAILED" | "LINK_LOST";

export type SeatStatus = "INVITED" | "CONNECTING" | "ON_STAGE" | "RECONNECTING" | "ENDED";

export type ServerFrameUnion = Welcome | Snapshot | Update | Resumed | Unsubscribed | Attending | Ping | FrameError | MeshPlace | MeshGone | MeshFeederLost | MeshHealthTold | StageLink | StageGone | Signalled;

export type SignalKind = "offer" | "answer" | "candidate";

export type StageEndReason = "DECLINED" | "EXPIRED" | "WITHDRAWN" | "LEFT" | "REMOVED" | "CONNECT_FAILED" | "LINK_LOST" | "LEFT_CLASS" | "CONNECTION_LOST" | "REMOVED_FROM_CLASS" | "CLASS_ENDED";

export type StageRoute = "PEER" | "SERVER";

export type StageSide = "TEACHER" | "STUDENT";

export type StreamStatus = "OFFLINE" | "ONLINE" | "INTERRUPTED";

export type TimelineContext = "IDENTITY" | "CLASSROOM" | "CONVERSATION" | "STAGE" | "MESH" | "MEDIA" | "RECORDING" | "ANALYTICS" | "READ_MODELS";

export type TopicUpdateUnion = ClassChanged | PersonChanged | EveryoneLeft | MessageChanged | ChatSettingsChanged | HandsChanged | StageChanged | InvitationChanged | MeshChanged | MeshPeerChanged | MeshPeerDeparted | TimelineAppended | CatalogueChanged | Notified | AccountChanged | OverallChanged | AlertChanged;

export type Visibility = "PUBLIC" | "UNLISTED";

export type WhyRefusal = "NEVER_RELAYS" | "FULL" | "TOO_DEEP" | "OWN_SUBTREE" | "FAILED_BEFORE" | "FLAPPING" | "LEAVING" | "RESERVED";
