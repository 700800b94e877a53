package io.streamlet.projection.replay;

import io.streamlet.contracts.readmodel.DeadLettersView;
import io.streamlet.contracts.readmodel.FindDeadLetters;
import io.streamlet.contracts.readmodel.FindReadModels;
import io.streamlet.contracts.readmodel.ReadModelGroups;
import io.streamlet.contracts.readmodel.ReadModelView;
import io.streamlet.contracts.readmodel.ReadModelsView;
import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.contracts.readmodel.ReplayView;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

class ReadModelQueries {

    private final Standings standings;
    private final Ledger ledger;

    ReadModelQueries(Standings standings, Ledger ledger) {
        this.standings = standings;
        this.ledger = ledger;
    }

    @QueryHandler
    ReadModelsView on(FindReadModels query) {
        var orders = ledger.orders().stream().collect(Collectors.toMap(Ledger.Order::group, Function.identity()));
        return new ReadModelsView(
                standings.head(),
                standings.of(ReadModelGroups.ALL).stream()
                        .map(standing -> view(standing, orders.get(standing.group())))
                        .toList());
    }

    @QueryHandler
    DeadLettersView on(FindDeadLetters query) {
        if (!ReadModelGroups.ALL.contains(query.group())) {
            throw new BusinessException(ErrorCode.READ_MODEL_UNKNOWN, "There is no such read model.");
        }
        return standings.letters(query.group(), query.limit());
    }

    private ReadModelView view(Standings.Standing standing, Ledger.@Nullable Order order) {
        return new ReadModelView(
                standing.group(),
                standing.position(),
                standing.lagEvents(),
                standing.lagSeconds(),
                standing.segments(),
                standing.deadLetters(),
                standing.trouble(),
                order == null ? null : view(order),
                ledger.before(standing.group()).map(Ledger.Before::switchedAt).orElse(null));
    }

    private static ReplayView view(Ledger.Order order) {
        var place = order.place();
        long done = place == null ? 0 : place.lowest() + 1;
        long left = Math.max(0, order.total() - done);
        boolean moving = order.state() == ReplayState.REPLAYING && order.perSecond() >= 1;
        return new ReplayView(
                order.state(),
                order.from(),
                order.orderedAt(),
                Math.min(done, order.total()),
                order.total(),
                order.perSecond(),
                moving ? Math.ceilDiv(left, (long) order.perSecond()) : null,
                order.trouble(),
                order.comparison());
    }
}
