package io.streamlet.projection;

import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.classId;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatSettings;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.conversation.FindMessages;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePage;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.MessageView;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.live.ChatSettingsChanged;
import io.streamlet.contracts.live.MessageChanged;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatQueriesTest extends ReadModelTest {

    @Test
    void pagesBackwardsAndReadsForwards() {
        // ids made by clients: their order says nothing
        for (var n : new int[] {5, 1, 4, 2, 3}) {
            projections.apply(posted(CLASS, n));
        }
        projections.apply(posted(classId(2), 6));

        var newest = page(null, 2);
        assertThat(newest.messages()).extracting(MessageView::text).containsExactly("text 2", "text 3");
        assertThat(newest.hasEarlier()).isTrue();
        var earlier = page(newest.messages().getFirst().messageId(), 3);
        assertThat(earlier.messages()).extracting(MessageView::text).containsExactly("text 5", "text 1", "text 4");
        assertThat(earlier.hasEarlier()).isFalse();
    }

    @Test
    void refusesAPlaceInAnotherChat() {
        projections.apply(posted(classId(2), 1));

        assertRefused(new FindMessages(CLASS, id(1), 10), ErrorCode.MESSAGE_NOT_FOUND);
        assertRefused(new FindMessages(CLASS, id(9), 10), ErrorCode.MESSAGE_NOT_FOUND);
    }

    @Test
    void keepsThePlaceOfADeletedMessage() {
        projections.apply(posted(CLASS, 1), posted(CLASS, 2), new MessageDeleted(CLASS, id(1), TEACHER));

        var first = page(null, 10).messages().getFirst();

        assertThat(first.deleted()).isTrue();
        assertThat(first.text()).isEmpty();
    }

    @Test
    void watchesTheNewestFifty() {
        for (var n = 1; n <= 51; n++) {
            projections.apply(posted(CLASS, n));
        }
        projections.apply(new ChatLocked(CLASS, TEACHER));

        var chat = ask(new WatchChat(CLASS), ChatView.class);

        assertThat(chat.messages()).hasSize(50);
        assertThat(chat.messages().getFirst().text()).isEqualTo("text 2");
        assertThat(chat.hasEarlier()).isTrue();
        assertThat(chat.settings()).isEqualTo(new ChatSettings(true, 0));
        assertThat(ask(new WatchChat(classId(2)), ChatView.class).settings()).isEqualTo(new ChatSettings(false, 0));
    }

    @Test
    void tellsOfMessagesAndSettings() {
        var told = updates(
                new WatchChat(CLASS),
                () -> projections.apply(
                        posted(CLASS, 1),
                        posted(classId(2), 2),
                        new MessageEdited(CLASS, id(1), STUDENT, "better"),
                        new SlowModeChanged(CLASS, 30, TEACHER)));

        assertThat(told).hasSize(3);
        assertThat(told.get(1)).isInstanceOfSatisfying(MessageChanged.class, update -> {
            assertThat(update.message().text()).isEqualTo("better");
            assertThat(update.message().editedAt()).isNotNull();
        });
        assertThat(told.get(2)).isEqualTo(new ChatSettingsChanged(new ChatSettings(false, 30)));
    }

    private MessagePage page(@Nullable MessageId before, int limit) {
        return ask(new FindMessages(CLASS, before, limit), MessagePage.class);
    }

    private static MessagePosted posted(ClassId classId, int n) {
        return new MessagePosted(classId, id(n), STUDENT, "Stu", ParticipantRole.STUDENT, "text " + n, null);
    }

    private static MessageId id(int n) {
        return new MessageId(new UUID(3, n));
    }
}
