package org.copytaster.ingest.jmh;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Stories and megabytes a second on one thread, for each format, beside a walk over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {
    /** The formats, each with one story. */
    @Param({"ninjs", "ap", "newsml-g2", "newsml-1", "nitf", "rss", "atom", "json-feed", "anpa-1312", "iptc-7901"})
    public String format = "";

    private final StoryParsers parsers = StoryParsers.standard();
    private byte[] bytes = {};

    /** Megabytes (10^6 bytes) beside the stories. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Volume {
        private long bytes;

        /** Counts each iteration by itself. */
        @Setup(Level.Iteration)
        public void startAnew() {
            bytes = 0;
        }

        /** What JMH prints as the counter. */
        public double megabytes() {
            return bytes / 1e6;
        }
    }

    /** Makes the copy, and sees that it is read. */
    @Setup
    public void makeCopy() {
        bytes = Copy.of(format);
        if (!(read() instanceof Parsed.Stories taken)
                || taken.stories().get(0).getParagraphs().size() != 25) {
            throw new IllegalStateException("the copy is not read: " + read());
        }
    }

    /** From bytes to a story, the sniffing and the hash of the bytes included. */
    @Benchmark
    public Parsed story(Volume volume) {
        volume.bytes += bytes.length;
        return read();
    }

    /** The limit. */
    @Benchmark
    public long walk(Volume volume) throws IOException, XMLStreamException {
        volume.bytes += bytes.length;
        return Walk.over(bytes);
    }

    private Parsed read() {
        var source = new Source("jmh", Optional.empty(), Optional.empty());
        return parsers.parse(
                new WireInput(InputBytes.whole(bytes), source, Optional.of("copy"), "receipt", Instant.EPOCH));
    }
}
