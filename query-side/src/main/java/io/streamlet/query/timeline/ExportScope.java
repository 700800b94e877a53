package io.streamlet.query.timeline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.timeline.EventFilter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, as its first and its last line say it; names and order are a data format.
 *
 * @param contexts, types sorted; empty: all
 * @param through the position up to which all that passes the filter is in it
 */
@JsonPropertyOrder({"version", "format", "contexts", "types", "classId", "from", "to", "through"})
record ExportScope(
        int version,
        String format,
        List<String> contexts,
        List<String> types,
        @Nullable ClassId classId,
        @Nullable Instant from,
        @Nullable Instant to,
        long through) {

    private static final int VERSION = 1;

    static ExportScope of(String format, EventFilter filter, long through) {
        return new ExportScope(
                VERSION,
                format,
                filter.contexts().stream().map(Enum::name).sorted().toList(),
                filter.types().stream().sorted().toList(),
                filter.classId(),
                filter.from(),
                filter.to(),
                through);
    }
}
