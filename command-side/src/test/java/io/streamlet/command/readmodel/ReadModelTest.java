package io.streamlet.command.readmodel;

import static io.streamlet.command.shared.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.readmodel.CancelReplay;
import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.DeadLetterDiscarded;
import io.streamlet.contracts.readmodel.DeadLetterRetried;
import io.streamlet.contracts.readmodel.DiscardDeadLetter;
import io.streamlet.contracts.readmodel.ReadModelSwitched;
import io.streamlet.contracts.readmodel.ReplayCancelled;
import io.streamlet.contracts.readmodel.ReplayStarted;
import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.contracts.readmodel.RetryDeadLetter;
import io.streamlet.contracts.readmodel.StartReplay;
import io.streamlet.contracts.readmodel.SwitchReadModel;
import io.streamlet.contracts.readmodel.SwitchUndone;
import io.streamlet.contracts.readmodel.TableDifference;
import io.streamlet.contracts.readmodel.TableHashes;
import io.streamlet.contracts.readmodel.UndoSwitch;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ReadModelTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AccountId ME = new AccountId(new UUID(1, 1));
    private static final Actor ADMIN = new Actor(ME, "Ada", Role.ADMIN);
    private static final TableHashes SAME = new TableHashes("hand", 3, "a", 3, "a");
    private static final TableHashes OTHER = new TableHashes("seat", 3, "a", 3, "b");

    private final FakeReplayOrders orders = new FakeReplayOrders();

    private TestExecutor<ReadModel> given() {
        var fixture = new AggregateTestFixture<>(ReadModel.class);
        fixture.registerInjectableResource(orders);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        return fixture.givenNoPriorActivity();
    }

    private static Comparison comparison(TableHashes... tables) {
        return new Comparison(
                NOW,
                9,
                List.of(tables).stream()
                        .map(table -> new TableDifference(table, List.of()))
                        .toList());
    }

    @Test
    void isReplayedOnceAtATime() {
        given().when(new StartReplay("stage", null, ADMIN)).expectEvents(new ReplayStarted("stage", null, ME));
        given().when(new StartReplay("stage", null, ADMIN)).expectException(refusal(ErrorCode.REPLAY_RUNNING));
    }

    @Test
    void isReplayedFromATimeOnlyWhereThatIsRight() {
        given().when(new StartReplay("stage", NOW, ADMIN)).expectException(refusal(ErrorCode.REPLAY_NEEDS_HISTORY));
        given().when(new StartReplay("timeline", NOW.plusSeconds(1), ADMIN))
                .expectException(refusal(ErrorCode.VALIDATION_FAILED));
        given().when(new StartReplay("timeline", NOW, ADMIN)).expectEvents(new ReplayStarted("timeline", NOW, ME));
    }

    @Test
    void isNoMatterOfTeachersAndOfWhatThereIsNot() {
        var teacher = new Actor(ME, "Ada", Role.TEACHER);
        given().when(new StartReplay("stage", null, teacher)).expectException(refusal(ErrorCode.FORBIDDEN));
        given().when(new StartReplay("books", null, ADMIN)).expectException(refusal(ErrorCode.READ_MODEL_UNKNOWN));
    }

    @Test
    void isCancelled() {
        given().when(new CancelReplay("stage", ADMIN)).expectException(refusal(ErrorCode.NO_REPLAY));
        orders.isReady("stage", comparison(SAME));
        given().when(new CancelReplay("stage", ADMIN)).expectEvents(new ReplayCancelled("stage", ME));
        assertThat(orders.state("stage")).isEqualTo(ReplayState.CANCELLING);
    }

    @Test
    void isSwitchedWhenItIsTheSame() {
        orders.isReady("stage", comparison(SAME));
        given().when(new SwitchReadModel("stage", false, null, ADMIN))
                .expectEvents(new ReadModelSwitched("stage", List.of(SAME), false, null, ME));
        assertThat(orders.state("stage")).isEqualTo(ReplayState.SWITCHING);
        given().when(new SwitchReadModel("stage", false, null, ADMIN)).expectNoEvents();
    }

    @Test
    void isNotSwitchedBeforeItHasCaughtUp() {
        given().when(new SwitchReadModel("stage", false, null, ADMIN)).expectException(refusal(ErrorCode.NO_REPLAY));
        given().when(new StartReplay("stage", null, ADMIN)).expectSuccessfulHandlerExecution();
        given().when(new SwitchReadModel("stage", true, "now", ADMIN))
                .expectException(refusal(ErrorCode.REPLAY_NOT_READY));
    }

    @Test
    void isSwitchedForAReasonWhenItDiffers() {
        orders.isReady("stage", comparison(SAME, OTHER));
        given().when(new SwitchReadModel("stage", false, "because", ADMIN))
                .expectException(refusal(ErrorCode.READ_MODELS_DIFFER));
        given().when(new SwitchReadModel("stage", true, " ", ADMIN))
                .expectException(refusal(ErrorCode.VALIDATION_FAILED));
        given().when(new SwitchReadModel("stage", true, "the projector was mended", ADMIN))
                .expectEvents(
                        new ReadModelSwitched("stage", List.of(SAME, OTHER), true, "the projector was mended", ME));
    }

    @Test
    void goesBackWhereThereIsSomethingOfBefore() {
        given().when(new UndoSwitch("stage", ADMIN)).expectException(refusal(ErrorCode.NOTHING_TO_UNDO));
        orders.before.add("stage");
        given().when(new UndoSwitch("stage", ADMIN)).expectEvents(new SwitchUndone("stage", ME));
        given().when(new UndoSwitch("stage", ADMIN)).expectException(refusal(ErrorCode.REPLAY_RUNNING));
    }

    @Test
    void hasWhatWasSetAsideTriedAgainOrGivenUp() {
        given().when(new RetryDeadLetter("stage", "x", ADMIN))
                .expectException(refusal(ErrorCode.DEAD_LETTER_NOT_FOUND));
        orders.letters.put("x", "event");
        given().when(new RetryDeadLetter("stage", "x", ADMIN))
                .expectEvents(new DeadLetterRetried("stage", "x", "event", ME));
        assertThat(orders.retried).containsExactly("x");
        given().when(new DiscardDeadLetter("stage", "x", "lost anyway", ADMIN))
                .expectEvents(new DeadLetterDiscarded("stage", "x", "event", "lost anyway", ME));
        assertThat(orders.letters).isEmpty();
    }
}
