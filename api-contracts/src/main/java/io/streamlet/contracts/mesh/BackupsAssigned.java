package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Others than before stand by, because the old ones left, filled up or came too near. */
@Revision("1")
public record BackupsAssigned(ClassId classId, List<BackupParent> backups) implements MeshEvent {}
