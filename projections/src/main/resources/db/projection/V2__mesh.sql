-- mesh

create table projection.mesh (
    class_id       uuid primary key,
    version        bigint  not null,
    open           boolean not null,
    source_kind    text    not null,
    source_uplink  integer not null,
    source_device  text    not null,
    feeds          integer not null,
    policy         text    not null,
    policy_version integer not null
);

create index mesh_open on projection.mesh (class_id) where open;

-- who departs is deleted
create table projection.mesh_peer (
    class_id      uuid        not null,
    peer_id       uuid        not null,
    version       bigint      not null,
    account_id    uuid        not null,
    downlink_kbps integer     not null,
    role          text        not null,
    role_reason   text        not null,
    fan_out       integer     not null,
    parent        uuid        not null,
    backup        uuid        not null,
    hop           integer     not null,
    rendition     text        not null,
    joined_at     timestamptz not null,
    cause         text,
    placed_at     timestamptz not null,
    score         integer,
    candidates    integer     not null,
    refused       integer     not null,
    primary key (class_id, peer_id)
);

create index mesh_peer_children on projection.mesh_peer (class_id, parent);
create index mesh_peer_standby on projection.mesh_peer (class_id, backup);
