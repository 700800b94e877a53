package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.CancelWhatIf;
import io.streamlet.contracts.mesh.FindWhatIf;
import io.streamlet.contracts.mesh.FindWhatIfs;
import io.streamlet.contracts.mesh.StartWhatIf;
import io.streamlet.contracts.mesh.WhatIfList;
import io.streamlet.contracts.mesh.WhatIfStatus;
import io.streamlet.contracts.mesh.WhatIfView;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what would have been. */
@Component
class WhatIfQueries {

    private static final int CLASSES = 50;
    private static final long EVENTS = 500_000;
    private static final int LISTED = 20;

    private final WhatIfTable table;
    private final RecordedMeshes meshes;
    private final WhatIfRunner runner;

    WhatIfQueries(WhatIfTable table, RecordedMeshes meshes, WhatIfRunner runner) {
        this.table = table;
        this.meshes = meshes;
        this.runner = runner;
    }

    @QueryHandler
    WhatIfView answer(StartWhatIf query) {
        var classIds = query.classIds().isEmpty() ? inRange(query) : named(query);
        long total = classIds.stream().mapToLong(meshes::size).sum();
        if (total > EVENTS) {
            throw new BusinessException(new BusinessError(
                    ErrorCode.RANGE_TOO_LONG,
                    "These meshes have more events than one run takes.",
                    Map.of("events", String.valueOf(total), "atMost", String.valueOf(EVENTS))));
        }
        if (!table.begin(query.id(), query.policy(), query.parameters(), classIds, total)) {
            throw new BusinessException(
                    ErrorCode.TOO_MANY_REQUESTS,
                    WhatIfTable.AT_ONCE + " of these are running. Try again when one has ended.");
        }
        runner.start(query, classIds);
        return found(query.id());
    }

    @QueryHandler
    WhatIfView answer(FindWhatIf query) {
        return found(query.id());
    }

    @QueryHandler
    WhatIfList answer(FindWhatIfs query) {
        return new WhatIfList(table.latest(LISTED));
    }

    @QueryHandler
    WhatIfView answer(CancelWhatIf query) {
        var view = found(query.id());
        if (view.status() != WhatIfStatus.RUNNING || !table.end(query.id(), WhatIfStatus.CANCELLED, null)) {
            throw new BusinessException(ErrorCode.WHAT_IF_ENDED, "This has ended already.");
        }
        return found(query.id());
    }

    private WhatIfView found(UUID id) {
        return table.find(id)
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.WHAT_IF_NOT_FOUND, "There is no such run, or it is too long ago."));
    }

    private List<ClassId> named(StartWhatIf query) {
        var classIds = query.classIds().stream().distinct().toList();
        for (var classId : classIds) {
            if (meshes.title(classId).isEmpty()) {
                throw refused(ErrorCode.CLASS_NOT_FOUND, "There is no such class.", classId);
            }
            if (meshes.size(classId) == 0) {
                throw refused(ErrorCode.MESH_NEVER_OPENED, "This class never had a mesh.", classId);
            }
        }
        return classIds;
    }

    private List<ClassId> inRange(StartWhatIf query) {
        var from = query.from() == null ? Instant.EPOCH : query.from();
        var to = query.to() == null ? Instant.parse("9999-01-01T00:00:00Z") : query.to();
        var classIds = meshes.startedBetween(from, to, CLASSES + 1);
        if (classIds.size() > CLASSES) {
            throw new BusinessException(
                    ErrorCode.RANGE_TOO_LONG, "More than " + CLASSES + " classes were started in this time.");
        }
        var withMesh =
                classIds.stream().filter(classId -> meshes.size(classId) > 0).toList();
        if (withMesh.isEmpty()) {
            throw new BusinessException(ErrorCode.MESH_NEVER_OPENED, "No class of this time had a mesh.");
        }
        return withMesh;
    }

    private static BusinessException refused(ErrorCode code, String text, ClassId classId) {
        return new BusinessException(new BusinessError(code, text, Map.of("classId", classId.toString())));
    }
}
