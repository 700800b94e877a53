package io.streamlet.projection.timeline;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.RoleReason;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.timeline.FindPlacement;
import io.streamlet.contracts.timeline.PlacementView;
import io.streamlet.projection.CountedPositions;
import io.streamlet.projection.History;
import io.streamlet.projection.ReadModelTest;
import io.streamlet.projection.Some;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PlacementQueriesTest extends ReadModelTest {

    private static final PeerId BEN = new PeerId(new UUID(4, 1));
    private static final PeerId RELAY = new PeerId(new UUID(4, 2));
    private static final Why FIRST = why(PeerId.SOURCE, 90);
    private static final Why NEXT = why(RELAY, 40);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CountedPositions positions;

    @SuppressWarnings("NullAway.Init")
    private TimelineRig rig;

    @BeforeEach
    void aPeerThatMovedAndLeft() {
        positions.forget();
        rig = new TimelineRig(context, projections, 100);
        var history = new History(AT);
        for (var event : List.of(
                new AccountRegistered(STUDENT, "ben", "Ben", Role.STUDENT),
                Some.scheduled(CLASS, "Algebra", AT),
                new MeshOpened(CLASS, new MeshSource(MeshSource.Kind.TEACHER, 9_000, DeviceClass.HIGH), 5, "stable", 3),
                placed(),
                new PeerCapabilityReported(CLASS, BEN, capability(2_000)),
                new PeerRoleChanged(CLASS, BEN, PeerRole.C, 0, PeerRole.A, RoleReason.SLOW_UPLINK),
                moved(),
                new PeerCapabilityReported(CLASS, BEN, capability(7_000)),
                new PeerDeparted(CLASS, BEN, DepartureReason.LEFT))) {
            rig.happens(List.of(history.next(event)));
        }
    }

    @Test
    void saysWhyItGotItsFirstPlace() {
        var view = why(5L);

        assertThat(view.position()).isEqualTo(3);
        assertThat(view.cause()).isNull();
        assertThat(view.parent()).isEqualTo(PeerId.SOURCE);
        assertThat(view.capability().uplinkKbps()).isEqualTo(20_000);
        assertThat(view.role()).isEqualTo(PeerRole.A);
        assertThat(view.why()).isEqualTo(FIRST);
        assertThat(view.displayName()).isEqualTo("Ben");
        assertThat(view.departed()).isFalse();
    }

    @Test
    void saysWhyItMovedWithWhatWasKnownThen() {
        var view = why(7L);

        assertThat(view.position()).isEqualTo(6);
        assertThat(view.cause()).isEqualTo(MoveCause.COMPACTED);
        assertThat(view.from()).isEqualTo(PeerId.SOURCE);
        assertThat(view.parent()).isEqualTo(RELAY);
        assertThat(view.capability().uplinkKbps()).isEqualTo(2_000);
        assertThat(view.role()).isEqualTo(PeerRole.C);
        assertThat(view.why()).isEqualTo(NEXT);
        assertThat(view.departed()).isFalse();
        assertThat(why(null).departed()).isTrue();
    }

    @Test
    void knowsNothingOfAPeerBeforeItCame() {
        refused(new FindPlacement(CLASS, BEN, 2L), ErrorCode.PEER_UNKNOWN);
        refused(new FindPlacement(CLASS, RELAY, null), ErrorCode.PEER_UNKNOWN);
        refused(new FindPlacement(CLASS, BEN, 0L), ErrorCode.BEFORE_CLASS);
        refused(new FindPlacement(CLASS, BEN, 99L), ErrorCode.BEYOND_END);
        refused(new FindPlacement(Some.classId(9), BEN, null), ErrorCode.CLASS_NOT_FOUND);
    }

    private PlacementView why(@Nullable Long position) {
        return rig.placements.answer(new FindPlacement(CLASS, BEN, position));
    }

    private void refused(FindPlacement query, ErrorCode code) {
        assertThatThrownBy(() -> rig.placements.answer(query))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static PeerPlaced placed() {
        return new PeerPlaced(
                CLASS,
                BEN,
                STUDENT,
                capability(20_000),
                PeerRole.A,
                8,
                AT,
                PeerId.SOURCE,
                1,
                Rendition.P720,
                PeerId.SOURCE,
                AT,
                FIRST);
    }

    private static PeerMoved moved() {
        return new PeerMoved(
                CLASS,
                BEN,
                PeerId.SOURCE,
                RELAY,
                2,
                Rendition.P480,
                PeerId.SOURCE,
                MoveCause.COMPACTED,
                AT.plusSeconds(60),
                NEXT);
    }

    private static CapabilityReport capability(int uplink) {
        return new CapabilityReport(uplink, 0, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);
    }

    private static Why why(PeerId parent, int score) {
        return new Why(
                "stable",
                3,
                new Why.Inputs(1, 1, 5, 0, 8),
                List.of(new Why.Candidate(parent, 1, 3, score)),
                List.of(new Why.Refused(Why.Refusal.FULL, 2, List.of(RELAY))));
    }
}
