package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.OverallNow;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.projection.shared.PersonRows;
import io.streamlet.projection.shared.Rows;
import org.jspecify.annotations.Nullable;

/** Where the counts of the platform are kept. */
record PlatformTables(
        Rows<Integer, PlatformRow> platform,
        Rows<ClassId, PlatformClassRow> classes,
        PersonRows<PlatformViewerRow> viewers,
        Rows<InvitationId, PlatformSeatRow> seats,
        Rows<StepKey, PlatformStepRow> steps) {

    /** the key of the only row of {@link #platform} */
    static final int ONLY = 1;

    void clear() {
        platform.clear();
        classes.clear();
        viewers.clear();
        seats.clear();
        steps.clear();
    }

    @Nullable
    OverallNow now() {
        var row = platform.find(ONLY);
        if (row == null) {
            return null;
        }
        var minute = StepKey.of(Bucket.MINUTE, row.at());
        var step = steps.find(minute);
        return row.view(step == null ? null : step.view(minute.start()));
    }
}
