-- identity

create table projection.account (
    account_id    uuid primary key,
    username      text        not null,
    display_name  text        not null,
    role          text        not null,
    enabled       boolean     not null,
    registered_at timestamptz not null
);

create index account_newest on projection.account (registered_at desc, account_id desc);

-- classroom

create table projection.class (
    class_id               uuid primary key,
    version                bigint      not null,
    teacher_id             uuid        not null,
    teacher_name           text        not null,
    title                  text        not null,
    description            text        not null,
    starts_at              timestamptz not null,
    duration_minutes       integer     not null,
    capacity               integer     not null,
    visibility             text        not null,
    recorded               boolean     not null,
    status                 text        not null,
    started_at             timestamptz,
    ended_at               timestamptz,
    end_reason             text,
    teacher_present        boolean     not null,
    participant_count      integer     not null,
    peak_participants      integer     not null,
    stream_status          text        not null,
    stream_id              uuid,
    recording_status       text,
    recording_millis       bigint,
    recording_bytes        bigint,
    recording_started_at   timestamptz,
    recording_published_at timestamptz
);

create index class_live on projection.class (started_at, class_id) where status = 'LIVE' and visibility = 'PUBLIC';
create index class_upcoming on projection.class (starts_at, class_id) where status = 'SCHEDULED' and visibility = 'PUBLIC';
create index class_taught on projection.class (teacher_id, status, starts_at);

create table projection.participant (
    class_id     uuid        not null,
    account_id   uuid        not null,
    display_name text        not null,
    role         text        not null,
    present      boolean     not null,
    removed      boolean     not null,
    joined_at    timestamptz not null,
    left_at      timestamptz,
    leave_reason text,
    primary key (class_id, account_id)
);

create index participant_classes on projection.participant (account_id, class_id);
create index participant_present on projection.participant (class_id, account_id) where present;

-- conversation

create table projection.message (
    message_id  uuid primary key,
    class_id    uuid        not null,
    sequence    bigint      not null,
    author_id   uuid        not null,
    author_name text        not null,
    author_role text        not null,
    text        text        not null,
    reply_to    uuid,
    posted_at   timestamptz not null,
    edited_at   timestamptz,
    deleted     boolean     not null
);

create unique index message_order on projection.message (class_id, sequence desc);

create table projection.chat (
    class_id          uuid primary key,
    locked            boolean not null,
    slow_mode_seconds integer not null
);

-- notification

create table projection.notification (
    id          uuid primary key,
    account_id  uuid        not null,
    kind        text        not null,
    class_id    uuid,
    subject     text,
    happened_at timestamptz not null
);

create index notification_newest on projection.notification (account_id, happened_at desc, id desc);

create table projection.notified_class (
    class_id   uuid primary key,
    title      text not null,
    teacher_id uuid not null
);

create table projection.follower (
    class_id    uuid        not null,
    account_id  uuid        not null,
    followed_at timestamptz not null,
    primary key (class_id, account_id)
);

-- stage

create table projection.hand (
    class_id     uuid        not null,
    account_id   uuid        not null,
    display_name text        not null,
    raised_at    timestamptz not null,
    sequence     bigint      not null,
    primary key (class_id, account_id)
);
