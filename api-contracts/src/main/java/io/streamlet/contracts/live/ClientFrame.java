package io.streamlet.contracts.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a client sends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = Unsubscribe.class, name = "unsubscribe"),
    @JsonSubTypes.Type(value = Attend.class, name = "attend"),
    @JsonSubTypes.Type(value = StopAttending.class, name = "stop-attending"),
    @JsonSubTypes.Type(value = Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = MeshJoin.class, name = "mesh-join"),
    @JsonSubTypes.Type(value = MeshReport.class, name = "mesh-report"),
    @JsonSubTypes.Type(value = MeshSourceReady.class, name = "mesh-source"),
    @JsonSubTypes.Type(value = MeshParentFailed.class, name = "mesh-parent-failed"),
    @JsonSubTypes.Type(value = MeshLeave.class, name = "mesh-leave"),
    @JsonSubTypes.Type(value = MeshStats.class, name = "mesh-stats"),
    @JsonSubTypes.Type(value = ViewerStats.class, name = "viewer-stats"),
    @JsonSubTypes.Type(value = StageReady.class, name = "stage-ready"),
    @JsonSubTypes.Type(value = StageConnected.class, name = "stage-connected"),
    @JsonSubTypes.Type(value = StageLost.class, name = "stage-lost"),
    @JsonSubTypes.Type(value = Signal.class, name = "signal")
})
public sealed interface ClientFrame
        permits Subscribe,
                Unsubscribe,
                Attend,
                StopAttending,
                Pong,
                MeshJoin,
                MeshReport,
                MeshSourceReady,
                MeshParentFailed,
                MeshLeave,
                MeshStats,
                ViewerStats,
                StageReady,
                StageConnected,
                StageLost,
                Signal {}
