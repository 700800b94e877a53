-- the accounts of before still have their person
alter table projection.account add column erased boolean not null default false;
alter table projection.account alter column erased drop default;
