package io.streamlet.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.media.ingest.IngestLimits;
import io.streamlet.media.storage.MediaLibrary;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaAutoConfigurationTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void isOnByDefaultWithTheLimitsOfTheProtocol() {
        new MediaHttp()
                .runner(directory)
                .withPropertyValues("streamlet.media.max-chunk=8MB")
                .run(context -> {
                    assertThat(context).hasSingleBean(MediaLibrary.class);
                    assertThat(context.getBean(MediaLibrary.class).directory()).isEqualTo(directory.resolve("media"));
                    assertThat(context.getBean(IngestLimits.class))
                            .isEqualTo(new IngestLimits(
                                    8 << 20,
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(60),
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(30),
                                    200 << 20));
                });
    }

    @Test
    void isOnByDefaultAndWithItsRole() {
        new MediaHttp().runner(directory).run(context -> assertThat(context).hasSingleBean(MediaLibrary.class));
        new MediaHttp()
                .runner(directory)
                .withPropertyValues("streamlet.role.media=true")
                .run(context -> assertThat(context).hasSingleBean(MediaLibrary.class));
    }

    @Test
    void isOffWithoutItsRole() {
        new MediaHttp()
                .runner(directory)
                .withPropertyValues("streamlet.role.media=false")
                .run(context -> assertThat(context).doesNotHaveBean(MediaLibrary.class));
    }

    @Test
    void canKeepItsFilesElsewhere() {
        new MediaHttp()
                .runner(directory)
                .withPropertyValues("streamlet.media.directory=" + directory.resolve("elsewhere"))
                .run(context -> assertThat(context.getBean(MediaLibrary.class).directory())
                        .isEqualTo(directory.resolve("elsewhere")));
    }
}
