package io.streamlet.bench.push;

import io.streamlet.bench.client.Api;
import io.streamlet.bench.client.Api.Account;
import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Percentiles;
import io.streamlet.bench.figures.Results;
import io.streamlet.bench.push.Chatter.Written;
import io.streamlet.contracts.shared.ClassId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Five hundred students in one class of a running application: they register, join, open a socket each and follow the
 * class; then some of them write. Everybody must hear everything once and in one order; how soon is what is measured.
 */
public final class PushLoad {

    private static final int AT_ONCE = 32;
    private static final int REGISTRATIONS_AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 60;
    private static final double SECOND = 1e9;

    private final LoadPlan plan;
    private final Api api;
    private final Frames frames = new Frames();
    private final List<Figure> figures = new ArrayList<>();
    private final Queue<Long> joins = new ConcurrentLinkedQueue<>();

    private PushLoad(LoadPlan plan, Api api) {
        this.plan = plan;
        this.api = api;
    }

    public static void main(String[] args) throws Exception {
        var plan = LoadPlan.of(args);
        boolean good;
        try (var api = new Api(plan.server())) {
            good = new PushLoad(plan, api).run();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws InterruptedException, ExecutionException {
        var students = register();
        var teacher = api.login("teacher", "teacher123");
        var classId = api.startedClass(teacher, "A class of " + students.size(), students.size() + 1);
        try {
            var pupils = join(students, classId);
            var chatter = new Chatter(api, classId);
            chatter.talk(students.subList(0, plan.writers()), plan);
            awaitAll(pupils, chatter.messages().size());
            return judge(pupils, chatter);
        } finally {
            api.end(teacher, classId);
        }
    }

    /** Before anything is measured: hashing five hundred passwords is slow on purpose. */
    private List<Account> register() throws InterruptedException, ExecutionException {
        var run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        return sideBySide(
                REGISTRATIONS_AT_ONCE,
                IntStream.range(0, plan.students())
                        .<Callable<Account>>mapToObj(i -> () -> api.register("bench-" + run + "-" + i))
                        .toList());
    }

    private List<Pupil> join(List<Account> students, ClassId classId) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        var pupils = sideBySide(
                AT_ONCE,
                students.stream()
                        .<Callable<Pupil>>map(student -> () -> settle(student, classId))
                        .toList());
        report("All students joined, connected and subscribed after", (System.nanoTime() - start) / SECOND, "s", null);
        long complete = start;
        for (var pupil : pupils) {
            complete = Math.max(complete, sees(pupil));
        }
        report("Everybody sees the full list of people after", (complete - start) / SECOND, "s", null);
        var times = new Percentiles(joins.stream().mapToLong(Long::longValue));
        report("Join request, p50", times.millis(0.5), "ms", null);
        report("Join request, p99", times.millis(0.99), "ms", null);
        return pupils;
    }

    private Pupil settle(Account student, ClassId classId) throws Exception {
        long start = System.nanoTime();
        api.join(student, classId);
        joins.add(System.nanoTime() - start);
        var pupil = new Pupil(student, classId, plan.students(), frames);
        var _socket = api.open(student, pupil);
        pupil.settled().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return pupil;
    }

    private static long sees(Pupil pupil) throws InterruptedException, ExecutionException {
        try {
            return pupil.everybodySeen().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Not everybody is seen: " + pupil.complaints(), e);
        }
    }

    private static void awaitAll(List<Pupil> pupils, int messages) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && pupils.stream().anyMatch(pupil -> pupil.heardCount() < messages)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean judge(List<Pupil> pupils, Chatter chatter) {
        pupils.forEach(Pupil::leaving);
        var verdict = Verdict.of(pupils, chatter.messages());
        verdict.complaints().stream().distinct().limit(20).forEach(System.err::println);
        report("Sockets", pupils.size(), "", null);
        report("Messages written", chatter.messages().size(), "", null);
        report("Messages refused", chatter.refused(), "", "0");
        report("Messages lost, over all sockets", verdict.lost(), "", "0");
        report("Messages doubled, over all sockets", verdict.doubled(), "", "0");
        report("Messages in another order than elsewhere", verdict.outOfOrder(), "", "0");
        report(
                "Gaps in numbers, refused frames and closed sockets",
                verdict.complaints().size(),
                "",
                "0");
        latency("Push, from before the request", pupils, chatter, Written::sent);
        latency("Push, from the answer of the request", pupils, chatter, Written::answered);
        Results.ofProject().write("push-load", figures);
        return verdict.isGood() && chatter.refused() == 0;
    }

    /** below zero: the push came before the answer */
    private void latency(String what, List<Pupil> pupils, Chatter chatter, ToLongFunction<Written> since) {
        var written = chatter.written();
        var times = new Percentiles(pupils.stream()
                .flatMap(pupil -> pupil.chat().stream())
                .mapMultiToLong((heard, sink) -> {
                    var message = written.get(heard.messageId());
                    if (message != null && message.measured()) {
                        sink.accept(heard.nanos() - since.applyAsLong(message));
                    }
                }));
        report(what + ", p50", times.millis(0.5), "ms", null);
        report(what + ", p95", times.millis(0.95), "ms", null);
        report(what + ", p99", times.millis(0.99), "ms", null);
        report(what + ", max", times.millis(1), "ms", null);
    }

    private void report(String figure, double value, String unit, @Nullable String goal) {
        var command = "./mvnw -q -pl bench -am process-classes -Dbench=push.PushLoad -Dbench.args=\"%s %d %d\""
                .formatted(plan.server(), plan.students(), plan.measured().toSeconds());
        figures.add(Figure.measured(figure, value, unit, goal, null, command));
    }

    private static <T> List<T> sideBySide(int atOnce, List<Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        try (var workers =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            var results = new ArrayList<T>();
            for (Future<T> result : workers.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
