package io.streamlet.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many events there are: what was refused has left none. */
public class StoredEvents {
    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private long all() {
        return jdbc.sql("select count(*) from axon.domain_event")
                .query(Long.class)
                .single();
    }

    public void unchangedBy(Runnable refused) {
        long before = all();
        refused.run();
        assertThat(all()).as("events").isEqualTo(before);
    }
}
