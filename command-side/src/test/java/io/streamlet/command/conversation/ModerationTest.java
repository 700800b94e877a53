package io.streamlet.command.conversation;

import static io.streamlet.command.conversation.ChatFixture.FIRST;
import static io.streamlet.command.conversation.ChatFixture.locked;
import static io.streamlet.command.conversation.ChatFixture.posted;
import static io.streamlet.command.conversation.ChatFixture.slow;
import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.contracts.conversation.ChangeSlowMode;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.DeleteMessage;
import io.streamlet.contracts.conversation.EditMessage;
import io.streamlet.contracts.conversation.LockChat;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.UnlockChat;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private final ChatFixture chat = new ChatFixture();
    private final Object said = posted(FIRST, "helo", STUDENT);

    @Nested
    class Editing {
        private final MessageEdited edited = new MessageEdited(CLASS, FIRST, STUDENT.accountId(), "hello");

        private static EditMessage edit(String text, Actor by) {
            return new EditMessage(CLASS, FIRST, text, by);
        }

        @Test
        void anAuthorCorrectsTheirMessage() {
            chat.given(said).when(edit(" hello ", STUDENT)).expectEvents(edited);
        }

        @Test
        void toWhatItSaysChangesNothing() {
            chat.given(said).when(edit("helo", STUDENT)).expectNoEvents();
            chat.given(said, edited).when(edit("hello", STUDENT)).expectNoEvents();
        }

        @Test
        void nobodyElseMayNotEvenTheTeacher() {
            for (var actor : new Actor[] {OTHER_STUDENT, TEACHER}) {
                chat.given(said).when(edit("hello", actor)).expectException(refusal(ErrorCode.NOT_MESSAGE_AUTHOR));
            }
            chat.given(said).when(edit("hello", VIEWER)).expectException(refusal(ErrorCode.READ_ONLY));
        }

        @Test
        void needsAMessage() {
            chat.given().when(edit("hello", STUDENT)).expectException(refusal(ErrorCode.MESSAGE_NOT_FOUND));
            chat.given(said, new MessageDeleted(CLASS, FIRST, STUDENT.accountId()))
                    .when(edit("hello", STUDENT))
                    .expectException(refusal(ErrorCode.MESSAGE_NOT_FOUND));
        }

        @Test
        void isNoWayAroundTheLock() {
            chat.given(said, locked()).when(edit("hello", STUDENT)).expectException(refusal(ErrorCode.CHAT_LOCKED));
            chat.given(posted(FIRST, "listn", TEACHER), locked())
                    .when(edit("listen", TEACHER))
                    .expectEvents(new MessageEdited(CLASS, FIRST, TEACHER.accountId(), "listen"));
        }

        @Test
        void needsAText() {
            chat.given(said).when(edit(" ", STUDENT)).expectException(refusal(ErrorCode.VALIDATION_FAILED));
        }

        @Test
        void isRefusedAfterTheEnd() {
            chat.access.end();
            chat.given(said).when(edit("hello", STUDENT)).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
        }
    }

    @Nested
    class Deleting {
        private DeleteMessage delete(Actor by) {
            return new DeleteMessage(CLASS, FIRST, by);
        }

        @Test
        void byItsAuthorTheTeacherOrAnAdmin() {
            for (var actor : new Actor[] {STUDENT, TEACHER, ADMIN}) {
                chat.given(said).when(delete(actor)).expectEvents(new MessageDeleted(CLASS, FIRST, actor.accountId()));
            }
        }

        @Test
        void againChangesNothing() {
            chat.given(said, new MessageDeleted(CLASS, FIRST, TEACHER.accountId()))
                    .when(delete(STUDENT))
                    .expectNoEvents();
        }

        @Test
        void nobodyElseMay() {
            chat.given(said).when(delete(OTHER_STUDENT)).expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void needsAMessage() {
            chat.given().when(delete(TEACHER)).expectException(refusal(ErrorCode.MESSAGE_NOT_FOUND));
        }
    }

    @Nested
    class Locking {
        private final ChatUnlocked unlocked = new ChatUnlocked(CLASS, TEACHER.accountId());

        @Test
        void byTheTeacher() {
            chat.given().when(new LockChat(CLASS, TEACHER)).expectEvents(locked());
            chat.given(locked()).when(new UnlockChat(CLASS, TEACHER)).expectEvents(unlocked);
        }

        @Test
        void againChangesNothing() {
            chat.given(locked()).when(new LockChat(CLASS, TEACHER)).expectNoEvents();
            chat.given(locked(), unlocked).when(new UnlockChat(CLASS, TEACHER)).expectNoEvents();
            chat.given().when(new UnlockChat(CLASS, TEACHER)).expectNoEvents();
        }

        @Test
        void nobodyElseMay() {
            chat.given().when(new LockChat(CLASS, STUDENT)).expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
            chat.given(locked())
                    .when(new UnlockChat(CLASS, STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }
    }

    @Nested
    class SlowingDown {
        @Test
        void byTheTeacher() {
            chat.given().when(new ChangeSlowMode(CLASS, 30, TEACHER)).expectEvents(slow(30));
        }

        @Test
        void toWhatItIsChangesNothing() {
            chat.given(slow(30)).when(new ChangeSlowMode(CLASS, 30, TEACHER)).expectNoEvents();
            chat.given().when(new ChangeSlowMode(CLASS, 0, TEACHER)).expectNoEvents();
        }

        @Test
        void byFiveMinutesAtMost() {
            for (var seconds : new int[] {-1, 301}) {
                chat.given()
                        .when(new ChangeSlowMode(CLASS, seconds, TEACHER))
                        .expectException(refusal(ErrorCode.VALIDATION_FAILED));
            }
        }

        @Test
        void nobodyElseMay() {
            chat.given()
                    .when(new ChangeSlowMode(CLASS, 30, STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }
    }
}
