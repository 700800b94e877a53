-- analytics: what happened in each class

create table projection.lesson (
    class_id             uuid primary key,
    title                text        not null,
    teacher_id           uuid        not null,
    teacher_name         text        not null,
    status               text        not null,
    started_at           timestamptz,
    ended_at             timestamptz,
    end_reason           text,
    viewers              integer     not null,
    peak_viewers         integer     not null,
    participants         integer     not null,
    messages             integer     not null,
    hands                integer     not null,
    stage_visits         integer     not null,
    stage_failures       integer     not null,
    stream_interruptions integer     not null,
    moves                integer     not null,
    forced_moves         integer     not null,
    hls                  integer     not null,
    whep                 integer     not null,
    hop1                 integer     not null,
    hop2                 integer     not null,
    hop3                 integer     not null,
    hls_seconds          bigint      not null,
    whep_seconds         bigint      not null,
    hop1_seconds         bigint      not null,
    hop2_seconds         bigint      not null,
    hop3_seconds         bigint      not null,
    server_bytes         bigint      not null,
    source_bytes         bigint      not null,
    peer_bytes           bigint      not null,
    interruptions        integer     not null,
    frozen_millis        bigint      not null,
    mesh_connected       bigint      not null,
    mesh_failed          bigint      not null
);

create index lesson_newest on projection.lesson (started_at desc, class_id desc) where started_at is not null;

create table projection.lesson_attendee (
    class_id       uuid        not null,
    account_id     uuid        not null,
    display_name   text        not null,
    role           text        not null,
    present        boolean     not null,
    first_join     timestamptz not null,
    messages       integer     not null,
    hands          integer     not null,
    stage_millis   bigint      not null,
    on_stage_since timestamptz,
    primary key (class_id, account_id)
);

create index lesson_attendee_classes on projection.lesson_attendee (account_id, class_id);

-- the bare facts, in the order of the class's own stream: intervals are made of them under the rule that is asked for
create table projection.lesson_presence (
    class_id   uuid        not null,
    sequence   bigint      not null,
    account_id uuid        not null,
    fact       text        not null,
    at         timestamptz not null,
    primary key (class_id, sequence)
);

create index lesson_presence_of_account on projection.lesson_presence (account_id, class_id, sequence);

create table projection.lesson_minute (
    class_id     uuid        not null,
    minute       timestamptz not null,
    messages     integer     not null,
    hands        integer     not null,
    sampled      boolean     not null,
    hls          integer     not null,
    whep         integer     not null,
    hop1         integer     not null,
    hop2         integer     not null,
    hop3         integer     not null,
    server_bytes bigint      not null,
    source_bytes bigint      not null,
    peer_bytes   bigint      not null,
    primary key (class_id, minute)
);

create table projection.lesson_marker (
    class_id   uuid        not null,
    sequence   bigint      not null,
    kind       text        not null,
    account_id uuid        not null,
    at         timestamptz not null,
    primary key (class_id, sequence)
);

create table projection.lesson_first_frame (
    class_id uuid    not null,
    sequence bigint  not null,
    position integer not null,
    millis   integer not null,
    primary key (class_id, sequence, position)
);

create table projection.relay (
    class_id   uuid    not null,
    account_id uuid    not null,
    consent    boolean not null,
    cap        integer not null,
    bytes      bigint  not null,
    primary key (class_id, account_id)
);

create index relay_of_account on projection.relay (account_id, class_id) where bytes > 0;

create table projection.relay_share (
    class_id uuid        not null,
    carrier  uuid        not null,
    receiver uuid        not null,
    bytes    bigint      not null,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (class_id, carrier, receiver)
);

-- whose tab a peer is, while it is in the mesh
create table projection.relay_peer (
    class_id   uuid not null,
    peer_id    uuid not null,
    account_id uuid not null,
    primary key (class_id, peer_id)
);

-- analytics: all classes together

create table projection.platform (
    id               integer primary key,
    version          bigint      not null,
    at               timestamptz not null,
    viewers          integer     not null,
    classes          integer     not null,
    on_stage         integer     not null,
    admins           integer     not null,
    teachers         integer     not null,
    students         integer     not null,
    watchers         integer     not null,
    recordings       integer     not null,
    recording_bytes  bigint      not null,
    server_bytes     bigint      not null,
    source_bytes     bigint      not null,
    peer_bytes       bigint      not null
);

create table projection.platform_class (
    class_id        uuid primary key,
    live            boolean not null,
    viewers         integer not null,
    recording_bytes bigint  not null
);

-- students and observers of live classes
create table projection.platform_viewer (
    class_id   uuid    not null,
    account_id uuid    not null,
    present    boolean not null,
    primary key (class_id, account_id)
);

create table projection.platform_seat (
    invitation_id uuid primary key,
    since         timestamptz not null
);

create table projection.platform_step (
    bucket           text        not null,
    start            timestamptz not null,
    viewers          integer     not null,
    classes          integer     not null,
    on_stage         integer     not null,
    viewers_last     integer     not null,
    classes_last     integer     not null,
    on_stage_last    integer     not null,
    classes_started  integer     not null,
    registrations    integer     not null,
    joins            integer     not null,
    messages         integer     not null,
    hands            integer     not null,
    stage_visits     integer     not null,
    stage_millis     bigint      not null,
    recordings       integer     not null,
    recording_bytes  bigint      not null,
    server_bytes     bigint      not null,
    source_bytes     bigint      not null,
    peer_bytes       bigint      not null,
    primary key (bucket, start)
);
