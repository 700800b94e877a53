package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicTest {

    private static final int KEPT = 8;
    private static final int AGE = 3;

    private final WatchChat query = new WatchChat(Samples.classId());
    private final Queue<Consumer<@Nullable TopicSnapshot>> readings = new ArrayDeque<>();
    private final Topic topic = new Topic(query, new FrameCodec(Samples.JSON), this::read, KEPT, AGE);
    private final UUID epoch = UUID.randomUUID();
    private final RecordingSubscriber ann = new RecordingSubscriber();
    private final RecordingSubscriber bob = new RecordingSubscriber();

    @BeforeEach
    void opens() {
        topic.opened(epoch);
    }

    @Test
    void theFirstWaitsForTheFirstAnswerAndMissesNothingMeanwhile() {
        topic.subscribe(ann, null);
        updates(1, 2);
        assertThat(ann.frames()).isEmpty();

        topic.snapshot(epoch, Samples.chat(0));
        updates(3, 3);

        assertThat(ann.brief()).containsExactly("snapshot 0", "update 1", "update 2", "update 3");
    }

    @Test
    void framesNameTopicEpochAndData() {
        topic.snapshot(epoch, Samples.chat(7));
        topic.subscribe(ann, null);
        updates(1, 1);

        var snapshot = ann.received().get(0);
        assertThat(snapshot.get("topic").asString()).isEqualTo("class/" + query.classId() + "/chat");
        assertThat(snapshot.get("epoch").asString()).isEqualTo(epoch.toString());
        assertThat(snapshot.at("/data/settings/slowModeSeconds").asInt()).isEqualTo(7);
        var update = ann.received().get(1);
        assertThat(update.at("/data/type").asString()).isEqualTo("chat.settings");
        assertThat(update.at("/data/settings/slowModeSeconds").asInt()).isEqualTo(1);
    }

    @Test
    void everybodyIsSentTheVerySameUpdate() {
        topic.snapshot(epoch, Samples.chat(0));
        topic.subscribe(ann, null);
        topic.subscribe(bob, null);
        updates(1, 1);

        assertThat(ann.frames().getLast()).isSameAs(bob.frames().getLast());
        assertThat(ann.frames().getFirst()).isSameAs(bob.frames().getFirst());
    }

    @Test
    void whoComesLaterGetsTheCachedSnapshotAndTheUpdatesSince() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, AGE);
        topic.subscribe(ann, null);

        assertThat(ann.brief()).containsExactly("snapshot 0", "update 1", "update 2", "update 3");
        assertThat(readings).isEmpty();
    }

    @Test
    void aSnapshotTooOldIsReadAnewAndWhatHappensMeanwhileFollows() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, AGE + 1);
        topic.subscribe(ann, null);
        topic.subscribe(bob, null);
        assertThat(readings).hasSize(1);
        updates(5, 5);

        readings.remove().accept(Samples.chat(5));
        updates(6, 6);

        assertThat(ann.brief()).containsExactly("snapshot 4", "update 5", "update 6");
        assertThat(bob.brief()).isEqualTo(ann.brief());
    }

    @Test
    void aSnapshotThatCannotBeReadAnewIsReplacedByTheOldOneWhileTheUpdatesAreKept() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, AGE + 1);
        topic.subscribe(ann, null);

        readings.remove().accept(null);

        assertThat(ann.brief()).containsExactly("snapshot 0", "update 1", "update 2", "update 3", "update 4");
    }

    @Test
    void aSnapshotOvertakenByTheRingIsReadOnceMore() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, AGE + 1);
        topic.subscribe(ann, null);
        updates(5, 5 + KEPT);

        readings.remove().accept(Samples.chat(4));
        assertThat(ann.frames()).isEmpty();
        readings.remove().accept(Samples.chat(13));

        assertThat(ann.brief()).containsExactly("snapshot 13");
    }

    @Test
    void resumesWithWhatWasMissed() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, 5);
        topic.subscribe(ann, new Resume(epoch, 3));
        updates(6, 6);

        assertThat(ann.brief()).containsExactly("resumed 3", "update 4", "update 5", "update 6");
    }

    @Test
    void resumesWithNothingMissed() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, 2);
        topic.subscribe(ann, new Resume(epoch, 2));

        assertThat(ann.brief()).containsExactly("resumed 2");
    }

    @Test
    void givesASnapshotWhereResumingWouldLoseSomething() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, KEPT + 2);
        topic.subscribe(ann, new Resume(epoch, 1));
        topic.subscribe(bob, new Resume(UUID.randomUUID(), KEPT + 2));
        readings.remove().accept(Samples.chat(KEPT + 2));

        assertThat(ann.brief()).containsExactly("snapshot 10");
        assertThat(bob.brief()).containsExactly("snapshot 10");
    }

    @Test
    void aNumberFromTheFutureIsNotResumed() {
        topic.snapshot(epoch, Samples.chat(0));
        topic.subscribe(ann, new Resume(epoch, 99));
        topic.subscribe(bob, new Resume(epoch, -1));

        assertThat(ann.brief()).containsExactly("snapshot 0");
        assertThat(bob.brief()).containsExactly("snapshot 0");
    }

    @Test
    void beginsAnewForEverybodyWhenTheFeedDoes() {
        topic.snapshot(epoch, Samples.chat(0));
        topic.subscribe(ann, null);
        updates(1, 2);

        var next = UUID.randomUUID();
        topic.opened(next);
        topic.update(epoch, Samples.update(3));
        topic.update(next, Samples.update(4));
        topic.subscribe(bob, new Resume(epoch, 2));
        topic.snapshot(next, Samples.chat(4));

        assertThat(ann.brief()).containsExactly("snapshot 0", "update 1", "update 2", "snapshot 0", "update 1");
        assertThat(ann.received().get(3).get("epoch").asString()).isEqualTo(next.toString());
        assertThat(bob.brief()).containsExactly("snapshot 0", "update 1");
    }

    @Test
    void aReadingOfAnEarlierEpochIsNotUsed() {
        topic.snapshot(epoch, Samples.chat(0));
        updates(1, AGE + 1);
        topic.subscribe(ann, null);
        var next = UUID.randomUUID();
        topic.opened(next);
        readings.remove().accept(Samples.chat(4));
        assertThat(ann.frames()).isEmpty();

        topic.snapshot(next, Samples.chat(4));

        assertThat(ann.received().getFirst().get("epoch").asString()).isEqualTo(next.toString());
    }

    @Test
    void aSecondSubscribeIsAFreshStartNotASecondStream() {
        topic.snapshot(epoch, Samples.chat(0));
        topic.subscribe(ann, null);
        topic.subscribe(ann, null);
        updates(1, 1);

        assertThat(ann.brief()).containsExactly("snapshot 0", "snapshot 0", "update 1");
    }

    @Test
    void whoLeftHearsNothingMore() {
        topic.snapshot(epoch, Samples.chat(0));
        topic.subscribe(ann, null);
        topic.leave(ann);
        updates(1, 1);

        assertThat(ann.brief()).containsExactly("snapshot 0");
        assertThat(topic.closeIfIdle()).isTrue();
        assertThat(topic.subscribe(bob, null)).isFalse();
    }

    @Test
    void aTopicThatIsRefusedTellsEverybodyAndIsOver() {
        topic.subscribe(ann, null);
        topic.refused(BusinessError.of(ErrorCode.CLASS_NOT_FOUND, "There is no such class."));

        assertThat(ann.refusals()).containsExactly(ErrorCode.CLASS_NOT_FOUND);
        assertThat(topic.subscribe(bob, null)).isFalse();
    }

    private void read(TopicQuery asked, Consumer<@Nullable TopicSnapshot> answer) {
        readings.add(answer);
    }

    private void updates(int from, int to) {
        for (int i = from; i <= to; i++) {
            topic.update(epoch, Samples.update(i));
        }
    }
}
