package io.streamlet.contracts.monitoring;

/** What an administrator is alerted to; {@code docs/operations.md} says when, and what to do. */
public enum AlertRule {
    /** a processing group is behind; the subject is the group, the value seconds */
    PROJECTION_LAG,
    /** events were set aside; the subject is the group, the value their number */
    DEAD_LETTERS,
    /** peers of the mesh have no parent; the value is their number */
    MESH_ORPHANS,
    /** links of the stage go by the server too often; the value is the share of those accepted */
    STAGE_FALLBACK,
    /** live streams bring nothing; the value is their number */
    INGEST_STALLED,
    /** little room for recordings is left; the value is bytes */
    DISK_LOW
}
