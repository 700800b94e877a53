package io.streamlet.media.hls;

import static io.streamlet.media.SampleChunks.MIME_TYPE;
import static io.streamlet.media.SampleChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.SampleChunks;
import io.streamlet.media.storage.MediaLibrary;
import io.streamlet.media.storage.MediaSet;
import io.streamlet.media.storage.Part;
import io.streamlet.media.storage.Space;
import io.streamlet.media.storage.StoredFragment;
import io.streamlet.media.storage.StreamFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");

    private final MediaSet set;

    TimelineTest(@TempDir Path directory) throws IOException {
        set = new MediaLibrary(directory, Space.DISK, 0).open(new ClassId(UUID.randomUUID()));
    }

    @Test
    void aFragmentLastsUntilTheNextOneStarts() throws IOException {
        List<StoredFragment> stored = part(NOW).fragments();

        List<Segment> fragments = Timeline.of(set).fragments();

        assertThat(fragments).hasSize(6);
        for (int i = 0; i < 5; i++) {
            assertThat(fragments.get(i).durationMicros())
                    .isEqualTo(stored.get(i + 1).decodeMicros() - stored.get(i).decodeMicros());
        }
        assertThat(fragments.getLast().durationMicros())
                .isEqualTo(stored.getLast().durationMicros());
    }

    @Test
    void theWallClockIsThatOfTheFirstArrivalAndGoesOnWithTheMedia() throws IOException {
        List<StoredFragment> stored = part(NOW).fragments();

        List<Segment> fragments = Timeline.of(set).fragments();

        // both fragments of the first chunk had been taken when it arrived
        Instant start = NOW.minus(stored.get(1).endMicros(), ChronoUnit.MICROS);
        assertThat(fragments.getFirst().startsAt()).isEqualTo(start);
        assertThat(fragments.getLast().startsAt())
                .isEqualTo(start.plus(stored.getLast().decodeMicros(), ChronoUnit.MICROS));
    }

    @Test
    void theWallClockNeverRunsBackwards() throws IOException {
        part(NOW);
        part(NOW.plusMillis(100));
        part(NOW.plusSeconds(60));

        List<Segment> fragments = Timeline.of(set).fragments();

        assertThat(fragments).extracting(Segment::startsAt).isSorted();
        assertThat(Duration.between(
                        fragments.get(6).startsAt(), fragments.get(12).startsAt()))
                .isGreaterThan(Duration.ofSeconds(50));
        assertThat(fragments).filteredOn(Segment::startsPart).hasSize(3);
    }

    @Test
    void partsWithoutMediaAreNotThere() throws IOException {
        set.open(stream()).append(chunk(0), NOW, null);
        part(NOW);

        assertThat(Timeline.of(set).fragments()).allMatch(fragment -> fragment.part() == 1);
    }

    @Test
    void theWallClockStartsWhereThePageSaysThatTheRecordingBegan() throws IOException {
        part(NOW, NOW.minusSeconds(2));

        assertThat(Timeline.of(set).fragments().getFirst().startsAt()).isEqualTo(NOW.minusSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 400, 12_000, Long.MAX_VALUE})
    void aBeginningThatCannotBeIsNotBelieved(long millisBefore) throws IOException {
        List<StoredFragment> stored = part(NOW, NOW.minusMillis(millisBefore)).fragments();

        assertThat(Timeline.of(set).fragments().getFirst().startsAt())
                .isEqualTo(NOW.minus(stored.get(1).endMicros(), ChronoUnit.MICROS));
    }

    @Test
    void aBeginningBeforeTheEndOfThePartBeforeIsMoved() throws IOException {
        part(NOW, NOW.minusSeconds(2));
        part(NOW.plusMillis(100), NOW.minusSeconds(8));

        assertThat(Timeline.of(set).fragments())
                .extracting(Segment::startsAt)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private Part part(Instant arrival) throws IOException {
        return part(arrival, null);
    }

    /** the init segment and everything else at once, as if each chunk took no time */
    private Part part(Instant arrival, @Nullable Instant began) throws IOException {
        Part part = set.open(stream());
        for (int i = 0; i < SampleChunks.COUNT; i++) {
            part.append(chunk(i), arrival.plusMillis(i < 2 ? 0 : i), began);
        }
        return part;
    }

    private static StreamFile stream() {
        return new StreamFile(new StreamId(UUID.randomUUID()), new AccountId(UUID.randomUUID()), MIME_TYPE, NOW, null);
    }
}
