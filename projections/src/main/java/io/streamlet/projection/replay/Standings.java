package io.streamlet.projection.replay;

import io.streamlet.contracts.readmodel.DeadLettersView;
import io.streamlet.contracts.readmodel.ReadModelView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the live read models are, and what they have set aside: known to the stores of the application. */
public interface Standings {

    /** @param lagSeconds null where no node told yet */
    record Standing(
            String group,
            long position,
            long lagEvents,
            @Nullable Double lagSeconds,
            List<ReadModelView.Segment> segments,
            long deadLetters,
            @Nullable String trouble) {}

    /** -1 if there are no events */
    long head();

    List<Standing> of(List<String> groups);

    DeadLettersView letters(String group, int limit);
}
