package org.copytaster.publish.jmh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.publish.route.Route;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.publish.route.RouteTable;
import org.copytaster.publish.route.StoryFacts;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Subject;
import org.copytaster.schemas.stream.TrustedRecords;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to find the routes of a story among 500: of one with 40 names and 12 subjects, facts and all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RouteBenchmark {
    private static final int ROUTES = 500;

    private RouteTable table;
    private CleanStory story;

    /** Routes as newsrooms have them: by language, subject, urgency, name, slug and what is excepted. */
    @Setup
    public void write() {
        TrustedRecords.register();
        var text = new StringBuilder("base: 0\nroutes:\n");
        for (int i = 0; i < ROUTES; i++) {
            text.append("- {name: r%d, topic: routes.r%d, form: ninjs, keep: P1D, match: {language: [de, en],"
                            .formatted(i, i))
                    .append(
                            " subject: [medtop:%d, medtop:%d], urgency: 1-5, entity: [Person %d, wikidata:Q%d], slug: [s%d*]},"
                                    .formatted(i, i + 1000, i % 60, i, i % 10))
                    .append(" except: {genre: [obituary], change: [repeat]}}\n");
        }
        table = new RouteTable(
                1, RouteFile.read(Path.of("routes.yaml"), text.toString()).routes());
        var subjects = new ArrayList<Subject>();
        for (int i = 0; i < 12; i++) {
            subjects.add(new Subject("medtop", Integer.toString(i * 40), "", ""));
        }
        var entities = new ArrayList<Entity>();
        for (int i = 0; i < 40; i++) {
            entities.add(new Entity(
                    "person", "Person " + i, "wikidata:Q" + i * 13, "recogniser", List.of(), "", 0.1, List.of()));
        }
        story = CleanStory.newBuilder()
                .setStoryId("northwire.example:nw-0412")
                .setProvider("northwire.example")
                .setLanguage("de-AT")
                .setUrgency(4)
                .setSlugline("S4-ferry")
                .setGenre("Current, Analysis")
                .setSubjects(subjects)
                .setEntities(entities)
                .build();
    }

    /** One story, its facts read anew as publish does. */
    @Benchmark
    public List<Route> routes() {
        return table.of(StoryFacts.of(story));
    }
}
