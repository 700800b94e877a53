package io.streamlet.planner;

import io.streamlet.contracts.mesh.MoveCause;

/** Two peers of different worth, one in the place of the other. */
final class Swap {
    private final StableClusters policy;
    private final Draft draft;
    private final Topology topology;

    Swap(StableClusters policy, Draft draft) {
        this.policy = policy;
        this.draft = draft;
        this.topology = draft.topology();
    }

    /**
     * An idle relay takes the place of a weaker peer, and carries it and its children: it wins the difference in slots.
     *
     * @return moves
     */
    int above(int relay, int weaker) {
        var children = topology.childrenOf(weaker);
        children.remove((Integer) relay);
        promote(relay, topology.parent(weaker));
        for (int child : children) {
            makeRoom(child, relay);
        }
        makeRoom(weaker, relay);
        return 2 + children.size();
    }

    /**
     * Two relays change places; each carries whom the other one carried.
     *
     * @return moves
     */
    int places(int lower, int upper) {
        int free = topology.parent(lower) == upper ? lower : topology.parent(lower);
        var ofUpper = topology.childrenOf(upper);
        ofUpper.remove((Integer) lower);
        var ofLower = topology.childrenOf(lower);
        promote(lower, topology.parent(upper));
        for (int child : ofUpper) {
            makeRoom(child, lower);
        }
        makeRoom(upper, free);
        for (int child : ofLower) {
            makeRoom(child, upper);
        }
        return 2 + ofUpper.size() + ofLower.size();
    }

    private void promote(int node, int parent) {
        draft.move(node, parent, MoveCause.PROMOTED, policy.brief(topology, node));
    }

    private void makeRoom(int node, int parent) {
        draft.move(node, parent, MoveCause.MAKES_ROOM, policy.brief(topology, node));
    }
}
