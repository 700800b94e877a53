-- the classes of before had no say in it: 25, as their events are read
alter table projection.class add column mesh_share integer not null default 25;
alter table projection.class alter column mesh_share drop default;
