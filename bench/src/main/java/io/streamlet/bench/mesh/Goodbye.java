package io.streamlet.bench.mesh;

import io.streamlet.contracts.mesh.DepartureReason;
import java.util.random.RandomGenerator;

/** How viewers leave: six of ten press the button, three close the page, one crashes or loses the network. */
enum Goodbye {
    ANNOUNCED,
    PAGE_CLOSED,
    CRASHED;

    static Goodbye draw(RandomGenerator random) {
        double x = random.nextDouble();
        return x < 0.6 ? ANNOUNCED : x < 0.9 ? PAGE_CLOSED : CRASHED;
    }

    DepartureReason reason() {
        return this == ANNOUNCED ? DepartureReason.LEFT : DepartureReason.CONNECTION_LOST;
    }
}
