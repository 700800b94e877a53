package io.streamlet.query.live;

import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.Resumed;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.Snapshot;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.Update;
import io.streamlet.contracts.shared.BusinessError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/**
 * One topic of this node. It numbers what its feed brings, encodes each update once and hands the same bytes to every
 * socket. Who comes later gets a snapshot that is cached with its number, plus the kept updates since then; a snapshot that has
 * grown too old is read again, its number noted <em>before</em> the reading: what happens meanwhile is then said
 * twice, never lost. When the feed begins anew, so does the numbering, under another epoch, and everybody gets a
 * fresh snapshot.
 */
final class Topic implements Feed.Listener {

    /** Reads the topic anew, in the background; told the answer, or null if there is none now. */
    interface SnapshotSource {
        void read(TopicQuery query, java.util.function.Consumer<@Nullable TopicSnapshot> answer);
    }

    private record Cached(long seq, TextMessage frame) {}

    private final TopicQuery query;
    private final String name;
    private final FrameCodec codec;
    private final SnapshotSource source;
    private final int keptUpdates;
    private final int snapshotAge;

    private final Set<TopicSubscriber> following = new LinkedHashSet<>();
    private final Set<TopicSubscriber> waiting = new LinkedHashSet<>();
    private final Set<TopicListener> listeners = new HashSet<>();
    private UUID epoch = UUID.randomUUID();
    private UpdateRing ring;
    private @Nullable Cached cached;
    private boolean reading;
    private boolean closed;

    Topic(TopicQuery query, FrameCodec codec, SnapshotSource source, int keptUpdates, int snapshotAge) {
        this.query = query;
        this.name = TopicNames.of(query);
        this.codec = codec;
        this.source = source;
        this.keptUpdates = keptUpdates;
        this.snapshotAge = snapshotAge;
        this.ring = new UpdateRing(keptUpdates);
    }

    /** @return false if this topic has ended and the caller needs a new one */
    synchronized boolean subscribe(TopicSubscriber subscriber, @Nullable Resume resume) {
        if (closed) {
            return false;
        }
        following.remove(subscriber);
        waiting.remove(subscriber);
        if (resume != null && resume.epoch().equals(epoch) && ring.holdsAllAfter(resume.seq())) {
            var frames = new ArrayList<TextMessage>();
            frames.add(codec.encode(new Resumed(name, epoch, resume.seq())));
            frames.addAll(ring.after(resume.seq()));
            subscriber.sendKept(frames);
            following.add(subscriber);
        } else {
            waiting.add(subscriber);
            serve(snapshotAge);
        }
        return true;
    }

    synchronized boolean listen(TopicListener listener) {
        return !closed && listeners.add(listener);
    }

    synchronized void leave(TopicSubscriber subscriber) {
        following.remove(subscriber);
        waiting.remove(subscriber);
    }

    synchronized void leave(TopicListener listener) {
        listeners.remove(listener);
    }

    synchronized boolean isIdle() {
        return following.isEmpty() && waiting.isEmpty() && listeners.isEmpty();
    }

    /** @return whether it is over now; not if someone came back */
    synchronized boolean closeIfIdle() {
        closed = closed || isIdle();
        return closed;
    }

    synchronized int subscribers() {
        return following.size() + waiting.size();
    }

    synchronized boolean isFollowed() {
        return !following.isEmpty();
    }

    /** Outside the numbering: nobody misses it who comes later. */
    synchronized void tell(ServerFrame frame) {
        var encoded = codec.encode(frame);
        following.forEach(subscriber -> subscriber.send(encoded));
    }

    @Override
    public synchronized void opened(UUID newEpoch) {
        epoch = newEpoch;
        ring = new UpdateRing(keptUpdates);
        cached = null;
        waiting.addAll(following);
        following.clear();
    }

    @Override
    public synchronized void snapshot(UUID ofEpoch, TopicSnapshot snapshot) {
        if (ofEpoch.equals(epoch)) {
            cache(0, snapshot);
            listeners.forEach(listener -> listener.snapshot(snapshot));
            serve(keptUpdates);
        }
    }

    @Override
    public synchronized void update(UUID ofEpoch, TopicUpdate update) {
        if (ofEpoch.equals(epoch)) {
            var frame = codec.encode(new Update(name, ring.seq() + 1, update));
            ring.add(frame);
            following.forEach(subscriber -> subscriber.send(frame));
            listeners.forEach(listener -> listener.update(update));
        }
    }

    @Override
    public void refused(BusinessError error) {
        List<TopicSubscriber> everybody;
        synchronized (this) {
            closed = true;
            everybody = new ArrayList<>(following);
            everybody.addAll(waiting);
            following.clear();
            waiting.clear();
        }
        everybody.forEach(subscriber -> subscriber.refused(query, error));
    }

    /** Gives the waiting what is cached if it is not older than so many updates, else reads anew first. */
    private void serve(int acceptedAge) {
        if (waiting.isEmpty() || cached == null) {
            return; // without a cached one the first answer of the feed is still to come
        }
        if (ring.seq() - cached.seq > acceptedAge || !ring.holdsAllAfter(cached.seq)) {
            readAnew();
            return;
        }
        var frames = new ArrayList<TextMessage>();
        frames.add(cached.frame);
        frames.addAll(ring.after(cached.seq));
        waiting.forEach(subscriber -> subscriber.sendKept(frames));
        following.addAll(waiting);
        waiting.clear();
    }

    private void readAnew() {
        if (reading) {
            return;
        }
        reading = true;
        var epochThen = epoch;
        long seqThen = ring.seq();
        source.read(query, snapshot -> haveRead(epochThen, seqThen, snapshot));
    }

    private synchronized void haveRead(UUID epochThen, long seqThen, @Nullable TopicSnapshot snapshot) {
        reading = false;
        if (snapshot != null && epochThen.equals(epoch)) {
            cache(seqThen, snapshot);
        }
        // the old one will do if no newer is to be had: the kept updates make it whole
        serve(keptUpdates);
    }

    private void cache(long seq, TopicSnapshot snapshot) {
        cached = new Cached(seq, codec.encode(new Snapshot(name, epoch, seq, snapshot)));
    }
}
