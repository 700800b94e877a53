package io.streamlet.projection;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.contracts.stage.AllHandsLowered;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PerSubjectTest {

    private final PerSubject policy = new PerSubject();
    private final History history = new History(AT);

    @Test
    void keepsAllStreamsOfAClassTogether() {
        var events = Stream.of(
                Some.scheduled(CLASS, "Algebra", AT),
                new StreamInterrupted(CLASS, new StreamId(new UUID(1, 1))),
                new RecordingStarted(CLASS),
                new ChatLocked(CLASS, STUDENT),
                new AllHandsLowered(CLASS, STUDENT));

        assertThat(events.map(event -> policy.getSequenceIdentifierFor(history.next(event))))
                .containsOnly(CLASS);
    }

    @Test
    void keepsAnAccountTogether() {
        assertThat(policy.getSequenceIdentifierFor(history.next(new AccountEnabled(STUDENT, STUDENT))))
                .isEqualTo(STUDENT);
    }
}
