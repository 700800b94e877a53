package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.WhatIfClass;
import io.streamlet.contracts.mesh.WhatIfFigures;
import io.streamlet.contracts.mesh.WhatIfParameters;
import io.streamlet.contracts.mesh.WhatIfPolicy;
import io.streamlet.contracts.mesh.WhatIfResult;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.StableClusters;
import io.streamlet.planner.textbook.Textbooks;
import io.streamlet.planner.whatif.Conditions;
import io.streamlet.planner.whatif.RecordedPlan;
import io.streamlet.planner.whatif.WhatIf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Some recorded meshes, one after the other, under one policy and its parameters. */
final class WhatIfRun {

    /** as the process manager of the product does where nothing else is set */
    private static final int REBALANCE_SECONDS = 5;

    private static final int MOVES = 24;
    /** of more, nobody looks at each over time, and the answer would be very long */
    private static final int DRAWN = 8;

    private final RecordedMeshes meshes;
    private final WhatIfPolicy policy;
    private final WhatIfParameters parameters;
    private final LongPredicate onProgress;
    private long done;

    /** @param onProgress given the events that are done, says whether to go on */
    WhatIfRun(RecordedMeshes meshes, WhatIfPolicy policy, WhatIfParameters parameters, LongPredicate onProgress) {
        this.meshes = meshes;
        this.policy = policy;
        this.parameters = parameters;
        this.onProgress = onProgress;
    }

    /** @throws CancellationException if it is not wanted any more */
    WhatIfResult of(List<ClassId> classIds) {
        var classes = new ArrayList<WhatIfClass>();
        for (var classId : classIds) {
            var mesh = new Mesh();
            meshes.read(classId, mesh::on);
            classes.add(mesh.compared(classId, classIds.size() <= DRAWN));
        }
        return new WhatIfResult(
                sum(classes.stream().map(WhatIfClass::recorded).toList()),
                sum(classes.stream().map(WhatIfClass::planned).toList()),
                classes);
    }

    private final class Mesh {
        private @Nullable WhatIf whatIf;
        private @Nullable RecordedPlan opening;
        private @Nullable MeshOpened opened;

        void on(RecordedPlan plan) {
            if (whatIf == null) {
                opening = plan;
                opened = (MeshOpened) plan.events().getFirst();
                whatIf = new WhatIf(conditions(opened));
            }
            var unused = whatIf.on(plan);
            done += plan.events().size();
            if (!onProgress.test(done)) {
                throw new CancellationException();
            }
        }

        WhatIfClass compared(ClassId classId, boolean drawn) {
            if (whatIf == null || opened == null || opening == null) {
                throw new IllegalStateException("The mesh of " + classId + " has no events");
            }
            return new WhatIfClass(
                    classId,
                    meshes.title(classId).orElse(""),
                    opening.at(),
                    opened.policy(),
                    opened.policyVersion(),
                    whatIf.recordedFigures(),
                    whatIf.plannedFigures(),
                    drawn ? whatIf.recordedPoints() : List.of(),
                    drawn ? whatIf.plannedPoints() : List.of());
        }
    }

    /** Under the recorded conditions, moments when nothing was bettered in fact are none to better anything now. */
    private Conditions conditions(MeshOpened opened) {
        var planner = planner();
        boolean asRecorded = planner.name().equals(opened.policy())
                && planner.version() == opened.policyVersion()
                && parameters.equals(WhatIfParameters.NONE);
        int seconds = parameters.rebalanceSeconds() == null ? REBALANCE_SECONDS : parameters.rebalanceSeconds();
        return new Conditions(
                planner,
                asRecorded ? null : Duration.ofSeconds(seconds),
                parameters.maxMoves() == null ? MOVES : parameters.maxMoves(),
                parameters.sourceUplinkKbps(),
                parameters.peerUplinkPercent() == null ? 100 : parameters.peerUplinkPercent());
    }

    private PlacementPolicy planner() {
        return switch (policy) {
            case STABLE_CLUSTERS -> new StableClusters();
            case RANDOM -> Textbooks.random(parameters.seed() == null ? 1 : parameters.seed());
            case MINIMUM_DEPTH -> Textbooks.minimumDepth();
            case OLDEST_FIRST -> Textbooks.oldestFirst();
            case BANDWIDTH_ORDERED -> Textbooks.bandwidthOrdered();
            case BANDWIDTH_TIMES_AGE -> Textbooks.bandwidthTimesAge();
            case QUOTA -> Textbooks.quota(parameters.quotaPercent() == null ? 10 : parameters.quotaPercent());
            case UNICAST -> Textbooks.unicast();
        };
    }

    private static WhatIfFigures sum(List<WhatIfFigures> all) {
        double seconds = total(all, WhatIfFigures::seconds);
        double viewerHours = total(all, WhatIfFigures::viewerHours);
        return new WhatIfFigures(
                viewerHours,
                seconds,
                seconds == 0 ? 0 : total(all, one -> one.meanFeeds() * one.seconds()) / seconds,
                all.stream().mapToInt(WhatIfFigures::mostFeeds).max().orElse(0),
                viewerHours == 0 ? 0 : total(all, one -> one.meanHop() * one.viewerHours()) / viewerHours,
                count(all, WhatIfFigures::moves),
                count(all, WhatIfFigures::unforcedMoves),
                count(all, WhatIfFigures::interruptions),
                count(all, WhatIfFigures::refused),
                count(all, WhatIfFigures::evicted));
    }

    private static double total(List<WhatIfFigures> all, ToDoubleFunction<WhatIfFigures> part) {
        return all.stream().mapToDouble(part).sum();
    }

    private static long count(List<WhatIfFigures> all, ToLongFunction<WhatIfFigures> part) {
        return all.stream().mapToLong(part).sum();
    }
}
