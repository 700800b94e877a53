package io.streamlet.bench.mesh;

import io.streamlet.bench.client.Api;
import io.streamlet.bench.client.Api.Account;
import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Percentiles;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.shared.ClassId;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long a peer of a running application waits for its place, with 64 joins always under way: all in one mesh beside peers
 * that stay, then spread over sixteen. Each is another tab of its account, so the peer before departs in the same plan. The
 * time is from the sent frame to the received place: committed, projected and pushed.
 */
public final class PlacementLatency {
    private static final int IN_FLIGHT = 64;
    private static final int STAYING = 64;
    private static final int CLASSES = 16;
    private static final int REGISTRATIONS_AT_ONCE = 4;
    private static final long WARM_UP = 10_000_000_000L;
    private static final long MEASURED = 20_000_000_000L;
    private static final long PATIENCE_SECONDS = 30;

    private static final MeshSource SOURCE = new MeshSource(MeshSource.Kind.TEACHER, 100_000, DeviceClass.HIGH);
    private static final CapabilityReport RELAY =
            new CapabilityReport(20_000, 0, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);

    private final Api api;
    private final String command;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    private PlacementLatency(Api api, URI server) {
        this.api = api;
        this.command =
                "./mvnw -q -pl bench -am process-classes -Dbench=mesh.PlacementLatency -Dbench.args=\"" + server + "\"";
    }

    public static void main(String[] args) throws Exception {
        var server = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
        if (!InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("Only an application on this machine: " + server);
        }
        boolean good;
        try (var api = new Api(server)) {
            good = new PlacementLatency(api, server).run();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws Exception {
        var students = register();
        var coming = students.subList(0, IN_FLIGHT);
        measure("One mesh: ", coming, students.subList(IN_FLIGHT, students.size()), 1);
        measure("Sixteen meshes: ", coming, List.of(), CLASSES);
        errors.forEach((code, count) -> System.err.println(code + ": " + count));
        var sum = errors.values().stream().mapToInt(Integer::intValue).sum();
        report("Errors that reached a client", sum, "", "0");
        Results.ofProject().write("mesh-placement", figures);
        return sum == 0;
    }

    private void measure(String what, List<Account> coming, List<Account> staying, int classes) throws Exception {
        var teacher = api.login("teacher", "teacher123");
        var meshes = new ArrayList<ClassId>();
        for (int i = 0; i < classes; i++) {
            meshes.add(api.startedClass(teacher, "A mesh", coming.size() + staying.size() + 1));
        }
        try {
            for (var mesh : meshes) {
                feed(open(teacher, mesh));
            }
            for (var account : staying) {
                enter(account, meshes.getFirst()).join(peer(), RELAY).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            var tabs = new ArrayList<Tab>();
            for (int i = 0; i < coming.size(); i++) {
                tabs.add(enter(coming.get(i), meshes.get(i % classes)));
            }
            var times = new Percentiles(joins(tabs).stream().mapToLong(Long::longValue));
            report(what + "join to place, p50", times.millis(0.5), "ms", null);
            report(what + "join to place, p99", times.millis(0.99), "ms", null);
            report(what + "join to place, max", times.millis(1), "ms", null);
            report(what + "placed", times.count() * 1e9 / MEASURED, "/s", null);
        } finally {
            meshes.forEach(mesh -> api.end(teacher, mesh));
        }
    }

    /** @return nanoseconds of the joins that were answered while it was measured */
    private ConcurrentLinkedQueue<Long> joins(List<Tab> tabs) {
        var times = new ConcurrentLinkedQueue<Long>();
        long from = System.nanoTime() + WARM_UP;
        long until = from + MEASURED;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tab : tabs) {
                workers.execute(() -> {
                    for (long sent = System.nanoTime(); sent < until; sent = System.nanoTime()) {
                        var placed = placed(tab);
                        if (placed != null && placed >= from && placed < until) {
                            times.add(placed - sent);
                        }
                    }
                });
            }
        }
        return times;
    }

    private @Nullable Long placed(Tab tab) {
        try {
            return tab.join(peer(), RELAY).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            count(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            count("no place within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private synchronized void count(String error) {
        errors.merge(error, 1, Integer::sum);
    }

    /** the mesh is opened soon after the class has begun */
    private static void feed(Tab tab) throws Exception {
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); ; ) {
            try {
                tab.source(SOURCE).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                if (System.nanoTime() > until || !String.valueOf(e.getCause()).contains("MESH_NOT_OPEN")) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private Tab enter(Account account, ClassId mesh) throws Exception {
        api.join(account, mesh);
        return open(account, mesh);
    }

    private Tab open(Account account, ClassId mesh) throws Exception {
        var tab = new Tab(account, mesh);
        var _socket = api.open(account, tab);
        tab.attending().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return tab;
    }

    private static PeerId peer() {
        return new PeerId(UUID.randomUUID());
    }

    private List<Account> register() throws Exception {
        var run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        var students = new ArrayList<Account>();
        try (var workers = Executors.newFixedThreadPool(REGISTRATIONS_AT_ONCE)) {
            var all = IntStream.range(0, IN_FLIGHT + STAYING)
                    .<Callable<Account>>mapToObj(i -> () -> api.register("peer-" + run + "-" + i))
                    .toList();
            for (var student : workers.invokeAll(all)) {
                students.add(student.get());
            }
        }
        return students;
    }

    private void report(String figure, double value, String unit, @Nullable String goal) {
        figures.add(Figure.measured(figure, value, unit, goal, null, command));
    }
}
