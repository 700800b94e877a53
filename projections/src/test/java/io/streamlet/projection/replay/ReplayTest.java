package io.streamlet.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.ErasureReason;
import io.streamlet.contracts.readmodel.ReadModelGroups;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.CountedPositions;
import io.streamlet.projection.ProjectionApplication;
import io.streamlet.projection.RandomHistory;
import io.streamlet.projection.ReadModelTest;
import io.streamlet.projection.Some;
import io.streamlet.projection.shared.ReadModel;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;

/** The same rows a second time: beside, in pieces, interrupted, and exactly as far as the live ones. */
@SuppressWarnings("NullAway.Init")
class ReplayTest extends ReadModelTest {

    private static final int MANY = 100_000;

    @Autowired
    private List<ReadModel> models;

    @Autowired
    private JdbcClient jdbc;

    private Schemas schemas;
    private Comparing comparing;
    private Transactions transactions;
    private List<DomainEventMessage<?>> history;
    private ReplayRig rig;

    @BeforeEach
    void rig(
            @Autowired EntityManagerFactory entities,
            @Autowired DataSource dataSource,
            @Autowired JdbcTemplate template,
            @Autowired JpaTransactionManager manager,
            @Autowired CountedPositions positions) {
        schemas = new Schemas(jdbc, template);
        comparing = new Comparing(jdbc);
        transactions = new Transactions(entities, dataSource, template, manager);
        history = new ArrayList<>(RandomHistory.of(20261123, 350));
        rig = new ReplayRig(history, transactions);
        positions.forget();
        // where the lines of the timeline stand
        var unused = positions.of(history);
    }

    /** but for what-if, which is asked for and not made of events */
    @Test
    void everyTableBelongsToOneReadModel() {
        assertThat(models.stream().flatMap(model -> ReplayRig.tables(model).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("""
                                        select table_name from information_schema.tables
                                        where table_schema = 'projection' and table_name not in ('flyway_schema_history', 'what_if')""").query(String.class).list());
        assertThat(models.stream().map(ReadModel::group)).containsExactlyInAnyOrderElementsOf(ReadModelGroups.ALL);
    }

    @Test
    void isTheSame() {
        history.add(new io.streamlet.projection.History(history.getLast().getTimestamp())
                .next(new MessagePosted(
                        Some.CLASS,
                        new MessageId(new UUID(8, 8)),
                        Some.TEACHER,
                        "Ada\\N",
                        ParticipantRole.TEACHER,
                        "back\\slash, \ttab,\r\nline – “ünïcode” 🙂",
                        null)));
        projections.applyBatch(history);
        var copies = fresh(MANY, ReplayRig.place(-1));
        toTheEnd(copies);
        assertSame();
    }

    @Test
    void isTheSameWhenMemoryIsShort() {
        projections.applyBatch(history);
        toTheEnd(fresh(3, ReplayRig.place(-1)));
        assertSame();
    }

    @Test
    void goesOnAfterACrash() {
        projections.applyBatch(history);
        var first = rig.copying(fresh(MANY, ReplayRig.place(-1)));
        for (int i = 0; i < 4; i++) {
            assertThat(first.step()).isFalse();
        }
        var again = models.stream()
                .map(model -> rig.copy(
                        model, Schemas.NEXT, MANY, Objects.requireNonNull(rig.ledger.places.get(model.group()))))
                .toList();
        assertThat(again).allMatch(copy -> copy.place().lowest() == 4 * 40 - 1);
        transactions.in(() -> {
            transactions.with(again, () -> again.forEach(Copy::recall));
            return null;
        });
        toTheEnd(again);
        assertSame();
    }

    @Test
    void isMadeAgainWhenSomebodyWasErasedMeanwhile() {
        history.add(new io.streamlet.projection.History(history.getLast().getTimestamp())
                .next(new AccountErased(Some.account(3), ErasureReason.REQUESTED, Some.TEACHER)));
        rig.begun = ProjectionApplication.NOW;
        var copies = fresh(MANY, ReplayRig.place(-1));
        assertThatThrownBy(() -> toTheEnd(copies)).isInstanceOf(SomebodyErased.class);

        rig.begun = Instant.MAX;
        toTheEnd(fresh(MANY, ReplayRig.place(-1)));
        assertThat(rows("projection_next", "message")).isNotEmpty();
    }

    @Test
    void isBroughtToWhereTheLiveOneIsSegmentBySegment() {
        var live = ReplayRig.place(200, 310, 120);
        projections.applyBatch(rig.coveredBy(live));
        models.forEach(model -> rig.live.put(model.group(), ReplayRig.place(100, 100, 100)));
        var copies = fresh(MANY, ReplayRig.place(-1, -1, -1));
        toTheEnd(copies);

        var copying = rig.copying(copies);
        copies.forEach(copy -> transactions.inOwn(() -> {
            copying.align(copy, live);
            return null;
        }));
        assertSame();

        int end = history.size() - 1;
        models.forEach(model -> rig.live.put(model.group(), ReplayRig.place(end, end, end)));
        projections.applyBatch(history.stream()
                .filter(event -> !rig.coveredBy(live).contains(event))
                .toList());
        toTheEnd(copies);
        assertSame();
    }

    @Test
    void saysWhichRowsDifferAndIsSwitchedAndBack() {
        projections.applyBatch(history);
        jdbc.sql("update projection.account set display_name = 'Mallory' where account_id = ?")
                .param(Some.account(3).value())
                .update();
        var copy = fresh("identity");
        var switching = switching();
        var copying = rig.copying(List.of(copy));
        toTheEnd(List.of(copy));
        switching.index(copy);
        switching.compare(copying, copy);

        var comparison = Objects.requireNonNull(rig.ledger.comparisons.get("identity"));
        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.tables().getFirst().differing())
                .containsExactly(Some.account(3).toString());
        assertThat(indexes("projection_next")).containsAll(List.of("account_pkey", "account_newest"));

        assertThat(switching.exchange(copying, copy)).isTrue();
        assertThat(nameOf(3)).isNotEqualTo("Mallory");
        assertThat(rig.ledger.done).containsExactly("identity");
        assertThat(indexes("projection")).containsAll(List.of("account_pkey", "account_newest"));

        projections.apply(new DisplayNameChanged(Some.account(4), "Dave"));
        assertThat(nameOf(4)).isEqualTo("Dave");

        var before = Objects.requireNonNull(rig.ledger.before.get("identity"));
        var earlier = rig.copy(model("identity"), Schemas.BEFORE, MANY, before.place());
        assertThat(switching.exchange(rig.copying(List.of(earlier)), earlier)).isTrue();
        assertThat(nameOf(3)).isEqualTo("Mallory");
    }

