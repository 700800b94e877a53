package io.streamlet.command.conversation;

import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.command.CommandSideTest;
import io.streamlet.command.RefusalAssertions;
import io.streamlet.command.shared.Ids;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.FollowClass;
import io.streamlet.contracts.classroom.JoinClass;
import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ScheduleClass;
import io.streamlet.contracts.classroom.StartClass;
import io.streamlet.contracts.conversation.ChangeSlowMode;
import io.streamlet.contracts.conversation.LockChat;
import io.streamlet.contracts.conversation.PostMessage;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A class that has gone on for long is loaded from a snapshot, and decides as before. */
@CommandSideTest
class LongChatTest {
    private final ClassId classId = new ClassId(Ids.next());

    @Autowired
    CommandGateway commands;

    @Autowired
    Cache aggregateCache;

    @Autowired
    EventStorageEngine events;

    @Test
    void decidesTheSameFromASnapshot() {
        commands.sendAndWait(new ScheduleClass(classId, "Algebra", "", NOW, 60, ClassSettings.DEFAULT, TEACHER));
        commands.sendAndWait(new FollowClass(classId, STUDENT));
        commands.sendAndWait(new StartClass(classId, TEACHER));
        for (int i = 0; i < 110; i++) {
            commands.sendAndWait(new JoinClass(classId, STUDENT));
            commands.sendAndWait(new LeaveClass(classId, STUDENT.accountId(), LeaveReason.LEFT));
        }
        commands.sendAndWait(new JoinClass(classId, STUDENT));
        commands.sendAndWait(new ChangeSlowMode(classId, 30, TEACHER));
        var messages = postByTeacher(220);
        commands.sendAndWait(new PostMessage(classId, new MessageId(Ids.next()), "me", null, STUDENT));
        commands.sendAndWait(new LockChat(classId, TEACHER));

        assertThat(events.readSnapshot(classId.toString())).isPresent();
        assertThat(events.readSnapshot("conversation:" + classId)).isPresent();
        aggregateCache.removeAll();

        // known messages, the lock and the roster are as they were
        commands.sendAndWait(new PostMessage(classId, messages.getFirst(), "message 0", null, TEACHER));
        assertThatThrownBy(() -> commands.sendAndWait(
                        new PostMessage(classId, messages.getFirst(), "something else", null, TEACHER)))
                .satisfies(RefusalAssertions.isRefusal(ErrorCode.ID_ALREADY_USED));
        assertThatThrownBy(() ->
                        commands.sendAndWait(new PostMessage(classId, new MessageId(Ids.next()), "me", null, STUDENT)))
                .satisfies(RefusalAssertions.isRefusal(ErrorCode.CHAT_LOCKED));
        commands.sendAndWait(new ScheduleClass(classId, "Algebra", "", NOW, 60, ClassSettings.DEFAULT, TEACHER));
    }

    private List<MessageId> postByTeacher(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> commands.<MessageId>sendAndWait(
                        new PostMessage(classId, new MessageId(Ids.next()), "message " + i, null, TEACHER)))
                .toList();
    }
}
