package io.streamlet.projection.stage;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.HandView;
import io.streamlet.contracts.stage.LowerReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandFoldTest {

    private static final HandRow UP = new HandRow("Stu", AT, 3);

    @Test
    void raised() {
        assertThat(HandFold.step(null, new HandRaised(CLASS, STUDENT, "Stu"), AT, 3))
                .isEqualTo(UP);
    }

    @Test
    void keepsItsPlace() {
        assertThat(HandFold.step(UP, new HandRaised(CLASS, STUDENT, "Stu"), AT.plusSeconds(1), 4))
                .isEqualTo(UP);
    }

    @Test
    void lowered() {
        var lowered = new HandLowered(CLASS, STUDENT, LowerReason.BY_SELF, STUDENT);
        assertThat(HandFold.step(UP, lowered, AT, 4)).isNull();
        assertThat(HandFold.step(UP, new AllHandsLowered(CLASS, TEACHER), AT, 4))
                .isNull();
    }

    @Test
    void queuesByMomentThenBySequence() {
        var hands =
                Map.of(STUDENT, new HandRow("c", AT.plusSeconds(1), 1), OTHER, new HandRow("b", AT, 4), TEACHER, UP);

        assertThat(HandFold.queue(hands).hands())
                .extracting(HandView::accountId)
                .containsExactly(TEACHER, OTHER, STUDENT);
    }
}
