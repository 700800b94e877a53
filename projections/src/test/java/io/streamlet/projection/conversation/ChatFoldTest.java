package io.streamlet.projection.conversation;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.shared.MessageId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatFoldTest {

    private static final MessageId ID = new MessageId(new UUID(3, 1));
    private static final MessagePosted POSTED =
            new MessagePosted(CLASS, ID, STUDENT, "Stu", ParticipantRole.STUDENT, "helo", null);
    private static final MessageRow MESSAGE =
            new MessageRow(CLASS, 7, STUDENT, "Stu", ParticipantRole.STUDENT, "helo", null, AT, null, false);
    private static final List<ConversationEvent> ABOUT_MESSAGES =
            List.of(POSTED, new MessageEdited(CLASS, ID, STUDENT, "hello"), new MessageDeleted(CLASS, ID, TEACHER));
    private static final List<ConversationEvent> ABOUT_THE_CHAT = List.of(
            new ChatLocked(CLASS, TEACHER), new ChatUnlocked(CLASS, TEACHER), new SlowModeChanged(CLASS, 5, TEACHER));

    @Test
    void postedEditedAndDeleted() {
        assertThat(message(null, POSTED)).isEqualTo(MESSAGE);
        var edited = message(MESSAGE, new MessageEdited(CLASS, ID, STUDENT, "hello"));
        assertThat(edited).isEqualTo(MESSAGE.edited("hello", AT));
        var deleted = message(edited, new MessageDeleted(CLASS, ID, TEACHER));
        assertThat(deleted)
                .isEqualTo(new MessageRow(CLASS, 7, STUDENT, "Stu", ParticipantRole.STUDENT, "", null, AT, AT, true));
    }

    @Test
    void lockedUnlockedAndSlowed() {
        var locked = ChatFold.step(null, new ChatLocked(CLASS, TEACHER));
        assertThat(locked).isEqualTo(new ChatRow(true, 0));
        var slowed = ChatFold.step(locked, new SlowModeChanged(CLASS, 30, TEACHER));
        assertThat(slowed).isEqualTo(new ChatRow(true, 30));
        assertThat(ChatFold.step(slowed, new ChatUnlocked(CLASS, TEACHER))).isEqualTo(new ChatRow(false, 30));
    }

    @Test
    void messagesAndSettingsLeaveEachOtherAlone() {
        assertThat(ABOUT_MESSAGES).allSatisfy(event -> {
            assertThat(MessageFold.about(event)).isEqualTo(ID);
            assertThat(ChatFold.step(null, event)).isNull();
        });
        assertThat(ABOUT_THE_CHAT).allSatisfy(event -> {
            assertThat(MessageFold.about(event)).isNull();
            assertThat(message(MESSAGE, event)).isEqualTo(MESSAGE);
        });
    }

    @Test
    void nothingComesOfAMessageThatIsNot() {
        assertThat(message(null, new MessageEdited(CLASS, ID, STUDENT, "hello")))
                .isNull();
    }

    private static @Nullable MessageRow message(@Nullable MessageRow row, ConversationEvent event) {
        return MessageFold.step(row, event, AT, 7);
    }
}
