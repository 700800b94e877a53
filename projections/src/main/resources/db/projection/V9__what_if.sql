-- Histories under other conditions: asked for, not made of events, and kept when read models are made anew.
create table projection.what_if (
    id         uuid        not null primary key,
    status     text        not null,
    policy     text        not null,
    parameters text        not null,
    class_ids  uuid[]      not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    seen_at    timestamptz not null,
    done       bigint      not null,
    total      bigint      not null,
    result     text
);
create index what_if_latest on projection.what_if (started_at desc);
