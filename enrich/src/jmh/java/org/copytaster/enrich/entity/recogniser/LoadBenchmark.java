package org.copytaster.enrich.entity.recogniser;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Time of the first load in a fresh JVM, and the heap that stays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {
    private static final double MEGABYTE = 1 << 20;

    private final long before = live();
    private Recogniser recogniser;

    @Benchmark
    public Recogniser load() {
        recogniser = Recogniser.english();
        return recogniser;
    }

    @TearDown
    public void tellHeap() {
        System.out.printf("%s: live heap %.1f MB%n", recogniser.version(), (live() - before) / MEGABYTE);
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
