package io.streamlet.command.conversation;

import static io.streamlet.command.conversation.ChatFixture.FIRST;
import static io.streamlet.command.conversation.ChatFixture.SECOND;
import static io.streamlet.command.conversation.ChatFixture.locked;
import static io.streamlet.command.conversation.ChatFixture.post;
import static io.streamlet.command.conversation.ChatFixture.posted;
import static io.streamlet.command.conversation.ChatFixture.slow;
import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.PostMessage;
import io.streamlet.contracts.shared.ErrorCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostingTest {
    private final ChatFixture chat = new ChatFixture();

    @Test
    void whoeverTakesPartWrites() {
        chat.given()
                .when(post(FIRST, "hello", STUDENT))
                .expectEvents(posted(FIRST, "hello", STUDENT))
                .expectResultMessagePayload(FIRST);
        chat.given().when(post(FIRST, "welcome", TEACHER)).expectEvents(posted(FIRST, "welcome", TEACHER));
    }

    @Test
    void theSameAgainChangesNothingEvenAfterTheEnd() {
        chat.given(posted(FIRST, "hello", STUDENT))
                .when(post(FIRST, "hello", STUDENT))
                .expectNoEvents()
                .expectResultMessagePayload(FIRST);
        chat.access.end();
        chat.given(posted(FIRST, "hello", STUDENT))
                .when(post(FIRST, "hello", STUDENT))
                .expectNoEvents();
    }

    @Test
    void theSameIdForAnotherMessageIsRefused() {
        chat.given(posted(FIRST, "hello", STUDENT))
                .when(post(FIRST, "goodbye", STUDENT))
                .expectException(refusal(ErrorCode.ID_ALREADY_USED));
        chat.given(posted(FIRST, "hello", STUDENT))
                .when(post(FIRST, "hello", OTHER_STUDENT))
                .expectException(refusal(ErrorCode.ID_ALREADY_USED));
        chat.given(posted(SECOND, "?", TEACHER), posted(FIRST, "hello", STUDENT))
                .when(new PostMessage(CLASS, FIRST, "hello", SECOND, STUDENT))
                .expectException(refusal(ErrorCode.ID_ALREADY_USED));
    }

    @Test
    void observersOnlyRead() {
        chat.given().when(post(FIRST, "hello", VIEWER)).expectException(refusal(ErrorCode.READ_ONLY));
    }

    @Test
    void isForThoseWhoAreThere() {
        chat.given().when(post(FIRST, "hello", ADMIN)).expectException(refusal(ErrorCode.NOT_A_PARTICIPANT));
    }

    @Test
    void isRefusedAfterTheEnd() {
        chat.access.end();
        chat.given().when(post(FIRST, "hello", STUDENT)).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
    }

    @Nested
    class Texts {
        @Test
        void areTrimmedAndKeepTheirLines() {
            chat.given()
                    .when(post(FIRST, "  one\r\ntwo\t\n", STUDENT))
                    .expectEvents(posted(FIRST, "one\ntwo", STUDENT));
        }

        @Test
        void haveOneToTwoThousandCharacters() {
            chat.given()
                    .when(post(FIRST, "x".repeat(2_000), STUDENT))
                    .expectEvents(posted(FIRST, "x".repeat(2_000), STUDENT));
            for (var text : new String[] {" \n ", "x".repeat(2_001)}) {
                chat.given()
                        .when(post(FIRST, text, STUDENT))
                        .expectException(
                                refusal(ErrorCode.VALIDATION_FAILED, "text", "must have 1 to 2000 characters"));
            }
        }

        @Test
        void hideNothing() {
            for (var hidden : new String[] {"a\u0000b", "a\u001bb", "a\u202eb", "a\ud800b"}) {
                chat.given()
                        .when(post(FIRST, hidden, STUDENT))
                        .expectException(
                                refusal(ErrorCode.VALIDATION_FAILED, "text", "must not contain control characters"));
            }
        }

        @Test
        void mayLookLikeScripts() {
            chat.given()
                    .when(post(FIRST, "<script>alert(1)</script>", STUDENT))
                    .expectEvents(posted(FIRST, "<script>alert(1)</script>", STUDENT));
        }
    }

    @Nested
    class Replies {
        private final PostMessage reply = new PostMessage(CLASS, SECOND, "yes", FIRST, STUDENT);

        @Test
        void nameTheirMessage() {
            chat.given(posted(FIRST, "?", TEACHER))
                    .when(reply)
                    .expectEvents(new MessagePosted(
                            CLASS,
                            SECOND,
                            STUDENT.accountId(),
                            STUDENT.displayName(),
                            ParticipantRole.STUDENT,
                            "yes",
                            FIRST));
        }

        @Test
        void toNothingAreRefused() {
            chat.given().when(reply).expectException(refusal(ErrorCode.MESSAGE_NOT_FOUND));
        }
    }

    @Nested
    class WhileLocked {
        @Test
        void studentsWait() {
            chat.given(locked()).when(post(FIRST, "hello", STUDENT)).expectException(refusal(ErrorCode.CHAT_LOCKED));
        }

        @Test
        void theTeacherWrites() {
            chat.given(locked()).when(post(FIRST, "listen", TEACHER)).expectEvents(posted(FIRST, "listen", TEACHER));
        }

        @Test
        void studentsWriteOnceItIsOpenAgain() {
            chat.given(locked(), new ChatUnlocked(CLASS, TEACHER.accountId()))
                    .when(post(FIRST, "hello", STUDENT))
                    .expectEvents(posted(FIRST, "hello", STUDENT));
        }
    }

    @Nested
    class InSlowMode {
        private final Object[] before = {slow(30), posted(FIRST, "one", STUDENT)};

        @Test
        void theNextMessageWaitsForItsTurn() {
            chat.given(before)
                    .andGivenCurrentTime(NOW.plusMillis(29_001))
                    .when(post(SECOND, "two", STUDENT))
                    .expectException(refusal(ErrorCode.SLOW_MODE, "retryAfterSeconds", "1"));
            chat.given(before)
                    .when(post(SECOND, "two", STUDENT))
                    .expectException(refusal(ErrorCode.SLOW_MODE, "retryAfterSeconds", "30"));
        }

        @Test
        void andThenMayCome() {
            chat.given(before)
                    .andGivenCurrentTime(NOW.plusSeconds(30))
                    .when(post(SECOND, "two", STUDENT))
                    .expectEvents(posted(SECOND, "two", STUDENT));
        }

        @Test
        void everyoneHasTheirOwnTurn() {
            chat.given(before)
                    .when(post(SECOND, "me too", OTHER_STUDENT))
                    .expectEvents(posted(SECOND, "me too", OTHER_STUDENT));
        }

        @Test
        void theTeacherIsNotSlowedDown() {
            chat.given(slow(30), posted(FIRST, "one", TEACHER))
                    .when(post(SECOND, "two", TEACHER))
                    .expectEvents(posted(SECOND, "two", TEACHER));
        }

        @Test
        void switchedOffNobodyWaits() {
            chat.given(slow(30), posted(FIRST, "one", STUDENT), slow(0))
                    .when(post(SECOND, "two", STUDENT))
                    .expectEvents(posted(SECOND, "two", STUDENT));
        }
    }
}
