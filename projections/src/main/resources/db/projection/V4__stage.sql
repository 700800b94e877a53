-- stage: invitations and the seats they became, kept when they are over

create table projection.seat (
    invitation_id uuid primary key,
    version       bigint      not null,
    class_id      uuid        not null,
    account_id    uuid        not null,
    display_name  text        not null,
    invited_by    uuid        not null,
    expires_at    timestamptz not null,
    tab           uuid,
    status        text        not null,
    route         text,
    route_cause   text,
    end_reason    text,
    link_losses   integer     not null,
    microphone    boolean     not null,
    camera        boolean     not null,
    invited_at    timestamptz not null,
    accepted_at   timestamptz,
    joined_at     timestamptz,
    ended_at      timestamptz
);

create index seat_of_class on projection.seat (class_id, invited_at desc, invitation_id desc);
create index seat_of_account on projection.seat (account_id, invited_at desc, invitation_id desc);
create index seat_taken on projection.seat (class_id) where status not in ('INVITED', 'ENDED');
