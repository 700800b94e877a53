package io.streamlet.bench.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** How much, for how long; bounded, and against this machine only. */
record LoadPlan(URI server, int students, Duration measured) {

    static final int WRITERS = 20;
    static final int MESSAGES_PER_SECOND = 20;
    static final Duration WARM_UP = Duration.ofSeconds(5);

    private static final int MAX_STUDENTS = 2_000;
    private static final Duration MAX_MEASURED = Duration.ofMinutes(5);

    LoadPlan {
        if (!isLoopback(server)) {
            throw new IllegalArgumentException("Only an application on this machine: " + server);
        }
        if (students < 1 || students > MAX_STUDENTS) {
            throw new IllegalArgumentException("1 to " + MAX_STUDENTS + " students");
        }
        if (measured.isNegative() || measured.compareTo(MAX_MEASURED) > 0) {
            throw new IllegalArgumentException("At most " + MAX_MEASURED);
        }
    }

    /** address, students (500), seconds (30) */
    static LoadPlan of(String... args) {
        return new LoadPlan(
                URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080"),
                args.length > 1 ? Integer.parseInt(args[1]) : 500,
                Duration.ofSeconds(args.length > 2 ? Integer.parseInt(args[2]) : 30));
    }

    int writers() {
        return Math.min(WRITERS, students);
    }

    int warmUpMessages() {
        return Math.toIntExact(WARM_UP.toSeconds()) * MESSAGES_PER_SECOND;
    }

    int messages() {
        return warmUpMessages() + Math.toIntExact(measured.toSeconds()) * MESSAGES_PER_SECOND;
    }

    private static boolean isLoopback(URI server) {
        try {
            return server.getHost() != null
                    && InetAddress.getByName(server.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
