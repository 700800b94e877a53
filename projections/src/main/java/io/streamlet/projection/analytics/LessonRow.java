package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.ReportedClass;
import io.streamlet.contracts.analytics.TopClass;
import io.streamlet.contracts.analytics.ViewerSeconds;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened in a class, counted, in the parts that change together. */
@Embeddable
record LessonRow(Head head, Run run, Crowd crowd, Activity activity, Delivery delivery) {

    @Embeddable
    record Head(String title, AccountId teacherId, String teacherName) {}

    @Embeddable
    record Run(
            @Enumerated(EnumType.STRING) ClassStatus status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Enumerated(EnumType.STRING) @Nullable EndReason endReason) {

        static final Run SCHEDULED = new Run(ClassStatus.SCHEDULED, null, null, null);
    }

    /**
     * Students and observers by the roster, so within the grace period of the platform.
     *
     * @param participants who were there at all
     */
    @Embeddable
    record Crowd(int viewers, int peakViewers, int participants) {

        static final Crowd NOBODY = new Crowd(0, 0, 0);

        Crowd changed(int by, boolean isNew) {
            int now = viewers + by;
            return new Crowd(now, Math.max(peakViewers, now), participants + (isNew ? 1 : 0));
        }

        Crowd gone() {
            return new Crowd(0, peakViewers, participants);
        }
    }

    /** @param stageFailures accepted invitations that could not be connected */
    @Embeddable
    record Activity(
            int messages,
            int hands,
            int stageVisits,
            int stageFailures,
            int streamInterruptions,
            int moves,
            int forcedMoves) {

        static final Activity NONE = new Activity(0, 0, 0, 0, 0, 0, 0);

        Activity message() {
            return new Activity(
                    messages + 1, hands, stageVisits, stageFailures, streamInterruptions, moves, forcedMoves);
        }

        Activity hand() {
            return new Activity(
                    messages, hands + 1, stageVisits, stageFailures, streamInterruptions, moves, forcedMoves);
        }

        Activity stageVisit() {
            return new Activity(
                    messages, hands, stageVisits + 1, stageFailures, streamInterruptions, moves, forcedMoves);
        }

        Activity stageFailure() {
            return new Activity(
                    messages, hands, stageVisits, stageFailures + 1, streamInterruptions, moves, forcedMoves);
        }

        Activity streamInterruption() {
            return new Activity(
                    messages, hands, stageVisits, stageFailures, streamInterruptions + 1, moves, forcedMoves);
        }

        Activity move(boolean forced) {
            return new Activity(
                    messages,
                    hands,
                    stageVisits,
                    stageFailures,
                    streamInterruptions,
                    moves + 1,
                    forcedMoves + (forced ? 1 : 0));
        }
    }

    /** @param watching in the last sample */
    @Embeddable
    record Delivery(
            Watching watching,
            Watched watched,
            Bytes bytes,
            int interruptions,
            long frozenMillis,
            long meshConnected,
            long meshFailed) {

        static final Delivery NONE = new Delivery(Watching.NONE, Watched.NONE, Bytes.NONE, 0, 0, 0, 0);

        Delivery and(DeliverySample sample) {
            return new Delivery(
                    Watching.of(sample.viewers()),
                    Watched.of(watched.view().and(sample.viewers(), sample.seconds())),
                    bytes.and(Bytes.of(sample)),
                    interruptions + sample.interruptions(),
                    frozenMillis + sample.frozenMillis(),
                    meshConnected + sample.meshConnected(),
                    meshFailed + sample.meshFailed());
        }
    }

    @Embeddable
    record Watched(
            @Column(name = "hls_seconds") long hls,
            @Column(name = "whep_seconds") long whep,
            @Column(name = "hop1_seconds") long hop1,
            @Column(name = "hop2_seconds") long hop2,
            @Column(name = "hop3_seconds") long hop3) {

        static final Watched NONE = of(ViewerSeconds.NONE);

        static Watched of(ViewerSeconds seconds) {
            return new Watched(seconds.hls(), seconds.whep(), seconds.hop1(), seconds.hop2(), seconds.hop3());
        }

        ViewerSeconds view() {
            return new ViewerSeconds(hls, whep, hop1, hop2, hop3);
        }
    }

    static LessonRow scheduled(Head head) {
        return new LessonRow(head, Run.SCHEDULED, Crowd.NOBODY, Activity.NONE, Delivery.NONE);
    }

    LessonRow with(Head next) {
        return new LessonRow(next, run, crowd, activity, delivery);
    }

    LessonRow with(Run next) {
        return new LessonRow(head, next, crowd, activity, delivery);
    }

    LessonRow with(Crowd next) {
        return new LessonRow(head, run, next, activity, delivery);
    }

    LessonRow with(Activity next) {
        return new LessonRow(head, run, crowd, next, delivery);
    }

    LessonRow with(Delivery next) {
        return new LessonRow(head, run, crowd, activity, next);
    }

    /** Null of a class that has not begun. */
    @Nullable
    Span span(Instant asOf) {
        var from = run.startedAt;
        if (from == null) {
            return null;
        }
        var end = run.endedAt;
        return end == null ? new Span(from, asOf.isBefore(from) ? from : asOf, false) : new Span(from, end, true);
    }

    /** of a class that has begun */
    TopClass top(ClassId classId) {
        return new TopClass(
                classId,
                head.title,
                head.teacherName,
                Objects.requireNonNull(run.startedAt),
                run.endedAt,
                crowd.peakViewers,
                crowd.participants,
                activity.messages,
                activity.hands,
                activity.stageVisits,
                delivery.bytes().view());
    }

    ReportedClass view(ClassId classId, Instant asOf) {
        var span = span(asOf);
        return new ReportedClass(
                classId,
                head.title,
                head.teacherId,
                head.teacherName,
                run.status,
                run.startedAt,
                run.endedAt,
                run.endReason,
                span == null ? 0 : span.millis());
    }
}