    @Test
    void isSwitchedWhenNobodyReadsForLong(@Autowired DataSource dataSource) throws SQLException {
        projections.applyBatch(history);
        var copy = fresh("identity");
        var copying = rig.copying(List.of(copy));
        toTheEnd(List.of(copy));
        switching().index(copy);
        try (var reader = dataSource.getConnection()) {
            reader.setAutoCommit(false);
            try (var statement = reader.createStatement()) {
                statement.execute("select 1 from projection.account");
                assertThat(switching().exchange(copying, copy)).isFalse();
                reader.rollback();
            }
        }
        assertThat(switching().exchange(copying, copy)).isTrue();
    }

    @Test
    void theOneOfBeforeKeepsItsPlaceWhenItIsNotToAnswerAfterAll() {
        int end = history.size() - 1;
        rig.ledger.keepBefore("identity", new Ledger.Before(ReplayRig.place(end - 100), ProjectionApplication.NOW));
        jdbc.sql("drop table if exists projection_before.account").update();
        jdbc.sql("create table projection_before.account (like projection.account including all)")
                .update();
        var earlier = rig.copy(model("identity"), Schemas.BEFORE, MANY, ReplayRig.place(end - 100));
        assertThat(rig.copying(List.of(earlier)).step()).isFalse();
        assertThat(Objects.requireNonNull(rig.ledger.before.get("identity")).place())
                .isEqualTo(earlier.place())
                .isNotEqualTo(ReplayRig.place(end - 100));
    }

    private Switching switching() {
        return new Switching(
                rig,
                rig.ledger,
                schemas,
                comparing,
                transactions,
                Clock.fixed(ProjectionApplication.NOW, ZoneOffset.UTC));
    }

    private Copy fresh(String group) {
        return fresh(MANY, ReplayRig.place(-1)).stream()
                .filter(copy -> copy.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(int account) {
        return jdbc.sql("select display_name from projection.account where account_id = ?")
                .param(Some.account(account).value())
                .query(String.class)
                .single();
    }

    private List<String> indexes(String schema) {
        return jdbc.sql("select indexname from pg_indexes where schemaname = ?")
                .param(schema)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private ReadModel model(String group) {
        return models.stream()
                .filter(model -> model.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private List<Copy> fresh(int held, Place place) {
        var copies = new ArrayList<Copy>();
        for (var model : models) {
            transactions.in(() -> {
                schemas.prepare(ReplayRig.tables(model));
                return null;
            });
            var copy = rig.copy(model, Schemas.NEXT, held, place);
            copy.nothingStored();
            copies.add(copy);
        }
        return copies;
    }

    private void toTheEnd(List<Copy> copies) {
        var copying = rig.copying(copies);
        boolean caughtUp;
        do {
            caughtUp = copying.step();
        } while (!caughtUp);
    }

    private void assertSame() {
        for (var model : models) {
            for (var table : ReplayRig.tables(model)) {
                assertThat(rows("projection_next", table)).as(table).isEqualTo(rows("projection", table));
                assertThat(comparing.hash("projection_next", table)).isEqualTo(comparing.hash("projection", table));
            }
            assertThat(Objects.requireNonNull(rig.letters.get(model.group())).size())
                    .isZero();
        }
        assertThat(rows("projection_next", "message")).isNotEmpty();
    }

    private List<String> rows(String schema, String table) {
        return jdbc.sql("select t::text from %s.%s t order by 1".formatted(schema, table))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
