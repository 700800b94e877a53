package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What classes were like at some of their events, kept so that nothing has to be folded from the first event on. */
@Component
class Checkpoints {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Checkpoints(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** the last one at or before a position */
    Optional<Checkpoint> last(ClassId classId, long position) {
        return jdbc.sql("""
                        select position, state from projection.checkpoint
                        where class_id = ? and position <= ? and fold = ? order by position desc limit 1""")
                .param(classId.value())
                .param(position)
                .param(ClassReplica.FOLD)
                .query((row, number) -> new Checkpoint(row.getLong(1), unzipped(row.getBytes(2))))
                .optional();
    }

    void keep(ClassId classId, long position, byte[] state) {
        jdbc.sql("""
                        insert into projection.checkpoint (class_id, position, fold, state) values (?, ?, ?, ?)
                        on conflict (class_id, position) do update set fold = excluded.fold, state = excluded.state""")
                .param(classId.value())
                .param(position)
                .param(ClassReplica.FOLD)
                .param(zipped(state))
                .update();
    }

    /** events have come, of each class from this position on: what was kept of later moments did not know them */
    void forgetFrom(Map<ClassId, Long> positions) {
        var unused = template.batchUpdate(
                "delete from projection.checkpoint where class_id = ? and position >= ?",
                positions.entrySet(),
                BATCH,
                (statement, come) -> {
                    statement.setObject(1, come.getKey().value());
                    statement.setLong(2, come.getValue());
                });
    }

    /** of all classes that somebody did something in, or had something done to them */
    void forget(AccountId account) {
        jdbc.sql("""
                        delete from projection.checkpoint where class_id in (
                            select class_id from projection.timeline where actor = :account
                            union
                            select class_id from projection.timeline where account = :account)""").param("account", account.value()).update();
    }

    void clear() {
        jdbc.sql("delete from projection.checkpoint").update();
    }

    private static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Checkpoint(long position, byte[] state) {}
}
