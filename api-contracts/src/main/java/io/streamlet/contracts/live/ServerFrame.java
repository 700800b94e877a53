package io.streamlet.contracts.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the server sends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = Snapshot.class, name = "snapshot"),
    @JsonSubTypes.Type(value = Update.class, name = "update"),
    @JsonSubTypes.Type(value = Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = Unsubscribed.class, name = "unsubscribed"),
    @JsonSubTypes.Type(value = Attending.class, name = "attending"),
    @JsonSubTypes.Type(value = Ping.class, name = "ping"),
    @JsonSubTypes.Type(value = FrameError.class, name = "error"),
    @JsonSubTypes.Type(value = MeshPlace.class, name = "mesh-place"),
    @JsonSubTypes.Type(value = MeshGone.class, name = "mesh-gone"),
    @JsonSubTypes.Type(value = MeshFeederLost.class, name = "mesh-feeder-lost"),
    @JsonSubTypes.Type(value = MeshHealthTold.class, name = "mesh-health"),
    @JsonSubTypes.Type(value = StageLink.class, name = "stage-link"),
    @JsonSubTypes.Type(value = StageGone.class, name = "stage-gone"),
    @JsonSubTypes.Type(value = Signalled.class, name = "signal")
})
public sealed interface ServerFrame
        permits Welcome,
                Snapshot,
                Update,
                Resumed,
                Unsubscribed,
                Attending,
                Ping,
                FrameError,
                MeshPlace,
                MeshGone,
                MeshFeederLost,
                MeshHealthTold,
                StageLink,
                StageGone,
                Signalled {}
