package io.streamlet.media.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskMetricsTest {
    private static final long UNREADABLE = -1;

    @Test
    void roomIsAskedForEachTime(@TempDir Path directory) throws IOException {
        var free = new AtomicLong(5_000);
        var registry = new SimpleMeterRegistry();
        Space space = path -> {
            if (free.get() == UNREADABLE) {
                throw new IOException("gone");
            }
            return free.get();
        };
        new DiskMetrics(new MediaLibrary(directory, space, 100), 100, registry);
        var gauge = registry.get("streamlet.media.disk.free").gauge();

        assertThat(gauge.value()).isEqualTo(5_000);
        free.set(40);
        assertThat(gauge.value()).isEqualTo(40);
        free.set(UNREADABLE);
        assertThat(gauge.value()).isNaN();
        assertThat(registry.get("streamlet.media.disk.reserve").gauge().value()).isEqualTo(100);
    }
}
