package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** The teacher's tab came, was reloaded or measured its uplink; or the media server took over. */
public record ChangeSource(ClassId classId, MeshSource source, Actor by) implements MeshCommand {}
