package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.Queries;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

/** Topics over a real query bus. */
class FeedTest {

    private final FakeQueryBus fakes = new FakeQueryBus();
    private final ManualTimer timer = new ManualTimer();
    private final Topics topics =
            new Topics(fakes.gateway, fakes.queries, timer, new FrameCodec(Samples.JSON), Samples.properties());
    private final WatchChat chat = new WatchChat(fakes.projections.liveClass(Samples.actor(Role.TEACHER)));
    private final RecordingSubscriber ann = new RecordingSubscriber();
    private final RecordingSubscriber bob = new RecordingSubscriber();

    @Test
    void oneSubscriptionQueryServesAllWhoFollow() {
        topics.subscribe(chat, ann, null);
        topics.subscribe(chat, bob, null);
        timer.settle();
        update(1);

        assertThat(ann.brief()).containsExactly("snapshot 0", "update 1");
        assertThat(bob.brief()).isEqualTo(ann.brief());
        assertThat(fakes.bus.queryUpdateEmitter().activeSubscriptions()).hasSize(1);
        assertThat(fakes.projections.chatSnapshots).hasValue(1);
    }

    @Test
    void theQueryEndsSomeTimeAfterTheLastHasLeft() {
        topics.subscribe(chat, ann, null);
        timer.settle();
        topics.leave(chat, ann);
        timer.advance(Duration.ofSeconds(19));
        assertThat(topics.size()).isEqualTo(1);

        timer.advance(Duration.ofSeconds(1));
        assertThat(topics.size()).isZero();
        assertThat(fakes.bus.queryUpdateEmitter().activeSubscriptions()).isEmpty();
    }

    @Test
    void aShortBreakOfTheOnlySubscriberIsResumed() {
        topics.subscribe(chat, ann, null);
        timer.settle();
        topics.leave(chat, ann);
        update(1);
        topics.subscribe(chat, bob, new Resume(epochOf(ann, 0), 0));
        timer.advance(Duration.ofMinutes(1));
        update(2);

        assertThat(bob.brief()).containsExactly("resumed 0", "update 1", "update 2");
    }

    @Test
    void aBrokenQueryIsAskedAgainAndEverybodyGetsAFreshSnapshot() {
        topics.subscribe(chat, ann, null);
        timer.settle();
        update(1);
        fakes.projections.breakOff(chat);
        timer.advance(Duration.ofSeconds(1));
        update(2);

        assertThat(ann.brief()).containsExactly("snapshot 0", "update 1", "snapshot 0", "update 1");
        assertThat(epochOf(ann, 2)).isNotEqualTo(epochOf(ann, 0));
        assertThat(fakes.bus.queryUpdateEmitter().activeSubscriptions()).hasSize(1);
    }

    @Test
    void withoutAnybodyWhoAnswersItIsTriedUntilSomebodyDoes() {
        var lonely = new FakeQueryBus();
        var later = new WatchChat(lonely.projections.liveClass(Samples.actor(Role.TEACHER)));
        var emptyBus = SimpleQueryBus.builder().build();
        var gateway = DefaultQueryGateway.builder().queryBus(emptyBus).build();
        var waiting =
                new Topics(gateway, new Queries(gateway), timer, new FrameCodec(Samples.JSON), Samples.properties());
        waiting.subscribe(later, ann, null);
        timer.advance(Duration.ofSeconds(5));
        assertThat(ann.frames()).isEmpty();
        assertThat(ann.refusals()).isEmpty();

        new AnnotationQueryHandlerAdapter<>(lonely.projections).subscribe(emptyBus);
        timer.advance(Duration.ofSeconds(8));
        assertThat(ann.brief()).containsExactly("snapshot 0");
    }

    @Test
    void whatIsNotThereIsRefusedAndLeavesNothingBehind() {
        topics.subscribe(new WatchChat(Samples.classId()), ann, null);
        timer.settle();

        assertThat(ann.refusals()).containsExactly(ErrorCode.CLASS_NOT_FOUND);
        assertThat(topics.size()).isZero();
        assertThat(fakes.bus.queryUpdateEmitter().activeSubscriptions()).isEmpty();
    }

    private void update(int number) {
        fakes.projections.emit(chat, Samples.update(number));
        timer.settle();
    }

    private static UUID epochOf(RecordingSubscriber subscriber, int frame) {
        return UUID.fromString(subscriber.received().get(frame).get("epoch").asString());
    }
}
