package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.WhatIfParameters;
import io.streamlet.contracts.mesh.WhatIfPolicy;
import io.streamlet.contracts.mesh.WhatIfResult;
import io.streamlet.contracts.mesh.WhatIfStatus;
import io.streamlet.contracts.mesh.WhatIfView;
import io.streamlet.contracts.shared.ClassId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is being run and what came of it, where every node finds it. Whoever runs something says so again and again. */
@Component
class WhatIfTable {

    static final int AT_ONCE = 2;
    private static final int KEPT = 50;
    /** who has not been heard of for so long has stopped without a word */
    private static final Duration GONE = Duration.ofSeconds(30);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    WhatIfTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if too many are running */
    boolean begin(UUID id, WhatIfPolicy policy, WhatIfParameters parameters, List<ClassId> classIds, long total) {
        var now = clock.instant();
        jdbc.sql("""
                        delete from projection.what_if where ended_at is not null and id not in
                            (select id from projection.what_if order by started_at desc limit :kept)""").param("kept", KEPT).update();
        return jdbc.sql("""
                        insert into projection.what_if
                            (id, status, policy, parameters, class_ids, started_at, seen_at, done, total)
                        select :id, 'RUNNING', :policy, :parameters, :classIds, :now, :now, 0, :total
                        where (select count(*) from projection.what_if
                            where status = 'RUNNING' and seen_at > :gone) < :atOnce""")
                        .param("id", id)
                        .param("policy", policy.name())
                        .param("parameters", JSON.writeValueAsString(parameters))
                        .param("classIds", classIds.stream().map(ClassId::value).toArray(UUID[]::new))
                        .param("now", zoned(now))
                        .param("total", total)
                        .param("gone", zoned(now.minus(GONE)))
                        .param("atOnce", AT_ONCE)
                        .update()
                == 1;
    }

    /** @return false if nobody wants it any more */
    boolean progress(UUID id, long done) {
        return jdbc.sql("update projection.what_if set done = ?, seen_at = ? where id = ? and status = 'RUNNING'")
                        .param(done)
                        .param(zoned(clock.instant()))
                        .param(id)
                        .update()
                == 1;
    }

    /** @return false if it had ended before, or does not exist */
    boolean end(UUID id, WhatIfStatus status, @Nullable WhatIfResult result) {
        return jdbc.sql("""
                        update projection.what_if set status = :status, ended_at = :now, result = :result,
                            done = case when :status = 'DONE' then total else done end
                        where id = :id and status = 'RUNNING'""")
                        .param("status", status.name())
                        .param("now", zoned(clock.instant()))
                        .param("result", result == null ? null : JSON.writeValueAsString(result))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<WhatIfView> find(UUID id) {
        return jdbc.sql("select * from projection.what_if where id = ?")
                .param(id)
                .query((row, number) -> view(row, result(row.getString("result"))))
                .optional();
    }

    List<WhatIfView> latest(int limit) {
        return jdbc.sql("select * from projection.what_if order by started_at desc limit ?")
                .param(limit)
                .query((row, number) -> view(row, null))
                .list();
    }

    private WhatIfView view(ResultSet row, @Nullable WhatIfResult result) throws SQLException {
        var status = WhatIfStatus.valueOf(row.getString("status"));
        var seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
        boolean gone =
                status == WhatIfStatus.RUNNING && seen.isBefore(clock.instant().minus(GONE));
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new WhatIfView(
                row.getObject("id", UUID.class),
                gone ? WhatIfStatus.FAILED : status,
                WhatIfPolicy.valueOf(row.getString("policy")),
                JSON.readValue(row.getString("parameters"), WhatIfParameters.class),
                Stream.of((UUID[]) row.getArray("class_ids").getArray())
                        .map(ClassId::new)
                        .toList(),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                gone ? seen : ended == null ? null : ended.toInstant(),
                row.getLong("done"),
                row.getLong("total"),
                result);
    }

    private static @Nullable WhatIfResult result(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, WhatIfResult.class);
    }

    private static OffsetDateTime zoned(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
