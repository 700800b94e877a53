package io.streamlet.planner;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.RoleReason;

/**
 * How many a device can carry.
 *
 * <p>The link: four fifths of the measured uplink, divided by the largest rendition that a relay ever sends (480p, one hop
 * below it), so that the limit holds wherever the relay stands. The device: a relay encodes anew for every child; on two
 * cores twelve viewers at 360p were held, decoding and display included, so eight children at 480p are less than a third of an
 * eight-core device, and four of a four-core one.
 */
public final class Capacity {
    private static final int PER_CHILD_KBPS = Rendition.P480.kbps();

    /** from this fan-out on a relay is worth a place below the source */
    private static final int STRONG = 5;

    private Capacity() {}

    /** what a peer may be, and why */
    public record Verdict(PeerRole role, int fanOut, RoleReason reason) {}

    /**
     * @param complaints children that lost the picture below this peer: every second one halves its fan-out
     * @param limit the most that an operator allows
     */
    public static Verdict of(CapabilityReport report, int complaints, PeerRole limit) {
        if (!report.consent()) {
            return watchesOnly(RoleReason.NO_CONSENT);
        }
        if (report.metered()) {
            return watchesOnly(RoleReason.METERED);
        }
        if (report.hidden()) {
            return watchesOnly(RoleReason.HIDDEN);
        }
        if (report.reachability() == Reachability.TURN_ONLY) {
            return watchesOnly(RoleReason.TURN_ONLY);
        }
        if (report.device() == DeviceClass.LOW) {
            return watchesOnly(RoleReason.LOW_DEVICE);
        }
        int able = Math.min(encoders(report.device()), usable(report.uplinkKbps()) / PER_CHILD_KBPS);
        if (able == 0) {
            return watchesOnly(RoleReason.SLOW_UPLINK);
        }
        int trusted = able >> Math.min(complaints / 2, Integer.SIZE - 1);
        if (trusted == 0) {
            return watchesOnly(RoleReason.COMPLAINTS);
        }
        var role = role(trusted);
        var reason = trusted < able ? RoleReason.COMPLAINTS : RoleReason.CAPABLE;
        return switch (limit) {
            case A -> new Verdict(role, trusted, reason);
            case B ->
                role == PeerRole.A
                        ? new Verdict(PeerRole.B, STRONG - 1, RoleReason.OPERATOR)
                        : new Verdict(role, trusted, reason);
            case C -> watchesOnly(RoleReason.OPERATOR);
        };
    }

    /** how many peers a source may feed: a server passes the original on, a browser encodes 720p for each */
    public static int feeds(MeshSource source) {
        return switch (source.kind()) {
            case SERVER -> usable(source.uplinkKbps()) / Rendition.ORIGINAL.kbps();
            case TEACHER ->
                Math.min(
                        usable(source.uplinkKbps()) / Rendition.P720.kbps(),
                        switch (source.device()) {
                            case LOW -> 2;
                            case MEDIUM -> 4;
                            case HIGH -> 6;
                        });
        };
    }

    /**
     * The best picture at a hop, within the link of the one who receives it.
     *
     * @param downlinkKbps as measured; 0: not measured, which limits nothing
     */
    public static Rendition rendition(MeshSource.Kind source, int hop, int downlinkKbps) {
        var best = Rendition.ofHop(source == MeshSource.Kind.SERVER && hop == 1 ? 0 : hop);
        return downlinkKbps == 0 ? best : best.within(usable(downlinkKbps));
    }

    private static PeerRole role(int fanOut) {
        return fanOut >= STRONG ? PeerRole.A : PeerRole.B;
    }

    private static Verdict watchesOnly(RoleReason reason) {
        return new Verdict(PeerRole.C, 0, reason);
    }

    private static int encoders(DeviceClass device) {
        return switch (device) {
            case LOW -> 0;
            case MEDIUM -> 4;
            case HIGH -> 8;
        };
    }

    private static int usable(int kbps) {
        return (int) (kbps * 4L / 5);
    }
}
