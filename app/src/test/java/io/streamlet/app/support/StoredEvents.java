package io.streamlet.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many events requests have left, which is none for what was refused; a mesh opens by itself soon after its class. */
public class StoredEvents {
    private final JdbcClient jdbc;

    StoredEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private long all() {
        return jdbc.sql("select count(*) from axon.domain_event where aggregate_identifier not like 'mesh:%'")
                .query(Long.class)
                .single();
    }

    public void unchangedBy(Runnable refused) {
        long before = all();
        refused.run();
        assertThat(all()).as("events").isEqualTo(before);
    }
}
