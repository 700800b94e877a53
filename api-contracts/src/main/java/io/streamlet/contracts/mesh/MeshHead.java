package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * The mesh of a class, without its peers.
 *
 * @param source absent if no mesh was ever opened
 * @param feeds how many peers the source may feed
 * @param version of the whole mesh: goes up with everything that happens to it, 0 if nothing did
 */
public record MeshHead(
        ClassId classId,
        boolean open,
        @Nullable MeshSource source,
        int feeds,
        @Nullable String policy,
        int policyVersion,
        long version) {

    /** no mesh was opened yet */
    public static MeshHead none(ClassId classId) {
        return new MeshHead(classId, false, null, 0, null, 0, 0);
    }
}
