package io.streamlet.command.stage;

import io.streamlet.contracts.shared.Provenance;
import io.streamlet.contracts.stage.InvitationId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What happened last to each invitation, and the chain that began with it. Two people and the platform take turns here, each with
 * commands of their own; the answer of one follows from what another did, although no message says so.
 */
final class Strands {
    /** @param last event */
    private record Strand(String last, String chain) {}

    private final Map<InvitationId, Strand> strands = new HashMap<>();

    /** @return what the next event of an invitation adds to its metadata: nothing if its command says already what it follows from */
    MetaData continued(InvitationId invitation) {
        @Nullable Strand strand = strands.get(invitation);
        return strand == null || CurrentUnitOfWork.correlationData().containsKey(Provenance.CAUSATION)
                ? MetaData.emptyInstance()
                : MetaData.with(Provenance.CAUSATION, strand.last).and(Provenance.CORRELATION, strand.chain);
    }

    void add(InvitationId invitation, String messageId, MetaData metaData) {
        strands.compute(
                invitation,
                (id, strand) -> new Strand(messageId, strand == null ? chain(messageId, metaData) : strand.chain));
    }

    private static String chain(String messageId, MetaData metaData) {
        return metaData.get(Provenance.CORRELATION) instanceof String chain ? chain : messageId;
    }
}
