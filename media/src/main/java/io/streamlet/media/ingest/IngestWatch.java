package io.streamlet.media.ingest;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.media.storage.MediaLibrary;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The clockwork of the ingest: listens for silence, looks for ended classes, forces files to disk. */
final class IngestWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IngestWatch.class);
    private static final Duration LISTEN_EVERY = Duration.ofMillis(250);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Ingest ingest;
    private final ClassEndings endings;
    private final MediaLibrary library;
    private final Clock clock;
    private final Set<ClassId> looking = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService threads;

    IngestWatch(Ingest ingest, ClassEndings endings, MediaLibrary library, Clock clock) {
        this.ingest = ingest;
        this.endings = endings;
        this.library = library;
        this.clock = clock;
    }

    @Override
    public void start() {
        // two: forcing a slow disk must not delay the listening
        var started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("media-watch-", 0).daemon().factory());
        every(started, LISTEN_EVERY, this::listen);
        every(started, LOOK_EVERY, this::look);
        every(started, LOOK_EVERY, library::sync);
        threads = started;
    }

    private static void every(ScheduledExecutorService threads, Duration period, Runnable work) {
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException failed) {
                        log.error("Watching the ingest failed, goes on", failed);
                    }
                },
                period.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    void listen() {
        ingest.all().forEach(one -> one.listen(clock.instant()));
    }

    /** One virtual thread per class: a question that is not answered holds up no other. */
    private void look() {
        for (ClassIngest one : ingest.all()) {
            if (looking.add(one.classId())) {
                Thread.ofVirtual().name("media-look").start(() -> {
                    try {
                        endings.look(one, clock.instant());
                    } catch (RuntimeException failed) {
                        log.error("Looking at class {} failed, will be tried again", one.classId(), failed);
                    } finally {
                        looking.remove(one.classId());
                    }
                });
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = threads;
        if (running != null) {
            running.shutdownNow();
            threads = null;
            library.sync();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
