package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.mesh.PeerHealth;
import io.streamlet.contracts.mesh.PeerId;

/** What one peer said last, and how long its picture stood still in this half of the window and in the one before. */
record MeshSamples(MeshStats last, long at, long half, int frozen, int frozenBefore) {

    static MeshSamples first(MeshStats stats, long at, long half) {
        return new MeshSamples(stats, at, half, stats.frozenMillis(), 0);
    }

    MeshSamples and(MeshStats stats, long now, long nowHalf) {
        return nowHalf == half
                ? new MeshSamples(stats, now, half, frozen + stats.frozenMillis(), frozenBefore)
                : new MeshSamples(stats, now, nowHalf, stats.frozenMillis(), nowHalf == half + 1 ? frozen : 0);
    }

    PeerHealth health(PeerId peer, long nowHalf) {
        int lately = nowHalf == half ? frozen + frozenBefore : nowHalf == half + 1 ? frozen : 0;
        return new PeerHealth(peer, last.rttMillis(), last.kbpsIn(), last.kbpsOut(), last.framesPerSecond(), lately);
    }
}
