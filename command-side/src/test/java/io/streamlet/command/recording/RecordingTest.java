package io.streamlet.command.recording;

import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.command.classroom.FakeClassAccess;
import io.streamlet.contracts.recording.FailRecording;
import io.streamlet.contracts.recording.PublishRecording;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.recording.SealRecording;
import io.streamlet.contracts.recording.StartRecording;
import io.streamlet.contracts.shared.ErrorCode;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final RecordingStarted STARTED = new RecordingStarted(CLASS);
    private static final RecordingSealed SEALED = new RecordingSealed(CLASS, 60_000, 9_000, 1);
    private static final RecordingPublished PUBLISHED = new RecordingPublished(CLASS);

    private final FakeClassAccess access = new FakeClassAccess();

    private TestExecutor<Recording> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Recording.class);
        fixture.registerInjectableResource(access);
        return fixture.given(events);
    }

    private static RecordingFailed failed(RecordingFailure cause) {
        return new RecordingFailed(CLASS, cause);
    }

    @Nested
    class Starting {
        @Test
        void whereTheClassWantsOne() {
            given().when(new StartRecording(CLASS)).expectEvents(STARTED);
        }

        @Test
        void againChangesNothing() {
            given(STARTED).when(new StartRecording(CLASS)).expectNoEvents();
            given(STARTED, failed(RecordingFailure.DISK_FULL))
                    .when(new StartRecording(CLASS))
                    .expectNoEvents();
        }

        @Test
        void whereTheClassWantsNoneChangesNothing() {
            access.withoutRecording();
            given().when(new StartRecording(CLASS)).expectNoEvents();
        }
    }

    @Nested
    class Sealing {
        private final SealRecording seal = new SealRecording(CLASS, 60_000, 9_000, 1);

        @Test
        void whatWasRecorded() {
            given(STARTED).when(seal).expectEvents(SEALED);
        }

        @Test
        void againChangesNothing() {
            given(STARTED, SEALED).when(seal).expectNoEvents();
            given(STARTED, SEALED, PUBLISHED).when(seal).expectNoEvents();
        }

        @Test
        void whatWasGivenUpOnlyForBeingLate() {
            given(STARTED, failed(RecordingFailure.NOT_SEALED)).when(seal).expectEvents(SEALED);
        }

        @Test
        void whatFailedIsRefused() {
            for (var cause : new RecordingFailure[] {RecordingFailure.EMPTY, RecordingFailure.DISK_FULL}) {
                given(STARTED, failed(cause)).when(seal).expectException(refusal(ErrorCode.RECORDING_NOT_FOUND));
            }
        }

        @Test
        void beforeTheStartGotHereStartsItToo() {
            given().when(seal).expectEvents(STARTED, SEALED);
        }

        @Test
        void ofAClassThatIsNotRecordedIsRefused() {
            access.withoutRecording();
            given().when(seal).expectException(refusal(ErrorCode.RECORDING_NOT_FOUND));
        }
    }

    @Nested
    class Publishing {
        private final PublishRecording publish = new PublishRecording(CLASS);

        @Test
        void whatIsSealed() {
            given(STARTED, SEALED).when(publish).expectEvents(PUBLISHED);
            given(STARTED, failed(RecordingFailure.NOT_SEALED), SEALED)
                    .when(publish)
                    .expectEvents(PUBLISHED);
        }

        @Test
        void againChangesNothing() {
            given(STARTED, SEALED, PUBLISHED).when(publish).expectNoEvents();
        }

        @Test
        void whatIsNotSealedIsRefused() {
            given().when(publish).expectException(refusal(ErrorCode.RECORDING_NOT_FOUND));
            given(STARTED).when(publish).expectException(refusal(ErrorCode.RECORDING_NOT_FOUND));
            given(STARTED, failed(RecordingFailure.EMPTY))
                    .when(publish)
                    .expectException(refusal(ErrorCode.RECORDING_NOT_FOUND));
        }
    }

    @Nested
    class Failing {
        private final FailRecording fail = new FailRecording(CLASS, RecordingFailure.NOT_SEALED);

        @Test
        void whileRecording() {
            given(STARTED).when(fail).expectEvents(failed(RecordingFailure.NOT_SEALED));
        }

        @Test
        void againOrLateChangesNothing() {
            given(STARTED, failed(RecordingFailure.DISK_FULL)).when(fail).expectNoEvents();
            given(STARTED, SEALED).when(fail).expectNoEvents();
            given(STARTED, SEALED, PUBLISHED).when(fail).expectNoEvents();
        }

        @Test
        void ofNothingChangesNothing() {
            given().when(fail).expectNoEvents();
        }
    }
}
