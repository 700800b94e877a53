package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.StartWhatIf;
import io.streamlet.contracts.mesh.WhatIfStatus;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs histories in the background, behind everything that people wait for. What is running when the node stops has failed. */
@Component
class WhatIfRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WhatIfRunner.class);
    private static final long TELL_NANOS = 500_000_000;

    private final WhatIfTable table;
    private final RecordedMeshes meshes;
    private volatile @Nullable ExecutorService threads;

    WhatIfRunner(WhatIfTable table, RecordedMeshes meshes) {
        this.table = table;
        this.meshes = meshes;
    }

    /** of what has been put down as running */
    void start(StartWhatIf request, List<ClassId> classIds) {
        var running = threads;
        if (running == null) {
            table.end(request.id(), WhatIfStatus.FAILED, null);
        } else {
            running.execute(() -> run(request, classIds));
        }
    }

    private void run(StartWhatIf request, List<ClassId> classIds) {
        var id = request.id();
        try {
            var result = new WhatIfRun(meshes, request.policy(), request.parameters(), told(id)).of(classIds);
            table.end(id, WhatIfStatus.DONE, result);
        } catch (CancellationException e) {
            // whoever cancelled it has put that down; a node that stops has not
            table.end(id, WhatIfStatus.FAILED, null);
        } catch (RuntimeException e) {
            log.error("What-if {} failed", id, e);
            table.end(id, WhatIfStatus.FAILED, null);
        }
    }

    private LongPredicate told(UUID id) {
        return new LongPredicate() {
            private long last = System.nanoTime();

            @Override
            public boolean test(long done) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                long now = System.nanoTime();
                if (now - last < TELL_NANOS) {
                    return true;
                }
                last = now;
                return table.progress(id, done);
            }
        };
    }

    @Override
    public void start() {
        threads = Executors.newFixedThreadPool(
                WhatIfTable.AT_ONCE,
                Thread.ofPlatform()
                        .name("what-if-", 1)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }

    @Override
    public void stop() {
        var running = threads;
        threads = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
