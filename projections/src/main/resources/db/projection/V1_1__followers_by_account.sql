create index follower_by_account on projection.follower (account_id);
