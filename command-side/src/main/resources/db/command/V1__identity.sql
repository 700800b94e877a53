-- what must never be in an event: names to sign in with, password hashes, refresh tokens
create table command.credential (
    account_id    uuid        primary key,
    username      varchar(32) not null constraint credential_username unique,
    display_name  varchar(60) not null,
    password_hash text        not null,
    role          varchar(16) not null,
    enabled       boolean     not null default true
);

create table command.refresh_token (
    token_hash  bytea       primary key,
    family      uuid        not null,
    account_id  uuid        not null references command.credential (account_id),
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    replaced_at timestamptz,
    revoked     boolean     not null default false
);

create index refresh_token_family on command.refresh_token (family);
create index refresh_token_account on command.refresh_token (account_id);
