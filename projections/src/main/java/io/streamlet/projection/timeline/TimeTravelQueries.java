package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.timeline.ClassAt;
import io.streamlet.contracts.timeline.FindClassAt;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what a class was like. */
@Component
class TimeTravelQueries {

    private final Moments moments;
    private final TimeTravel travel;

    TimeTravelQueries(Moments moments, TimeTravel travel) {
        this.moments = moments;
        this.travel = travel;
    }

    @QueryHandler
    ClassAt answer(FindClassAt query) {
        if (query.position() != null && query.time() != null) {
            throw new BusinessException(ErrorCode.VALIDATION_FAILED, "Either a position or a time.");
        }
        return travel.to(query.classId(), moments.last(query.classId(), query.position(), query.time()));
    }
}
