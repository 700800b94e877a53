package io.streamlet.media.ingest;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.Classes;
import io.streamlet.media.storage.MediaLibrary;
import io.streamlet.media.storage.MediaSet;
import io.streamlet.media.storage.StreamFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingests of all classes that are live here. Whether a class is live is asked when a stream opens; from then on the
 * {@link ClassEndings} tell, so that an upload goes on while the read side is away.
 */
final class Ingest {
    private static final Logger log = LoggerFactory.getLogger(Ingest.class);
    private static final long OPEN_POLL_MILLIS = 50;
    private static final Duration NEW = Duration.ofMinutes(30);

    private final MediaLibrary library;
    private final Classes classes;
    private final Reports reports;
    private final IngestLimits limits;
    private final Clock clock;
    private final IngestMetrics metrics;
    private final Map<ClassId, ClassIngest> ingests = new ConcurrentHashMap<>();

    Ingest(
            MediaLibrary library,
            Classes classes,
            Reports reports,
            IngestLimits limits,
            Clock clock,
            IngestMetrics metrics) {
        this.library = library;
        this.classes = classes;
        this.reports = reports;
        this.limits = limits;
        this.clock = clock;
        this.metrics = metrics;
        metrics.openStreams(
                () -> ingests.values().stream().filter(ClassIngest::streaming).count());
        metrics.stalledStreams(
                () -> ingests.values().stream().filter(ClassIngest::stalled).count());
    }

    /** Takes up what was going on when the application stopped. */
    void recover(List<MediaSet> unfinished) {
        for (MediaSet set : unfinished) {
            ingests.put(set.classId(), ClassIngest.resume(set, library, reports, limits, clock.instant()));
        }
        if (!unfinished.isEmpty()) {
            log.info("Took up the media of {} unfinished classes", unfinished.size());
        }
    }

    StreamPosition open(ClassId classId, StreamId streamId, String mimeType, Actor actor) {
        MembershipView membership = membershipOnceLive(classId, actor);
        if (!actor.is(membership.teacherId())) {
            throw new BusinessException(ErrorCode.NOT_CLASS_TEACHER, "Only the teacher of the class can go live.");
        }
        if (membership.status() != ClassStatus.LIVE) {
            throw new BusinessException(ErrorCode.CLASS_NOT_LIVE, "The class is not live.");
        }
        try {
            return ingestOf(classId).open(new StreamFile(streamId, actor.accountId(), mimeType, clock.instant(), null));
        } catch (IOException failed) {
            log.error("A stream of class {} could not be opened", classId, failed);
            throw new BusinessException(ErrorCode.DISK_FULL, "The server has no room for more media.");
        }
    }

    int put(ChunkAddress address, byte[] chunk, @Nullable Long recordedMillis, Actor actor) {
        try {
            int next = own(address.classId(), address.streamId(), actor)
                    .put(address, chunk, recordedMillis, clock.instant());
            metrics.kept(chunk.length);
            return next;
        } catch (BusinessException refused) {
            metrics.refused(refused.code());
            throw refused;
        }
    }

    StreamPosition position(ClassId classId, StreamId streamId, Actor actor) {
        return own(classId, streamId, actor).position(streamId);
    }

    void stop(ClassId classId, StreamId streamId, Actor actor) {
        own(classId, streamId, actor).stop(streamId);
    }

    Collection<ClassIngest> all() {
        return List.copyOf(ingests.values());
    }

    /** The class is over and its media settled: nothing is left to do here. */
    void forget(ClassIngest ingest) {
        ingests.remove(ingest.classId(), ingest);
    }

    private ClassIngest own(ClassId classId, StreamId streamId, Actor actor) {
        ClassIngest ingest = ingests.get(classId);
        MediaSet set = ingest == null ? finished(classId) : ingest.set();
        var part = set.part(streamId).orElseThrow(Ingest::noSuchStream);
        if (!actor.is(part.stream().teacherId())) {
            throw new BusinessException(ErrorCode.NOT_CLASS_TEACHER, "This is the stream of somebody else.");
        }
        return ingest == null ? ClassIngest.start(set, library, reports, limits, clock.instant()) : ingest;
    }

    private MediaSet finished(ClassId classId) {
        try {
            return library.find(classId).orElseThrow(Ingest::noSuchStream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BusinessException noSuchStream() {
        return new BusinessException(ErrorCode.STREAM_NOT_FOUND, "There is no such stream.");
    }

    private ClassIngest ingestOf(ClassId classId) throws IOException {
        ClassIngest known = ingests.get(classId);
        if (known != null) {
            return known;
        }
        MediaSet set = library.open(classId);
        return ingests.computeIfAbsent(
                classId, id -> ClassIngest.start(set, library, reports, limits, clock.instant()));
    }

    /** The page opens its stream right after it made and started the class: the read model may be a few milliseconds behind. */
    private MembershipView membershipOnceLive(ClassId classId, Actor actor) {
        long until = System.nanoTime() + limits.openWait().toNanos();
        while (true) {
            boolean last = System.nanoTime() >= until;
            try {
                MembershipView membership = classes.membership(classId, actor.accountId());
                if (membership.status() != ClassStatus.SCHEDULED || !actor.is(membership.teacherId()) || last) {
                    return membership;
                }
            } catch (BusinessException refused) {
                if (refused.code() != ErrorCode.CLASS_NOT_FOUND || last || !madeJustNow(classId)) {
                    throw refused;
                }
            }
            try {
                Thread.sleep(OPEN_POLL_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                until = System.nanoTime();
            }
        }
    }

    /** an id of version 7 says when it was made; forms make it when they open */
    private boolean madeJustNow(ClassId classId) {
        long made = classId.value().getMostSignificantBits() >>> 16;
        return classId.value().version() == 7 && Math.abs(clock.millis() - made) < NEW.toMillis();
    }
}
