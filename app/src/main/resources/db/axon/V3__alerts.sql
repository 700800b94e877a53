-- What nodes noticed about themselves: written by each node about itself, no event makes it.
create table axon.alert (
    alert_id    varchar(400)     not null primary key,
    version     bigint           not null,
    rule        varchar(64)      not null,
    node        varchar(255)     not null,
    subject     varchar(64),
    value       double precision not null,
    threshold   double precision not null,
    since       timestamptz      not null,
    resolved_at timestamptz,
    seen_at     timestamptz      not null
);
