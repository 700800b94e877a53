-- 0: not measured; the peers of before tell theirs with their next report
alter table projection.mesh_peer add column uplink_kbps integer not null default 0;
alter table projection.mesh_peer alter column uplink_kbps drop default;
