package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** @param feeds how many peers the source may feed */
@Revision("1")
public record MeshOpened(ClassId classId, MeshSource source, int feeds, String policy, int policyVersion)
        implements MeshEvent {}
