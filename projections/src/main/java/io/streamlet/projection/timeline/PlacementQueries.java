package io.streamlet.projection.timeline;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.timeline.FindPlacement;
import io.streamlet.contracts.timeline.PlacementView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers why a peer was where it was, from the event that put it there and those that it rested on. */
@Component
class PlacementQueries {

    private static final Set<Class<?>> PLACED = Set.of(PeerPlaced.class, PeerMoved.class);
    private static final Set<Class<?>> MEASURED = Set.of(PeerPlaced.class, PeerCapabilityReported.class);
    private static final Set<Class<?>> TRUSTED = Set.of(PeerPlaced.class, PeerRoleChanged.class);

    private final Moments moments;
    private final TimelineSearch search;
    private final StoredHistory history;
    private final KnownNames names;

    PlacementQueries(Moments moments, TimelineSearch search, StoredHistory history, KnownNames names) {
        this.moments = moments;
        this.search = search;
        this.history = history;
        this.names = names;
    }

    @QueryHandler
    PlacementView answer(FindPlacement query) {
        long moment = moments.last(query.classId(), query.position(), null);
        var placed = last(query, PLACED, moment);
        if (placed == null) {
            throw new BusinessException(ErrorCode.PEER_UNKNOWN, "This peer had no place in the mesh then.");
        }
        var decided = placed.fact().position();
        var first = (PeerPlaced) required(query, Set.of(PeerPlaced.class), decided);
        var departed = last(query, Set.of(PeerDeparted.class), moment);
        var view = new Placement(
                query,
                first,
                capability(query, decided),
                role(query, decided),
                departed != null && departed.fact().position() > decided);
        return view.of(placed, name(first));
    }

    private CapabilityReport capability(FindPlacement query, long upTo) {
        return required(query, MEASURED, upTo) instanceof PeerCapabilityReported e
                ? e.capability()
                : ((PeerPlaced) required(query, Set.of(PeerPlaced.class), upTo)).capability();
    }

    private PeerRole role(FindPlacement query, long upTo) {
        return required(query, TRUSTED, upTo) instanceof PeerRoleChanged e
                ? e.role()
                : ((PeerPlaced) required(query, Set.of(PeerPlaced.class), upTo)).role();
    }

    private String name(PeerPlaced first) {
        var asked = new AskedNames();
        var unused = asked.of(first.accountId());
        return names.of(asked).of(first.accountId());
    }

    private Object required(FindPlacement query, Set<Class<?>> kinds, long upTo) {
        return Objects.requireNonNull(last(query, kinds, upTo), "a peer is placed before anything else")
                .event();
    }

    private @Nullable Happened last(FindPlacement query, Set<Class<?>> kinds, long upTo) {
        var fact = search.last(query.classId(), query.peerId().value(), kinds, upTo);
        if (fact == null) {
            return null;
        }
        var event = history.read(List.of(new StoredHistory.Place(fact.aggregateId(), fact.sequence())))
                .get(fact.messageId());
        return new Happened(fact, Objects.requireNonNull(event, fact::messageId).getPayload());
    }

    private record Placement(
            FindPlacement query, PeerPlaced first, CapabilityReport capability, PeerRole role, boolean departed) {

        PlacementView of(Happened placed, String name) {
            return placed.event() instanceof PeerMoved e ? moved(placed, e, name) : firstly(placed, name);
        }

        private PlacementView firstly(Happened placed, String name) {
            return new PlacementView(
                    query.classId(),
                    query.peerId(),
                    first.accountId(),
                    name,
                    placed.fact().position(),
                    first.at(),
                    null,
                    null,
                    first.parent(),
                    first.backup(),
                    first.hop(),
                    first.rendition(),
                    role,
                    capability,
                    departed,
                    first.why());
        }

        private PlacementView moved(Happened placed, PeerMoved e, String name) {
            return new PlacementView(
                    query.classId(),
                    query.peerId(),
                    first.accountId(),
                    name,
                    placed.fact().position(),
                    e.at(),
                    e.from(),
                    e.cause(),
                    e.parent(),
                    e.backup(),
                    e.hop(),
                    e.rendition(),
                    role,
                    capability,
                    departed,
                    e.why());
        }
    }
}
