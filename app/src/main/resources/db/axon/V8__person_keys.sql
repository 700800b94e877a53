-- One key per person, made when something of theirs is first stored; a destroyed one leaves its row behind, without the secret.
create table axon.person_key (
    account_id   uuid        primary key,
    key_id       uuid        not null unique,
    secret       bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    check ((secret is null) = (destroyed_at is not null))
);

-- those of before hold digests of what people wrote, in plain; they are made again
delete from axon.snapshot_event where type = 'Conversation';
