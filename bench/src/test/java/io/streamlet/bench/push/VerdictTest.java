package io.streamlet.bench.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.bench.client.Api.Account;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.ChatSettings;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.conversation.MessageView;
import io.streamlet.contracts.live.MessageChanged;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.Snapshot;
import io.streamlet.contracts.live.Update;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerdictTest {

    private static final ClassId CLASS = new ClassId(UUID.randomUUID());
    private static final MessageId FIRST = new MessageId(UUID.randomUUID());
    private static final MessageId SECOND = new MessageId(UUID.randomUUID());

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void isGoodIfEverybodyHeardTheSame() {
        assertThat(verdict(heard(FIRST, SECOND), heard(FIRST, SECOND)).isGood()).isTrue();
    }

    @Test
    void countsWhatSomebodyDidNotHear() {
        assertThat(verdict(heard(FIRST, SECOND), heard(FIRST)).lost()).isEqualTo(1);
    }

    @Test
    void countsWhatSomebodyHeardTwice() {
        assertThat(verdict(heard(FIRST, SECOND, SECOND)).doubled()).isEqualTo(1);
    }

    @Test
    void countsWhatCameInAnotherOrder() {
        assertThat(verdict(heard(FIRST, SECOND), heard(SECOND, FIRST)).outOfOrder())
                .isEqualTo(2);
    }

    @Test
    void noticesGaps() {
        var pupil = pupil();
        hear(pupil, 1, FIRST);
        hear(pupil, 3, SECOND);

        assertThat(Verdict.of(List.of(pupil), Set.of(FIRST, SECOND)).complaints())
                .last()
                .asString()
                .endsWith("3 after 1");
    }

    private static Verdict verdict(Pupil... pupils) {
        return Verdict.of(List.of(pupils), Set.of(FIRST, SECOND));
    }

    private Pupil heard(MessageId... messages) {
        var pupil = pupil();
        for (int i = 0; i < messages.length; i++) {
            hear(pupil, i + 1, messages[i]);
        }
        return pupil;
    }

    private Pupil pupil() {
        var pupil = new Pupil(new Account(new AccountId(UUID.randomUUID()), "token"), CLASS, 2, new Frames());
        hear(
                pupil,
                new Snapshot(
                        "class/" + CLASS + "/chat",
                        UUID.randomUUID(),
                        0,
                        new ChatView(List.of(), false, new ChatSettings(false, 0))));
        return pupil;
    }

    private void hear(Pupil pupil, long seq, MessageId messageId) {
        var author = new AccountId(UUID.randomUUID());
        var message = new MessageView(
                messageId, author, "Someone", ParticipantRole.STUDENT, "Hello", null, Instant.EPOCH, null, false);
        hear(pupil, new Update("class/" + CLASS + "/chat", seq, new MessageChanged(message)));
    }

    private void hear(Pupil pupil, ServerFrame frame) {
        pupil.onText(new SilentSocket(), mapper.writerFor(ServerFrame.class).writeValueAsString(frame), true);
    }
}
