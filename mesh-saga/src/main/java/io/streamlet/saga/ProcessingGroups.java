package io.streamlet.saga;

/** The names of the processors: tokens are stored under them, so they stay. */
public final class ProcessingGroups {
    public static final String CLASS_TIMEOUT = "saga-class-timeout";
    public static final String RECORDING = "saga-recording";
    public static final String MESH = "saga-mesh";
    public static final String STAGE = "saga-stage";
    public static final String ERASURE = "saga-erasure";
    public static final String HANDS = "policy-hands";

    private ProcessingGroups() {}
}
