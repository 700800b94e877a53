package io.streamlet.contracts.readmodel;

import java.util.List;

/** The processing groups, each with a read model of its own. */
public final class ReadModelGroups {
    public static final List<String> ALL = List.of(
            "identity",
            "classroom",
            "conversation",
            "stage",
            "notification",
            "mesh",
            "analytics",
            "platform",
            "timeline");

    private ReadModelGroups() {}

    /** whether each of its rows is made of one event, so that the rows of before any time are right without those events */
    public static boolean needsNoHistory(String group) {
        return group.equals("timeline");
    }
}
