package io.streamlet.projection.stage;

import io.streamlet.contracts.live.WatchHands;
import io.streamlet.contracts.stage.FindHands;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.projection.shared.PersonRows;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class HandQueries {

    private final PersonRows<HandRow> hands;

    HandQueries(PersonRows<HandRow> hands) {
        this.hands = hands;
    }

    @QueryHandler
    HandsView answer(FindHands query) {
        return HandFold.queue(hands.of(query.classId()));
    }

    @QueryHandler
    HandsView answer(WatchHands query) {
        return HandFold.queue(hands.of(query.classId()));
    }
}
