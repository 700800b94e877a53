package io.streamlet.command.classroom;

import static io.streamlet.command.RefusalAssertions.isRefusal;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.command.CommandSideTest;
import io.streamlet.command.shared.Ids;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.JoinClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.ScheduleClass;
import io.streamlet.contracts.classroom.StartClass;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.RaiseHand;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class RacesTest {
    private final ClassId classId = new ClassId(Ids.next());

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore events;

    @Autowired
    EventStorageEngine storage;

    @BeforeEach
    void live() {
        commands.sendAndWait(new ScheduleClass(
                classId, "Algebra", "", NOW, 60, new ClassSettings(10, Visibility.PUBLIC, true, 25, 4), TEACHER));
        commands.sendAndWait(new StartClass(classId, TEACHER));
    }

    @Test
    void noMoreJoinThanThereIsRoomFor() {
        var joins = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> commands.sendAndWait(
                                        new JoinClass(classId, actor(100 + i, "S" + i, Role.STUDENT))),
                                Thread::startVirtualThread)
                        .handle((role, failure) -> failure == null))
                .toList();
        assertThat(joins.stream().filter(CompletableFuture::join)).hasSize(10);
        assertThat(events.readEvents(classId.toString())
                        .asStream()
                        .map(event -> event.getPayload())
                        .filter(ParticipantJoined.class::isInstance))
                .hasSize(11);
    }

    @Test
    void whatAnotherNodeDecidedIsSeenInSpiteOfTheCache() {
        commands.sendAndWait(new JoinClass(classId, STUDENT));
        commands.sendAndWait(new RaiseHand(classId, STUDENT));
        elsewhere(new ParticipantLeft(classId, STUDENT.accountId(), ParticipantRole.STUDENT, LeaveReason.LEFT));

        assertThatThrownBy(() -> commands.sendAndWait(new RaiseHand(classId, STUDENT)))
                .satisfies(isRefusal(ErrorCode.NOT_A_PARTICIPANT));
    }

    private void elsewhere(Object event) {
        var next = events.lastSequenceNumberFor(classId.toString()).orElseThrow() + 1;
        storage.appendEvents(List.of(new GenericDomainEventMessage<>("LiveClass", classId.toString(), next, event)));
    }
}
