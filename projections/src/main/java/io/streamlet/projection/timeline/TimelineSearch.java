package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.timeline.EventKinds;
import io.streamlet.contracts.timeline.FindTimeline;
import io.streamlet.contracts.timeline.TimelineFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds lines by what is asked for. A page begins where the last one ended, by position, and each way of asking has an index
 * that leads there; only a search reads on until it has found enough.
 */
@Component
class TimelineSearch {

    private final EntityManager entities;
    private final TimelineTable table;
    private final KnownNames names;

    TimelineSearch(EntityManager entities, TimelineTable table, KnownNames names) {
        this.entities = entities;
        this.table = table;
        this.names = names;
    }

    /** @return in the direction that was asked for, the newest first where none was; one more than asked for if there are more */
    List<TimelineFact> find(FindTimeline query, int limit) {
        var builder = entities.getCriteriaBuilder();
        var select = builder.createQuery(TimelineRow.class);
        var row = select.from(TimelineRow.class);
        var position = row.<Long>get("position");
        var wanted = wanted(builder, row, query.filter());
        if (query.after() != null) {
            wanted.add(builder.greaterThan(position, query.after()));
        }
        if (query.before() != null) {
            wanted.add(builder.lessThan(position, query.before()));
        }
        select.where(wanted).orderBy(query.after() == null ? builder.desc(position) : builder.asc(position));
        return entities.createQuery(select).setMaxResults(limit + 1).getResultList().stream()
                .map(TimelineRow::fact)
                .toList();
    }

    /** the last of some kinds of events about one subject, at or before a position */
    @Nullable
    TimelineFact last(ClassId classId, UUID subject, Set<Class<?>> kinds, long upTo) {
        var builder = entities.getCriteriaBuilder();
        var select = builder.createQuery(TimelineRow.class);
        var row = select.from(TimelineRow.class);
        var position = row.<Long>get("position");
        select.where(
                        builder.equal(row.get("classId"), classId),
                        builder.equal(row.get("subject"), subject),
                        row.get("kind")
                                .in(kinds.stream().map(Class::getSimpleName).toList()),
                        builder.lessThanOrEqualTo(position, upTo))
                .orderBy(builder.desc(position));
        return entities.createQuery(select).setMaxResults(1).getResultList().stream()
                .map(TimelineRow::fact)
                .findFirst()
                .orElse(null);
    }

    private List<Predicate> wanted(CriteriaBuilder builder, Root<TimelineRow> row, TimelineFilter filter) {
        var wanted = new ArrayList<Predicate>();
        if (filter.classId() != null) {
            inClass(wanted, builder, row, filter.classId());
        }
        same(wanted, builder, row, "actor", filter.actor());
        same(wanted, builder, row, "account", filter.account());
        same(wanted, builder, row, "correlationId", filter.correlation());
        if (!filter.kinds().isEmpty() || !filter.contexts().isEmpty()) {
            var kinds = new HashSet<>(filter.kinds());
            kinds.addAll(EventKinds.of(filter.contexts()));
            wanted.add(row.get("kind").in(kinds));
        }
        if (filter.from() != null) {
            wanted.add(builder.greaterThanOrEqualTo(row.get("at"), filter.from()));
        }
        if (filter.to() != null) {
            wanted.add(builder.lessThan(row.get("at"), filter.to()));
        }
        if (filter.search() != null && !filter.search().isBlank()) {
            wanted.add(saying(builder, row, filter.search().strip()));
        }
        return wanted;
    }

    /** between its first and its last event, so that no index leads through what somebody did elsewhere, before or after */
    private void inClass(List<Predicate> wanted, CriteriaBuilder builder, Root<TimelineRow> row, ClassId classId) {
        wanted.add(builder.equal(row.get("classId"), classId));
        var position = row.<Long>get("position");
        wanted.add(builder.ge(position, table.beginning(classId).orElse(0)));
        wanted.add(builder.le(position, table.last(classId, Long.MAX_VALUE).orElse(0)));
    }

    private Predicate saying(CriteriaBuilder builder, Root<TimelineRow> row, String text) {
        var pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var saying = builder.like(row.get("search"), pattern.toLowerCase(Locale.ROOT), '\\');
        var people = names.called(pattern);
        return people.isEmpty()
                ? saying
                : builder.or(
                        saying, row.get("actor").in(people), row.get("account").in(people));
    }

    private static void same(
            List<Predicate> wanted,
            CriteriaBuilder builder,
            Root<TimelineRow> row,
            String name,
            @Nullable Object value) {
        if (value != null) {
            wanted.add(builder.equal(row.get(name), value));
        }
    }
}
