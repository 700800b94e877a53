package io.streamlet.contracts.mesh;

import java.util.List;

/**
 * The reasons of a placement, kept with it: what the policy knew, whom it weighed and whom it passed over.
 *
 * @param candidates best first, a handful
 * @param refused how many were passed over for each reason, with a few examples
 */
public record Why(String policy, int policyVersion, Inputs inputs, List<Candidate> candidates, List<Refused> refused) {

    /**
     * @param peers in the mesh
     * @param sourceFeeds peers that the source feeds, of at most {@code sourceLimit}
     * @param carries peers below the one that is placed
     * @param fanOut of the one that is placed
     */
    public record Inputs(int peers, int sourceFeeds, int sourceLimit, int carries, int fanOut) {}

    /** @param hop where the peer would be below this parent */
    public record Candidate(PeerId parent, int hop, int freeSlots, int score) {}

    public record Refused(Refusal reason, int count, List<PeerId> examples) {}

    /** Why a peer is no parent. */
    public enum Refusal {
        /** carries nobody at all; its role says why */
        NEVER_RELAYS,
        FULL,
        /** would put somebody below the last hop */
        TOO_DEEP,
        /** below the very peer that is placed */
        OWN_SUBTREE,
        /** failed this peer a moment ago */
        FAILED_BEFORE,
        /** came back several times: must stay a while first */
        FLAPPING,
        /** leaves */
        LEAVING,
        /** the last slots of the source are for those who lost their parent */
        RESERVED
    }
}
