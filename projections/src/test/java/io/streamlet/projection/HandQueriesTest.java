package io.streamlet.projection;

import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.live.HandsChanged;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchHands;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.FindHands;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.HandView;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.contracts.stage.LowerReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandQueriesTest extends ReadModelTest {

    @Test
    void queuesByWaiting() {
        projections.apply(raised(OTHER), raised(STUDENT), raised(TEACHER), lowered(OTHER), raised(OTHER));

        var hands = ask(new FindHands(CLASS), HandsView.class);

        assertThat(hands.hands()).extracting(HandView::accountId).containsExactly(STUDENT, TEACHER, OTHER);
        assertThat(ask(new WatchHands(CLASS), HandsView.class)).isEqualTo(hands);
        assertThat(ask(new FindHands(Some.classId(2)), HandsView.class).hands()).isEmpty();
    }

    @Test
    void tellsTheWholeQueue() {
        var told = updates(
                new WatchHands(CLASS),
                () -> projections.apply(
                        raised(OTHER),
                        raised(STUDENT),
                        lowered(OTHER),
                        new AllHandsLowered(CLASS, TEACHER),
                        raised(STUDENT),
                        new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER)));

        assertThat(told.stream().map(HandQueriesTest::queue))
                .containsExactly(
                        List.of(OTHER),
                        List.of(OTHER, STUDENT),
                        List.of(STUDENT),
                        List.of(),
                        List.of(STUDENT),
                        List.of());
        assertThat(ask(new FindHands(CLASS), HandsView.class).hands()).isEmpty();
    }

    private static List<AccountId> queue(TopicUpdate update) {
        return ((HandsChanged) update)
                .view().hands().stream().map(HandView::accountId).toList();
    }

    private static HandRaised raised(AccountId account) {
        return new HandRaised(CLASS, account, "Someone");
    }

    private static HandLowered lowered(AccountId account) {
        return new HandLowered(CLASS, account, LowerReason.BY_SELF, account);
    }
}
