-- timeline: every event by its position; the events themselves stay in the event store

create table projection.timeline (
    position       bigint primary key,
    at             timestamptz not null,
    kind           text        not null,
    class_id       uuid,
    actor          uuid        not null,
    account        uuid,
    subject        uuid,
    message_id     text        not null,
    command_id     text,
    causation_id   text,
    correlation_id text,
    aggregate_id   text        not null,
    sequence       bigint      not null,
    -- the sentence without names, in lower case
    search         text        not null
);

create index timeline_of_class on projection.timeline (class_id, position);
create index timeline_of_class_by_kind on projection.timeline (class_id, kind, position);
create index timeline_of_class_by_time on projection.timeline (class_id, at);
create index timeline_by_kind on projection.timeline (kind, position);
create index timeline_by_actor on projection.timeline (actor, position);
create index timeline_by_account on projection.timeline (account, position) where account is not null;
create index timeline_by_subject on projection.timeline (subject, position) where subject is not null;
create index timeline_by_chain on projection.timeline (correlation_id, position);

-- time travel: what a class was like after one of its events; made when it can be, and dropped when it is of an older fold
create table projection.checkpoint (
    class_id uuid    not null,
    position bigint  not null,
    fold     integer not null,
    state    bytea   not null,
    primary key (class_id, position)
);
