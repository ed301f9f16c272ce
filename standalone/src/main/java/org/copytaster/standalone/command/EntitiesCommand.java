package org.copytaster.standalone.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.enrich.entity.score.LabelledStories;
import org.copytaster.enrich.entity.score.LabelledStory;
import org.copytaster.enrich.entity.score.Labels;
import org.copytaster.enrich.entity.score.MentionLines;
import org.copytaster.enrich.entity.score.Trial;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.inspect.EntityJson;
import org.copytaster.standalone.show.EntitiesHtml;
import org.copytaster.standalone.show.EntityList;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who and where, for a person to look at, to measure, and to make training text of. */
@Command(
        name = "entities",
        description = {
            "Shows who and where each story is about, with why.",
            "With --score it measures a recogniser on labelled stories, with --label it labels raw copy."
        },
        mixinStandardHelpOptions = true)
public final class EntitiesCommand implements Callable<Integer> {
    private static final int PROGRESS = 1000;

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "Files or folders; - reads standard input.")
    private List<Path> named = List.of();

    @ArgGroup
    private Mode mode = new Mode();

    /** What is printed. */
    static final class Mode {
        @Option(names = "--json", description = "Print one JSON object a story, entities as inspect has them.")
        private boolean json;

        @Option(names = "--html", description = "Print a page of HTML.")
        private boolean html;

        @Option(
                names = "--score",
                description = "Print strict precision, recall and F1 per class on labelled stories: tokens and tags"
                        + " (.tsv), or JSON lines with mentions (.jsonl); also gzipped (.gz).")
        private boolean score;

        @Option(
                names = "--label",
                description = "Print training text: JSON lines with mentions. FILE is raw copy, or JSON lines"
                        + " {\"id\",\"paragraphs\"} (.jsonl, .jsonl.gz).")
        private boolean label;
    }

    @Option(names = "--rules", description = "With --score: also print what each rule over the names is worth.")
    private boolean rules;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "The recogniser, of those installed; default: as enrich.entities.engine says.")
    private Optional<String> engine = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = engine.map(name -> options.read().with(Map.of(EnrichConfig.RECOGNISER.key(), name)))
                .orElseGet(options::read);
        try {
            return run(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        } finally {
            out().flush();
        }
    }

    private int run(Settings settings) throws IOException {
        if (mode.score) {
            return score(settings);
        }
        return mode.label ? label(settings) : show(settings);
    }

    private int score(Settings settings) throws IOException {
        var tagger = ConfiguredEngines.tagger(settings);
        for (var file : named) {
            var trial = new Trial(tagger, rules);
            LabelledStories.read(file, story -> {
                trial.add(story);
                progress(trial.stories());
            });
            out().printf(Locale.ROOT, "%s: %d stories, %s%n", file, trial.stories(), tagger.version());
            trial.lines().forEach(out()::println);
        }
        return ExitCode.OK;
    }

    private int label(Settings settings) throws IOException {
        var labels = new Labels(ConfiguredEngines.tagger(settings));
        var files = new StoryFiles(settings, err());
        for (var file : named) {
            if (file.toString().contains(".jsonl")) {
                LabelledStories.read(file, story -> print(labels, story));
            } else {
                files.of(file).forEach(story -> print(labels, Labels.raw(story)));
            }
        }
        return files.someFailed() ? ExitCode.SOME_REFUSED : ExitCode.OK;
    }

    private void print(Labels labels, LabelledStory raw) {
        out().println(MentionLines.line(labels.of(raw)));
        progress(labels.stories());
    }

    private void progress(int stories) {
        if (stories % PROGRESS == 0) {
            err().println(stories + " stories");
        }
    }

    private int show(Settings settings) {
        var enricher = ConfiguredEngines.entitiesOnly(settings);
        var files = new StoryFiles(settings, err());
        var list = new EntityList(Inks.of(), Terminal.wrap());
        if (mode.html) {
            out().println(EntitiesHtml.head());
        }
        for (var file : named) {
            files.of(file).forEach(story -> show(enricher, story, list).forEach(out()::println));
        }
        if (mode.html) {
            out().println(EntitiesHtml.foot());
        }
        return files.someFailed() ? ExitCode.SOME_REFUSED : ExitCode.OK;
    }

    private List<String> show(Enricher enricher, Story story, EntityList list) {
        return enricher.enrich(story)
                .enriched()
                .map(enriched -> mode.json ? List.of(json(enriched)) : text(enriched, list))
                .orElseGet(List::of);
    }

    private List<String> text(EnrichedStory story, EntityList list) {
        if (mode.html) {
            return EntitiesHtml.lines(story);
        }
        var lines = new ArrayList<>(list.lines(story));
        lines.add("");
        return lines;
    }

    private static String json(EnrichedStory story) {
        var json = JsonMapper.builder().build().createObjectNode();
        json.put("id", story.getStoryId()).put("headline", story.getHeadline()).put("engine", story.getEntityEngine());
        json.set("entities", EntityJson.of(story.getEntities()));
        return json.toString();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
