package io.streamlet.contracts.mesh;

/** What a device can encode beside what its owner does: every child of a relay costs an encoder. */
public enum DeviceClass {
    /** two cores or fewer, or a phone */
    LOW,
    MEDIUM,
    /** eight cores or more, on mains */
    HIGH
}
