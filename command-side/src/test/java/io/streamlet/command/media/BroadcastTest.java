package io.streamlet.command.media;

import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.command.classroom.FakeClassAccess;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.ReportStreamInterrupted;
import io.streamlet.contracts.media.ReportStreamOffline;
import io.streamlet.contracts.media.ReportStreamOnline;
import io.streamlet.contracts.media.ReportStreamResumed;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.media.StreamResumed;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BroadcastTest {
    private static final StreamId FIRST = new StreamId(new UUID(9, 1));
    private static final StreamId SECOND = new StreamId(new UUID(9, 2));
    private static final String MP4 = "video/mp4";

    private final FakeClassAccess access = new FakeClassAccess();

    private TestExecutor<Broadcast> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Broadcast.class);
        fixture.registerInjectableResource(access);
        return fixture.given(events);
    }

    private static StreamWentOnline online(StreamId stream) {
        return new StreamWentOnline(CLASS, stream, MP4);
    }

    private static StreamWentOffline offline(StreamId stream, OfflineCause cause) {
        return new StreamWentOffline(CLASS, stream, cause);
    }

    private static ReportStreamOnline reportOnline(StreamId stream) {
        return new ReportStreamOnline(CLASS, stream, MP4);
    }

    @Nested
    class GoingOnline {
        @Test
        void isAFact() {
            given().when(reportOnline(FIRST)).expectEvents(online(FIRST));
        }

        @Test
        void reportedAgainChangesNothing() {
            given(online(FIRST)).when(reportOnline(FIRST)).expectNoEvents();
        }

        @Test
        void takesThePlaceOfTheStreamBefore() {
            given(online(FIRST))
                    .when(reportOnline(SECOND))
                    .expectEvents(offline(FIRST, OfflineCause.REPLACED), online(SECOND));
        }

        @Test
        void reportedLateForAStreamThatIsOverChangesNothing() {
            given(online(FIRST), offline(FIRST, OfflineCause.REPLACED), online(SECOND))
                    .when(reportOnline(FIRST))
                    .expectNoEvents();
            given(online(FIRST), offline(FIRST, OfflineCause.STOPPED))
                    .when(reportOnline(FIRST))
                    .expectNoEvents();
        }

        @Test
        void afterAnotherWentOfflineIsAFact() {
            given(online(FIRST), offline(FIRST, OfflineCause.LOST))
                    .when(reportOnline(SECOND))
                    .expectEvents(online(SECOND));
        }

        @Test
        void isRefusedUnlessTheClassIsLive() {
            access.end();
            given().when(reportOnline(FIRST)).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
        }
    }

    @Nested
    class BeingInterrupted {
        private final ReportStreamInterrupted report = new ReportStreamInterrupted(CLASS, FIRST);
        private final StreamInterrupted interrupted = new StreamInterrupted(CLASS, FIRST);

        @Test
        void isAFactOnce() {
            given(online(FIRST)).when(report).expectEvents(interrupted);
            given(online(FIRST), interrupted).when(report).expectNoEvents();
        }

        @Test
        void isAFactAgainAfterItResumed() {
            given(online(FIRST), interrupted, new StreamResumed(CLASS, FIRST, 4_000))
                    .when(report)
                    .expectEvents(interrupted);
        }

        @Test
        void ofAStreamThatIsNotCurrentChangesNothing() {
            given().when(report).expectNoEvents();
            given(online(SECOND)).when(report).expectNoEvents();
        }

        @Test
        void doesNotOutliveTheStream() {
            given(online(FIRST), interrupted, offline(FIRST, OfflineCause.LOST), online(SECOND))
                    .when(new ReportStreamInterrupted(CLASS, SECOND))
                    .expectEvents(new StreamInterrupted(CLASS, SECOND));
        }
    }

    @Nested
    class Resuming {
        private final ReportStreamResumed report = new ReportStreamResumed(CLASS, FIRST, 4_000);

        @Test
        void endsAnInterruption() {
            given(online(FIRST), new StreamInterrupted(CLASS, FIRST))
                    .when(report)
                    .expectEvents(new StreamResumed(CLASS, FIRST, 4_000));
        }

        @Test
        void withoutAnInterruptionChangesNothing() {
            given(online(FIRST)).when(report).expectNoEvents();
            given(online(SECOND)).when(report).expectNoEvents();
        }
    }

    @Nested
    class GoingOffline {
        private final ReportStreamOffline report = new ReportStreamOffline(CLASS, FIRST, OfflineCause.STOPPED);

        @Test
        void isAFactOnce() {
            given(online(FIRST)).when(report).expectEvents(offline(FIRST, OfflineCause.STOPPED));
            given(online(FIRST), offline(FIRST, OfflineCause.LOST)).when(report).expectNoEvents();
        }

        @Test
        void isAFactAfterTheEndOfTheClassToo() {
            access.end();
            given(online(FIRST)).when(report).expectEvents(offline(FIRST, OfflineCause.STOPPED));
        }

        @Test
        void ofAStreamThatIsNotCurrentChangesNothing() {
            given(online(SECOND)).when(report).expectNoEvents();
        }
    }
}
