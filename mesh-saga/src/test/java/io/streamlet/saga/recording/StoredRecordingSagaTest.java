package io.streamlet.saga.recording;

import static io.streamlet.saga.StoredSagas.storedAndLoaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.recording.StartRecording;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.saga.Commands;
import io.streamlet.saga.NotedDeadlines;
import io.streamlet.saga.RecordingGateway;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredRecordingSagaTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));

    private final NotedDeadlines deadlines = new NotedDeadlines();
    private final Commands commands = new Commands(new RecordingGateway().gateway(StartRecording.class));

    @Test
    void aSagaSurvivesBeingStoredAndSoDoItsDeadlines() {
        var saga = new RecordingSaga();
        saga.on(new StreamWentOnline(CLASS, new StreamId(new UUID(3, 1)), "video/mp4"), commands);
        saga.on(
                new ClassEnded(CLASS, EndReason.BY_TEACHER, new AccountId(new UUID(2, 1))),
                "event-1",
                deadlines,
                new RecordingLimits(Duration.ofMinutes(2)));

        assertThat(storedAndLoaded(saga)).usingRecursiveComparison().isEqualTo(saga);
        assertThat(deadlines.payloads())
                .hasSize(1)
                .allSatisfy(payload -> assertThat(storedAndLoaded(payload)).isEqualTo(payload));
    }
}
