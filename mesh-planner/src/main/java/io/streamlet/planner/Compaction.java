package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.MoveCause;
import java.util.Comparator;
import java.util.List;

/**
 * Spares the source what the course of things left behind, a bounded number of moves at a time, as long as fewer feeds are
 * possible at all. Small clusters are given up: they move below another one as a whole, or leaf by leaf. Where the others have
 * no room for them, an idle relay gathers several below itself, or takes the place of a weaker one.
 */
final class Compaction {
    /** fewer clusters are not worth a new head */
    private static final int WORTH_GATHERING = 3;

    private final StableClusters policy;
    private final Draft draft;
    private final Topology topology;
    private int movesLeft;

    Compaction(StableClusters policy, Draft draft, int maxMoves) {
        this.policy = policy;
        this.draft = draft;
        this.topology = draft.topology();
        this.movesLeft = maxMoves;
    }

    /** @return moves left */
    int run() {
        int bound = SourceBound.of(topology);
        while (movesLeft > 0
                && topology.children(SOURCE) > bound
                && (drain() || dissolve() || gather() || strengthen())) {}
        while (movesLeft > 0 && roomAtTheBottom() <= topology.size() / 20 && promote()) {}
        return movesLeft;
    }

    /** the smallest cluster that fits below another one as a whole */
    private boolean drain() {
        var search = new Search(draft);
        for (int head : headsSmallestFirst()) {
            int parent = search.parentFor(head, false);
            if (parent != NONE && parent != SOURCE) {
                move(head, parent, search);
                return true;
            }
        }
        return false;
    }

    /** takes the smallest cluster apart from below, if all of it finds room elsewhere */
    private boolean dissolve() {
        int head = headsSmallestFirst().getFirst();
        if (roomOutside(head) < topology.subtree(head)) {
            return false;
        }
        int leaf = head;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n) && topology.isWithin(n, head)) {
                draft.leaving().set(n);
                leaf = topology.hop(n) > topology.hop(leaf) ? n : leaf;
            }
        }
        var search = new Search(draft);
        int parent = search.parentFor(leaf, false);
        draft.leaving().clear();
        if (parent == NONE || parent == SOURCE) {
            return false;
        }
        move(leaf, parent, search);
        return true;
    }

    /** an idle relay goes to the source and takes several small clusters with all they carry */
    private boolean gather() {
        int relay = Relays.best(topology, 2, WORTH_GATHERING, draft.now());
        if (relay == NONE) {
            return false;
        }
        var heads = headsSmallestFirst();
        heads.removeIf(head -> topology.height(head) > 1 || topology.isWithin(relay, head));
        int count = Math.min(Math.min(heads.size(), topology.fanOut(relay)), movesLeft - 1);
        if (count < WORTH_GATHERING) {
            return false;
        }
        promote(relay, SOURCE);
        for (int head : heads.reversed().subList(0, count)) {
            draft.move(head, relay, MoveCause.COMPACTED, policy.brief(topology, head));
        }
        movesLeft -= count;
        return true;
    }

    /** the best idle relay to where it wins most slots for a move: an empty place, or that of a weaker peer */
    private boolean strengthen() {
        int relay = Relays.best(topology, 2, 1, draft.now());
        if (relay == NONE) {
            return false;
        }
        int weaker = NONE;
        double best = 0;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n) && topology.hop(n) < topology.hop(relay)) {
                int children = topology.children(n) - (topology.parent(relay) == n ? 1 : 0);
                double won = (double) (topology.fanOut(relay) - topology.fanOut(n)) / (2 + children);
                if (won > best && children < topology.fanOut(relay) && 2 + children <= movesLeft) {
                    weaker = n;
                    best = won;
                }
            }
        }
        if (best < topology.fanOut(relay) && topology.hop(relay) == MAX_HOPS && promote()) {
            return true;
        }
        if (weaker != NONE) {
            movesLeft -= new Swap(policy, draft).above(relay, weaker);
        }
        return weaker != NONE;
    }

    /** the best idle relay at the bottom to an empty place in the largest cluster that has one */
    private boolean promote() {
        int relay = Relays.best(topology, MAX_HOPS, 2, draft.now());
        if (relay == NONE) {
            return false;
        }
        int place = NONE;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n)
                    && topology.hop(n) < MAX_HOPS - 1
                    && Rules.refusal(topology, relay, n, draft.leaving(), false, draft.now()) == null
                    && (place == NONE || topology.subtree(n) > topology.subtree(place))) {
                place = n;
            }
        }
        if (place == NONE) {
            return false;
        }
        promote(relay, place);
        return true;
    }

    private void promote(int relay, int parent) {
        draft.move(relay, parent, MoveCause.PROMOTED, policy.brief(topology, relay));
        movesLeft--;
    }

    /** free slots of all clusters but one, where the relay is near enough to the source */
    private int roomOutside(int head) {
        int room = 0;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n)
                    && topology.hop(n) < MAX_HOPS
                    && topology.relaysFrom(n) <= draft.now()
                    && topology.cluster(n) != head) {
                room += topology.freeSlots(n);
            }
        }
        return room;
    }

    private int roomAtTheBottom() {
        int room = 0;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n) && topology.hop(n) == MAX_HOPS - 1 && topology.relaysFrom(n) <= draft.now()) {
                room += topology.freeSlots(n);
            }
        }
        return room;
    }

    private List<Integer> headsSmallestFirst() {
        var heads = topology.childrenOf(SOURCE);
        heads.sort(Comparator.comparingInt(topology::subtree));
        return heads;
    }

    private void move(int node, int parent, Search search) {
        draft.move(node, parent, MoveCause.COMPACTED, search.why(policy, node, topology.fanOut(node)));
        movesLeft--;
    }
}
