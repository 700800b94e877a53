package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.CatalogueView;
import io.streamlet.contracts.classroom.ClassList;
import io.streamlet.contracts.classroom.ClassPage;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.FindClass;
import io.streamlet.contracts.classroom.FindClassHistory;
import io.streamlet.contracts.classroom.FindLiveClasses;
import io.streamlet.contracts.classroom.FindTaughtClasses;
import io.streamlet.contracts.classroom.FindUpcomingClasses;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchClass;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.projection.shared.Paging;
import io.streamlet.projection.shared.Rows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class ClassQueries {

    /** the lists of the catalogue are not paged; nobody reads further, and an answer stays small */
    private static final Limit LIST = Limit.of(500);

    /** a class that was never started leaves the list, or such classes would crowd it out */
    private static final Duration OVERDUE = Duration.ofDays(1);

    private final Rows<ClassId, ClassRow> classes;
    private final ClassTable table;
    private final Clock clock;

    ClassQueries(Rows<ClassId, ClassRow> classes, ClassTable table, Clock clock) {
        this.classes = classes;
        this.table = table;
        this.clock = clock;
    }

    @QueryHandler
    ClassView answer(FindClass query) {
        return view(query.classId());
    }

    @QueryHandler
    ClassView answer(WatchClass query) {
        return view(query.classId());
    }

    @QueryHandler
    ClassList answer(FindLiveClasses query) {
        return new ClassList(live());
    }

    @QueryHandler
    ClassList answer(FindUpcomingClasses query) {
        return new ClassList(upcoming());
    }

    @QueryHandler
    CatalogueView answer(WatchCatalogue query) {
        return new CatalogueView(live(), upcoming());
    }

    @QueryHandler
    ClassList answer(FindTaughtClasses query) {
        return new ClassList(views(table.taught(query.teacherId())));
    }

    @QueryHandler
    ClassPage answer(FindClassHistory query) {
        var page = Paging.page(query.page(), query.size());
        var account = query.accountId();
        var found = table.past(account, account.value(), page);
        return new ClassPage(
                views(found.getContent()), page.getPageNumber(), page.getPageSize(), found.getTotalElements());
    }

    private ClassView view(ClassId classId) {
        var row = classes.find(classId);
        if (row == null) {
            throw new BusinessException(ErrorCode.CLASS_NOT_FOUND, "No such class");
        }
        return row.view(classId);
    }

    private List<ClassView> live() {
        return views(table.running(LIST));
    }

    private List<ClassView> upcoming() {
        var overdue = clock.instant().minus(OVERDUE);
        return views(table.planned(overdue, LIST));
    }

    private static List<ClassView> views(List<StoredClass> stored) {
        return stored.stream().map(StoredClass::view).toList();
    }
}
