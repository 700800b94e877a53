package io.streamlet.bench.figures;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a figure was measured on, without saying whose it is. */
final class Machine {

    private static final double GIB = 1L << 30;

    private Machine() {}

    static String describe() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d cores, %d GiB, %s, JDK %d"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(system.getTotalMemorySize() / GIB),
                        System.getProperty("os.name"),
                        Runtime.version().feature());
    }
}
