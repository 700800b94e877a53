package io.streamlet.media.ingest;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.recording.FailRecording;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.SealRecording;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.media.Classes;
import io.streamlet.media.storage.MediaLibrary;
import io.streamlet.media.storage.MediaSet;
import io.streamlet.media.storage.Seal;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows each class whose media is not settled until it has ended: then its stream closes, and its set is sealed and reported, or
 * deleted where the class is not recorded. It asks for the class instead of subscribing: the same question settles after a restart
 * what ended meanwhile, and a read side that comes back is simply asked again.
 */
final class ClassEndings {
    private static final Logger log = LoggerFactory.getLogger(ClassEndings.class);

    private final Ingest ingest;
    private final MediaLibrary library;
    private final Classes classes;
    private final Reports reports;
    private final IngestLimits limits;
    private final Set<ClassId> reporting = ConcurrentHashMap.newKeySet();
    private final Map<ClassId, Instant> deletions = new ConcurrentHashMap<>();

    ClassEndings(Ingest ingest, MediaLibrary library, Classes classes, Reports reports, IngestLimits limits) {
        this.ingest = ingest;
        this.library = library;
        this.classes = classes;
        this.reports = reports;
        this.limits = limits;
    }

    /** One look at one class; to be repeated about once a second until it is settled. */
    void look(ClassIngest one, Instant now) {
        try {
            if (one.set().sealed().isPresent()) {
                report(one);
                return;
            }
            if (!one.set().over()) {
                ClassView view = classes.view(one.classId());
                switch (view.status()) {
                    case SCHEDULED, LIVE -> {
                        return;
                    }
                    case ENDED, CANCELLED -> one.end();
                }
                if (view.settings().recorded()) {
                    one.set().seal();
                    report(one);
                    return;
                }
                one.set().end();
            }
            deleteLater(one, now);
        } catch (BusinessException notKnown) {
            log.debug("Class {} cannot be asked for now: {}", one.classId(), notKnown.getMessage());
        } catch (IOException failed) {
            log.warn("The media of class {} could not be settled, will be tried again", one.classId(), failed);
        }
    }

    private void report(ClassIngest one) throws IOException {
        if (!reporting.add(one.classId())) {
            return;
        }
        Seal seal = one.set().seal();
        var command = seal.empty()
                ? new FailRecording(one.classId(), failure(one.set()))
                : new SealRecording(one.classId(), seal.durationMillis(), seal.bytes(), seal.parts());
        var unused = reports.send(one.classId(), command).thenAccept(accepted -> {
            try {
                if (accepted) {
                    one.set().reported();
                }
                library.finished(one.set());
                ingest.forget(one);
            } catch (IOException failed) {
                log.warn("Will be reported again after a restart: the recording of {}", one.classId(), failed);
            } finally {
                reporting.remove(one.classId());
            }
        });
    }

    private static RecordingFailure failure(MediaSet set) {
        boolean full = set.parts().stream().anyMatch(part -> part.stream().closed() == OfflineCause.DISK_FULL);
        return full ? RecordingFailure.DISK_FULL : RecordingFailure.EMPTY;
    }

    private void deleteLater(ClassIngest one, Instant now) throws IOException {
        Instant at = deletions.computeIfAbsent(one.classId(), id -> now.plus(limits.linger()));
        if (now.isBefore(at)) {
            return;
        }
        library.delete(one.set());
        deletions.remove(one.classId());
        ingest.forget(one);
    }
}
