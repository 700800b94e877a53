package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record SourceChanged(ClassId classId, MeshSource source, int feeds) implements MeshEvent {}
