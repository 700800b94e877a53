package io.streamlet.contracts.shared;

/** What the metadata of events says about where they come from. Names are a data format: chosen once. */
public final class Provenance {
    /** the account that acted; the nil UUID is the platform */
    public static final String ACTOR = "actor";

    /** the message that the aggregate answered with this event */
    public static final String COMMAND = "commandId";

    /** the event that this one followed from; absent where a person began it */
    public static final String CAUSATION = "causationId";

    /** the chain: the same from what began it to all that followed */
    public static final String CORRELATION = "correlationId";

    private Provenance() {}
}
