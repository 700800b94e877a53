package io.streamlet.projection;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.DeliveryBytes;
import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.analytics.SeriesPoint;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;

/** Counts the platform from the list of its events, event by event, with sets instead of numbers. */
final class Counted {

    private record Levels(Instant at, int viewers, int classes, int onStage) {}

    private final Set<List<?>> viewers = new HashSet<>();
    private final Set<ClassId> live = new HashSet<>();
    private final Map<InvitationId, Instant> onStage = new HashMap<>();
    private final Map<ClassId, Long> sealed = new HashMap<>();
    private final List<Levels> levels = new ArrayList<>();
    private final Map<String, List<Instant>> happened = new HashMap<>();
    private final List<Map.Entry<Instant, Long>> stageMillis = new ArrayList<>();
    private final List<Map.Entry<Instant, Long>> recorded = new ArrayList<>();
    private final List<Map.Entry<Instant, DeliverySample>> samples = new ArrayList<>();

    void count(EventMessage<?> message) {
        var at = message.getTimestamp();
        switch (message.getPayload()) {
            case ClassStarted e -> {
                live.add(e.classId());
                note("started", at);
            }
            case ClassEnded e -> {
                live.remove(e.classId());
                viewers.removeIf(viewer -> viewer.contains(e.classId()));
            }
            case ParticipantJoined e -> {
                if (e.role() != ParticipantRole.TEACHER && viewers.add(List.of(e.classId(), e.accountId()))) {
                    note("join", at);
                }
            }
            case ParticipantLeft e -> viewers.remove(List.of(e.classId(), e.accountId()));
            case ParticipantRemoved e -> viewers.remove(List.of(e.classId(), e.accountId()));
            case AccountRegistered e -> note("registered", at);
            case MessagePosted e -> note("message", at);
            case HandRaised e -> note("hand", at);
            case StageJoined e -> {
                if (onStage.putIfAbsent(e.invitationId(), at) == null) {
                    note("stage", at);
                }
            }
            case StageLeft e -> {
                var since = onStage.remove(e.invitationId());
                if (since != null) {
                    stageMillis.add(Map.entry(at, Duration.between(since, at).toMillis()));
                }
            }
            case RecordingSealed e -> sealed.put(e.classId(), e.bytes());
            case RecordingPublished e -> recorded.add(Map.entry(at, sealed.getOrDefault(e.classId(), 0L)));
            case DeliverySampled e -> samples.add(Map.entry(at, e.sample()));
            default -> {}
        }
        levels.add(new Levels(at, viewers.size(), live.size(), onStage.size()));
    }

    List<SeriesPoint> series(Instant from, Instant to, Bucket bucket) {
        var points = new ArrayList<SeriesPoint>();
        for (var at = from; at.isBefore(to); at = at.plus(bucket.length())) {
            points.add(point(at, at.plus(bucket.length())));
        }
        return points;
    }

    private SeriesPoint point(Instant from, Instant to) {
        var before = levels.stream()
                .filter(level -> level.at().isBefore(from))
                .reduce((earlier, later) -> later)
                .orElse(new Levels(from, 0, 0, 0));
        var within = Stream.concat(Stream.of(before), levels.stream().filter(level -> isIn(level.at(), from, to)))
                .toList();
        var counted = samples.stream()
                .filter(sample -> isIn(sample.getKey(), from, to))
                .map(Map.Entry::getValue)
                .toList();
        return new SeriesPoint(
                from,
                within.stream().mapToInt(Levels::viewers).max().orElseThrow(),
                within.stream().mapToInt(Levels::classes).max().orElseThrow(),
                within.stream().mapToInt(Levels::onStage).max().orElseThrow(),
                how("started", from, to),
                how("registered", from, to),
                how("join", from, to),
                how("message", from, to),
                how("hand", from, to),
                how("stage", from, to),
                sum(stageMillis, from, to),
                (int) recorded.stream()
                        .filter(one -> isIn(one.getKey(), from, to))
                        .count(),
                sum(recorded, from, to),
                DeliveryBytes.of(
                        counted.stream().mapToLong(DeliverySample::serverBytes).sum(),
                        counted.stream().mapToLong(DeliverySample::sourceBytes).sum(),
                        counted.stream().mapToLong(DeliverySample::peerBytes).sum()));
    }

    private void note(String what, Instant at) {
        happened.computeIfAbsent(what, key -> new ArrayList<>()).add(at);
    }

    private int how(String often, Instant from, Instant to) {
        return (int) happened.getOrDefault(often, List.of()).stream()
                .filter(at -> isIn(at, from, to))
                .count();
    }

    private static long sum(List<Map.Entry<Instant, Long>> amounts, Instant from, Instant to) {
        return amounts.stream()
                .filter(amount -> isIn(amount.getKey(), from, to))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean isIn(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
