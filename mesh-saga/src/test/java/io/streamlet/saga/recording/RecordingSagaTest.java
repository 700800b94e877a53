package io.streamlet.saga.recording;

import static io.streamlet.saga.recording.RecordingSaga.NOT_SEALED;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.recording.FailRecording;
import io.streamlet.contracts.recording.PublishRecording;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.StartRecording;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.saga.Commands;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingSagaTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final Duration SEAL_LIMIT = Duration.ofMinutes(2);
    private static final ClassEnded ENDED = new ClassEnded(CLASS, EndReason.BY_TEACHER, new AccountId(new UUID(2, 1)));
    private static final RecordingSealed SEALED = new RecordingSealed(CLASS, 60_000, 9_000, 1);
    private static final RecordingFailed GIVEN_UP = new RecordingFailed(CLASS, RecordingFailure.NOT_SEALED);

    private final SagaTestFixture<RecordingSaga> fixture = new SagaTestFixture<>(RecordingSaga.class);

    @BeforeEach
    void withLimits() {
        fixture.registerResource(new RecordingLimits(SEAL_LIMIT));
        fixture.registerResource(new Commands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    private static StreamWentOnline online(int stream) {
        return new StreamWentOnline(CLASS, new StreamId(new UUID(3, stream)), "video/mp4");
    }

    @Test
    void theFirstStreamAsksForARecording() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(online(1))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new StartRecording(CLASS))
                .expectNoScheduledDeadlines();
    }

    @Test
    void theNextStreamDoesNotAskAgain() {
        fixture.givenAPublished(online(1))
                .whenPublishingA(online(2))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void afterTheEndTheSealIsAwaited() {
        fixture.givenAPublished(online(1))
                .whenPublishingA(ENDED)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(SEAL_LIMIT, NOT_SEALED);
    }

    @Test
    void aClassWithoutAStreamHasNothingToSeal() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(ENDED)
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void whatIsSealedIsPublished() {
        fixture.givenAPublished(online(1))
                .andThenAPublished(ENDED)
                .whenPublishingA(SEALED)
                .expectDispatchedCommands(new PublishRecording(CLASS))
                .expectNoScheduledDeadlines();
    }

    @Test
    void whatIsPublishedIsDone() {
        fixture.givenAPublished(online(1))
                .andThenAPublished(ENDED)
                .andThenAPublished(SEALED)
                .whenPublishingA(new RecordingPublished(CLASS))
                .expectActiveSagas(0);
    }

    @Test
    void whatIsNotSealedInTimeIsGivenUp() {
        fixture.givenAPublished(online(1))
                .andThenAPublished(ENDED)
                .whenTimeElapses(SEAL_LIMIT)
                .expectTriggeredDeadlinesWithName(NOT_SEALED)
                .expectDispatchedCommands(new FailRecording(CLASS, RecordingFailure.NOT_SEALED))
                .expectActiveSagas(0);
    }

    @Test
    void aSealAfterThatIsPublishedAllTheSame() throws Exception {
        fixture.givenAPublished(online(1))
                .andThenAPublished(ENDED)
                .andThenTimeElapses(SEAL_LIMIT)
                .andThenAPublished(GIVEN_UP)
                .whenPublishingA(SEALED)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new PublishRecording(CLASS));
    }

    @Test
    void aSealInTimeLeavesNothingToGiveUp() {
        fixture.givenAPublished(online(1))
                .andThenAPublished(ENDED)
                .andThenAPublished(SEALED)
                .whenTimeElapses(SEAL_LIMIT)
                .expectNoDispatchedCommands();
    }

    @Test
    void aFailureOfTheMediaPlaneEndsIt() {
        fixture.givenAPublished(online(1))
                .whenPublishingA(new RecordingFailed(CLASS, RecordingFailure.DISK_FULL))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }
}
