-- the classes of before had as many as there can be: 4, as their events are read
alter table projection.class add column stage_seats integer not null default 4;
alter table projection.class alter column stage_seats drop default;
