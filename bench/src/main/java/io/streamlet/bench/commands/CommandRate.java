package io.streamlet.bench.commands;

import com.fasterxml.uuid.Generators;
import io.streamlet.bench.client.Api;
import io.streamlet.bench.client.Api.Account;
import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Chat messages per second over REST, always 64 under way: all in one class, and spread over sixteen. */
public final class CommandRate {

    private static final int IN_FLIGHT = 64;
    private static final int CLASSES = 16;
    private static final long WARM_UP = 5_000_000_000L;
    private static final long MEASURED = 10_000_000_000L;

    private CommandRate() {}

    public static void main(String[] args) throws Exception {
        var server = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
        if (!InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("Only an application on this machine: " + server);
        }
        var command =
                "./mvnw -q -pl bench -am process-classes -Dbench=commands.CommandRate -Dbench.args=\"" + server + "\"";
        try (var api = new Api(server)) {
            var teacher = api.login("teacher", "teacher123");
            var classes = Stream.generate(() -> api.startedClass(teacher, "A class that is written to", 10))
                    .limit(CLASSES)
                    .toList();
            double one = perSecond(api, teacher, classes.subList(0, 1));
            double many = perSecond(api, teacher, classes);
            classes.forEach(classId -> api.end(teacher, classId));
            Results.ofProject()
                    .write(
                            "command-rate",
                            List.of(
                                    Figure.measured("Messages to one class", one, "/s", null, null, command),
                                    Figure.measured("Messages to 16 classes", many, "/s", null, null, command)));
        }
    }

    private static double perSecond(Api api, Account teacher, List<ClassId> classes) {
        var ids = Generators.timeBasedEpochGenerator();
        var next = new AtomicInteger();
        var count = new LongAdder();
        long from = System.nanoTime() + WARM_UP;
        long until = from + MEASURED;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < IN_FLIGHT; i++) {
                workers.execute(() -> {
                    for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
                        var classId = classes.get(Math.floorMod(next.getAndIncrement(), classes.size()));
                        api.write(teacher, classId, new MessageId(ids.generate()), "As fast as it goes");
                        long answered = System.nanoTime();
                        if (answered >= from && answered < until) {
                            count.increment();
                        }
                    }
                });
            }
        }
        return count.sum() * 1e9 / MEASURED;
    }
}
