package io.streamlet.projection.mesh;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "mesh")
class StoredMesh implements Stored<MeshRow> {

    @Id
    private UUID classId;

    @Embedded
    private MeshRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredMesh() {}

    StoredMesh(ClassId classId, MeshRow row) {
        this.classId = classId.value();
        this.row = row;
    }

    @Override
    public MeshRow row() {
        return row;
    }

    @Override
    public void replace(MeshRow next) {
        row = next;
    }
}
