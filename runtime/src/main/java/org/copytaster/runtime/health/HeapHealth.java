package org.copytaster.runtime.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;

/**
 * Whether the heap has room. What counts is what the last collection left: what lies there between two collections is
 * mostly rubbish, and fills the heap every few seconds.
 */
public final class HeapHealth {
    /** With less than this share free, in percent, a Java process spends its time collecting. */
    private static final int LEAST_FREE = 10;

    private static final long MEBIBYTE = 1024 * 1024;

    private HeapHealth() {}

    /** This process. */
    public static HealthPart now() {
        long held = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(HeapHealth::leftByTheLastCollection)
                .sum();
        return of(held, Runtime.getRuntime().maxMemory());
    }

    /** Nothing for a collector that does not say. */
    private static long leftByTheLastCollection(MemoryPoolMXBean pool) {
        return Optional.ofNullable(pool.getCollectionUsage())
                .map(usage -> usage.getUsed())
                .orElse(0L);
    }

    /**
     * A process of which this is known, both in bytes.
     *
     * @param held what the last collection left
     * @param most how large the heap may grow
     */
    static HealthPart of(long held, long most) {
        var ready = held <= most / 100 * (100 - LEAST_FREE);
        var detail = held / MEBIBYTE + " of " + most / MEBIBYTE + " MiB held after the last collection";
        return new HealthPart(
                "heap", true, ready, ready ? detail : detail + ": give it more memory, or send less at once");
    }
}
