package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.DeliveryBytes;
import io.streamlet.contracts.analytics.DeliverySample;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Bytes of pictures by where they came from, as a row holds them. */
@Embeddable
record Bytes(
        @Column(name = "server_bytes") long server,
        @Column(name = "source_bytes") long source,
        @Column(name = "peer_bytes") long peers) {

    static final Bytes NONE = new Bytes(0, 0, 0);

    static Bytes of(DeliverySample sample) {
        return new Bytes(sample.serverBytes(), sample.sourceBytes(), sample.peerBytes());
    }

    Bytes and(Bytes more) {
        return new Bytes(server + more.server, source + more.source, peers + more.peers);
    }

    DeliveryBytes view() {
        return DeliveryBytes.of(server, source, peers);
    }
}
