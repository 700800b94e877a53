package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.FindMembership;
import io.streamlet.contracts.classroom.FindPeople;
import io.streamlet.contracts.classroom.FindPresences;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.classroom.Presences;
import io.streamlet.contracts.classroom.Presences.Presence;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.Rows;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class PeopleQueries {

    private final Rows<ClassId, ClassRow> classes;
    private final Participants people;
    private final ParticipantTable table;

    PeopleQueries(Rows<ClassId, ClassRow> classes, Participants people, ParticipantTable table) {
        this.classes = classes;
        this.people = people;
        this.table = table;
    }

    @QueryHandler
    PeopleView answer(FindPeople query) {
        return ParticipantFold.people(people.of(query.classId()));
    }

    @QueryHandler
    PeopleView answer(WatchPeople query) {
        return ParticipantFold.people(people.of(query.classId()));
    }

    @QueryHandler
    MembershipView answer(FindMembership query) {
        var row = classes.find(query.classId());
        if (row == null) {
            throw new BusinessException(ErrorCode.CLASS_NOT_FOUND, "No such class");
        }
        var person = people.find(PersonKey.of(query.classId(), query.accountId()));
        return new MembershipView(
                query.classId(),
                row.teacher().teacherId(),
                row.run().status(),
                row.plan().visibility(),
                person == null ? null : person.role(),
                person != null && person.present(),
                person != null && person.removed());
    }

    @QueryHandler
    Presences answer(FindPresences query) {
        return new Presences(table.presentInLiveClasses().stream()
                .map(key -> new Presence(new ClassId(key.classId()), key.account()))
                .toList());
    }
}
