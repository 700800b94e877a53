package io.streamlet.query.live;

import io.streamlet.contracts.classroom.FindPresences;
import io.streamlet.contracts.classroom.Presences;
import io.streamlet.query.Queries;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** After a start the roster may hold people as present whose sockets died with the old server: they get a grace. */
@Component
class PresenceRecovery {

    private static final Logger log = LoggerFactory.getLogger(PresenceRecovery.class);

    private final Backoff backoff = new Backoff();
    private final Queries queries;
    private final Presence presence;
    private final LiveTimer timer;
    private final Duration startGrace;

    PresenceRecovery(Queries queries, Presence presence, LiveTimer timer, LiveProperties properties) {
        this.queries = queries;
        this.presence = presence;
        this.timer = timer;
        this.startGrace = properties.startGrace();
    }

    void start() {
        timer.run(this::recover);
    }

    private void recover() {
        Presences found;
        try {
            found = queries.ask(new FindPresences(), Presences.class);
        } catch (RuntimeException e) {
            var pause = backoff.next();
            log.info("Who is present cannot be read yet, again in {} ms: {}", pause.toMillis(), e.getMessage());
            timer.after(pause, this::recover);
            return;
        }
        found.presences().forEach(p -> presence.expect(p.classId(), p.accountId(), startGrace));
    }
}
