package io.streamlet.saga.stage;

import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.LowerHand;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.saga.Commands;
import io.streamlet.saga.ProcessingGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whoever leaves a class, or is removed, takes their hand down. */
@Component
@ProcessingGroup(ProcessingGroups.HANDS)
@DisallowReplay
class HandPolicy {
    private final Commands commands;

    HandPolicy(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ParticipantLeft event) {
        lower(event.classId(), event.accountId());
    }

    @EventHandler
    void on(ParticipantRemoved event) {
        lower(event.classId(), event.accountId());
    }

    private void lower(ClassId classId, AccountId accountId) {
        commands.send(new LowerHand(classId, accountId, LowerReason.LEFT_CLASS, Actor.system()));
    }
}
