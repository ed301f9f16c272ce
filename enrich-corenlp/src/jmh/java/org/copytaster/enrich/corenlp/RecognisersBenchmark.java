package org.copytaster.enrich.corenlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.enrich.entity.recogniser.Recogniser;
import org.copytaster.enrich.entity.recogniser.Tokeniser;
import org.copytaster.enrich.entity.recogniser.StoryTokens;
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

/** Copytaster's recogniser beside CoreNLP's bare one, on the same stories in the same run: time of one story. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@OperationsPerInvocation(RecognisersBenchmark.STORIES)
public class RecognisersBenchmark {
    static final int STORIES = 100;

    @Param("../../shared/entities/train/silver-2.jsonl.gz")
    private String file;

    private List<LabelledStory> stories;
    private Recogniser copytaster;
    private CoreNlpTagger coreNlp;
    private Tokeniser tokeniser;

    @Setup
    public void read() throws IOException {
        stories = LabelledStories.all(Path.of(file)).subList(0, STORIES);
        copytaster = Recogniser.english();
        coreNlp = CoreNlpTagger.load();
        tokeniser = new Tokeniser(new StoryTokens());
    }

    @Benchmark
    public void copytaster(Blackhole result) {
        stories.forEach(story -> result.consume(copytaster.tag(story.fields())));
    }

    @Benchmark
    public void coreNlp(Blackhole result) {
        stories.forEach(story -> result.consume(coreNlp.tag(story.fields())));
    }

    @Benchmark
    public void tokeniserAlone(Blackhole result) {
        stories.forEach(story -> tokeniser.read(story.fields()));
        result.consume(tokeniser);
    }
}
