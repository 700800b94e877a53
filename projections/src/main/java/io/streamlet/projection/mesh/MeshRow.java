package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshHead;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A mesh without its peers. */
@Embeddable
record MeshRow(long version, boolean open, Source source, int feeds, String policy, int policyVersion) {

    @Embeddable
    record Source(
            @Column(name = "source_kind") @Enumerated(EnumType.STRING)
            MeshSource.Kind kind,

            @Column(name = "source_uplink") int uplinkKbps,

            @Column(name = "source_device") @Enumerated(EnumType.STRING)
            DeviceClass device) {

        static Source of(MeshSource source) {
            return new Source(source.kind(), source.uplinkKbps(), source.device());
        }
    }

    MeshRow at(long next) {
        return new MeshRow(next, open, source, feeds, policy, policyVersion);
    }

    MeshHead head(ClassId classId) {
        return new MeshHead(
                classId,
                open,
                new MeshSource(source.kind, source.uplinkKbps, source.device),
                feeds,
                policy,
                policyVersion,
                version);
    }
}
