package org.copytaster.enrich.entity.recogniser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.enrich.entity.score.LabelledStories;
import org.copytaster.enrich.entity.score.LabelledStory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time of one story, with the tokeniser alone as the limit; {@code -prof gc} tells what a story allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(RecogniserBenchmark.STORIES)
public class RecogniserBenchmark {
    static final int STORIES = 300;

    @Param("../../shared/entities/train/silver-2.jsonl.gz")
    private String file;

    private List<LabelledStory> stories;
    private Recogniser recogniser;
    private Tokeniser tokeniser;

    @Setup
    public void read() throws IOException {
        stories = LabelledStories.all(Path.of(file)).subList(0, STORIES);
        recogniser = Recogniser.english();
        tokeniser = new Tokeniser(new StoryTokens());
    }

    @Benchmark
    public void tag(Blackhole result) {
        stories.forEach(story -> result.consume(recogniser.tag(story.fields())));
    }

    @Benchmark
    public void tokeniseAlone(Blackhole result) {
        stories.forEach(story -> tokeniser.read(story.fields()));
        result.consume(tokeniser);
    }
}
