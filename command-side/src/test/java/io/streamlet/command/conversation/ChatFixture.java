package io.streamlet.command.conversation;

import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.fixtureClock;

import io.streamlet.command.classroom.FakeClassAccess;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.PostMessage;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.MessageId;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** A chat with a teacher, two students and a viewer in it. */
final class ChatFixture {
    static final MessageId FIRST = new MessageId(new UUID(8, 1));
    static final MessageId SECOND = new MessageId(new UUID(8, 2));

    final FakeClassAccess access = new FakeClassAccess()
            .with(TEACHER, ParticipantRole.TEACHER)
            .with(STUDENT, ParticipantRole.STUDENT)
            .with(OTHER_STUDENT, ParticipantRole.STUDENT)
            .with(VIEWER, ParticipantRole.OBSERVER);

    TestExecutor<Conversation> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Conversation.class);
        fixture.registerInjectableResource(access);
        fixture.registerInjectableResource(fixtureClock());
        return fixture.givenCurrentTime(NOW).andGiven(events);
    }

    static PostMessage post(MessageId id, String text, Actor by) {
        return new PostMessage(CLASS, id, text, null, by);
    }

    static MessagePosted posted(MessageId id, String text, Actor by) {
        var role = by.equals(TEACHER) ? ParticipantRole.TEACHER : ParticipantRole.STUDENT;
        return new MessagePosted(CLASS, id, by.accountId(), by.displayName(), role, text, null);
    }

    static ChatLocked locked() {
        return new ChatLocked(CLASS, TEACHER.accountId());
    }

    static SlowModeChanged slow(int seconds) {
        return new SlowModeChanged(CLASS, seconds, TEACHER.accountId());
    }
}
