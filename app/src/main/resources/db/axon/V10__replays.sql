-- What administrators decided about read models, and how far it is. No read model: it must not depend on one.
create table axon.replay (
    group_name varchar(64)      not null primary key,
    state      varchar(16)      not null,
    from_time  timestamptz,
    ordered_by uuid             not null,
    ordered_at timestamptz      not null,
    begun_at   timestamptz,
    -- of the rows beside; null: not begun
    place      text,
    total      bigint           not null default 0,
    per_second double precision not null default 0,
    comparison text,
    trouble    text,
    node       varchar(255),
    seen_at    timestamptz
);

-- the read models of before, whose tables are kept
create table axon.read_model_before (
    group_name  varchar(64) not null primary key,
    place       text        not null,
    switched_at timestamptz not null
);

create table axon.dead_letter_retry (
    letter     varchar(255) not null primary key,
    group_name varchar(64)  not null,
    ordered_at timestamptz  not null
);
