package org.copytaster.enrich.lead;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.copytaster.enrich.lead.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What looking for a repeated lead costs a story, beside the least that reading its opening costs: splitting the same four
 * paragraphs into words. One operation is one story.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LeadBenchmark {
    private static final int READ = 4;

    /** JSON lines with paragraphs, for example a labelled collection; empty: stories of our own. */
    @Param("")
    public String copy;

    private final RepeatedLeads leads = RepeatedLeads.standard();
    private List<Opening> openings = List.of();
    private int next;

    @Setup
    public void readCopy() throws IOException {
        openings = copy.isEmpty() ? OwnCopy.openings() : fromLines(Path.of(copy));
    }

    @Benchmark
    public Optional<RepeatedLead> findRepeatedLead() {
        return leads.find(story());
    }

    @Benchmark
    public int splitIntoWords() {
        var words = 0;
        var paragraphs = story().paragraphs();
        for (var i = 0; i < Math.min(READ, paragraphs.size()); i++) {
            words += Tokens.of(paragraphs.get(i).text()).size();
        }
        return words;
    }

    private Opening story() {
        next = next + 1 < openings.size() ? next + 1 : 0;
        return openings.get(next);
    }

    private static List<Opening> fromLines(Path file) throws IOException {
        var json = new ObjectMapper();
        var openings = new ArrayList<Opening>();
        for (var line : Files.readAllLines(file)) {
            var paragraphs = new ArrayList<String>();
            json.readTree(line).path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
            openings.add(OwnCopy.opening(paragraphs));
        }
        return openings;
    }
}
