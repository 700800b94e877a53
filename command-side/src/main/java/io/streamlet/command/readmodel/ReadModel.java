package io.streamlet.command.readmodel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.readmodel.CancelReplay;
import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.DeadLetterDiscarded;
import io.streamlet.contracts.readmodel.DeadLetterRetried;
import io.streamlet.contracts.readmodel.DiscardDeadLetter;
import io.streamlet.contracts.readmodel.ReadModelCommand;
import io.streamlet.contracts.readmodel.ReadModelEvent;
import io.streamlet.contracts.readmodel.ReadModelGroups;
import io.streamlet.contracts.readmodel.ReadModelSwitched;
import io.streamlet.contracts.readmodel.ReplayCancelled;
import io.streamlet.contracts.readmodel.ReplayStarted;
import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.contracts.readmodel.RetryDeadLetter;
import io.streamlet.contracts.readmodel.StartReplay;
import io.streamlet.contracts.readmodel.SwitchReadModel;
import io.streamlet.contracts.readmodel.SwitchUndone;
import io.streamlet.contracts.readmodel.TableDifference;
import io.streamlet.contracts.readmodel.UndoSwitch;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What was decided about a read model, and by whom. How far the work is that follows from it, is no matter of events: that stands in
 * the orders, which change in the same transaction.
 */
@Aggregate(cache = "aggregateCache")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class ReadModel {
    @AggregateIdentifier
    private String id;

    ReadModel() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartReplay command, ReplayOrders orders, Clock clock) {
        var group = known(command);
        if (command.from() != null && !ReadModelGroups.needsNoHistory(group)) {
            throw new BusinessException(
                    ErrorCode.REPLAY_NEEDS_HISTORY,
                    "The rows of this read model are made of all their events: it is replayed from the first one on.");
        }
        if (command.from() != null && command.from().isAfter(clock.instant())) {
            throw Refusals.invalid("from", "is in the future");
        }
        if (!orders.begin(
                group, ReplayState.REPLAYING, command.from(), command.by().accountId(), clock.instant())) {
            throw running();
        }
        apply(new ReplayStarted(group, command.from(), command.by().accountId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CancelReplay command, ReplayOrders orders) {
        var order = orders.held(known(command)).orElseThrow(ReadModel::none);
        switch (order.state()) {
            case CANCELLING -> {}
            case SWITCHING -> throw running();
            case REPLAYING, READY, UNDOING -> {
                orders.change(command.group(), ReplayState.CANCELLING);
                apply(new ReplayCancelled(command.group(), command.by().accountId()));
            }
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SwitchReadModel command, ReplayOrders orders) {
        var order = orders.held(known(command)).orElseThrow(ReadModel::none);
        var comparison = order.comparison();
        if (order.state() == ReplayState.SWITCHING) {
            return;
        }
        if (order.state() != ReplayState.READY || comparison == null) {
            throw new BusinessException(ErrorCode.REPLAY_NOT_READY, "The replay has not caught up yet.");
        }
        boolean overridden = !comparison.equal();
        if (overridden && !command.override()) {
            throw differ(comparison);
        }
        var reason = command.reason() == null || command.reason().isBlank() ? null : command.reason();
        if (overridden && reason == null) {
            throw Refusals.invalid("reason", "is needed, since the two differ");
        }
        orders.change(command.group(), ReplayState.SWITCHING);
        apply(new ReadModelSwitched(
                command.group(),
                comparison.tables().stream().map(TableDifference::hashes).toList(),
                overridden,
                reason,
                command.by().accountId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UndoSwitch command, ReplayOrders orders, Clock clock) {
        var group = known(command);
        if (!orders.canGoBack(group)) {
            throw new BusinessException(ErrorCode.NOTHING_TO_UNDO, "There is no read model of before.");
        }
        if (!orders.begin(group, ReplayState.UNDOING, null, command.by().accountId(), clock.instant())) {
            throw running();
        }
        apply(new SwitchUndone(group, command.by().accountId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetryDeadLetter command, ReplayOrders orders, Clock clock) {
        var event = orders.letter(known(command), command.letter()).orElseThrow(ReadModel::noLetter);
        orders.retry(command.group(), command.letter(), clock.instant());
        apply(new DeadLetterRetried(
                command.group(), command.letter(), event, command.by().accountId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DiscardDeadLetter command, ReplayOrders orders) {
        var event = orders.letter(known(command), command.letter()).orElseThrow(ReadModel::noLetter);
        orders.discard(command.group(), command.letter());
        apply(new DeadLetterDiscarded(
                command.group(),
                command.letter(),
                event,
                command.reason(),
                command.by().accountId()));
    }

    @EventSourcingHandler
    void on(ReadModelEvent event) {
        id = "read-model:" + event.group();
    }

    private static String known(ReadModelCommand command) {
        if (!command.by().isAdmin()) {
            throw Refusals.forbidden("Only administrators decide about read models.");
        }
        if (!ReadModelGroups.ALL.contains(command.group())) {
            throw new BusinessException(ErrorCode.READ_MODEL_UNKNOWN, "There is no such read model.");
        }
        return command.group();
    }

    private static BusinessException differ(Comparison comparison) {
        Map<String, String> tables = comparison.tables().stream()
                .filter(table -> !table.hashes().equal())
                .collect(Collectors.toMap(
                        table -> table.hashes().table(),
                        table -> "%d rows live, %d replayed"
                                .formatted(
                                        table.hashes().liveRows(),
                                        table.hashes().replayedRows())));
        return new BusinessException(new BusinessError(
                ErrorCode.READ_MODELS_DIFFER,
                "The replayed read model differs from the live one. Say why it is to answer all the same.",
                tables));
    }

    private static BusinessException running() {
        return new BusinessException(ErrorCode.REPLAY_RUNNING, "This read model is being worked on already.");
    }

    private static BusinessException none() {
        return new BusinessException(ErrorCode.NO_REPLAY, "This read model is not being replayed.");
    }

    private static BusinessException noLetter() {
        return new BusinessException(ErrorCode.DEAD_LETTER_NOT_FOUND, "No such event is set aside.");
    }
}
