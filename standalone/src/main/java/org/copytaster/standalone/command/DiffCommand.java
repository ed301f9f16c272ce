package org.copytaster.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.publish.settings.LeadPolicyConfig;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.command.TopicsInWords;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.TopicState;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.show.DifferenceJson;
import org.copytaster.standalone.show.DifferenceText;
import org.copytaster.standalone.show.SentRevisions;
import org.copytaster.standalone.stream.StoryRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What one revision of a story says otherwise than another. */
@Command(
        name = "diff",
        description = "Shows what changed from one published revision of a story to another: fields, paragraphs, words."
                + " With two files it compares them as they would be published, without Kafka.",
        customSynopsis = {
            "copytaster diff [-h] [--json] [-s=KEY=VALUE]... [--settings=FILE] ID [FROM TO]",
            "copytaster diff [-h] [--json] [-s=KEY=VALUE]... [--settings=FILE] FILE FILE"
        },
        mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
    private static final int OF_ONE_STORY = 1;
    private static final int TWO_FILES = 2;

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(
            arity = "1..3",
            paramLabel = "ID [FROM TO] | FILE FILE",
            description =
                    "A story id (provider:guid) and two of its revisions as the agency numbers them, or 1, 2, 3 ..."
                            + " where it does not; without them the last two that were published. Or two files, each with one story.")
    private List<String> named = List.of();

    @Option(names = "--json", description = "One JSON array, with an object for each field and paragraph.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = options.read();
        if (named.size() == TWO_FILES) {
            print(story(named.get(0), settings), story(named.get(1), settings));
            return ExitCode.OK;
        }
        var topic = Topics.standard().published();
        var missing = missing(topic.name(), settings);
        if (!missing.isEmpty()) {
            spec.commandLine().getErr().println("copytaster: " + missing);
            return ExitCode.TOPICS_DIFFER;
        }
        var id = named.get(0);
        var sent = new SentRevisions(id, StoryRecords.of(topic, Clients.of(settings), id));
        if (sent.revisions().isEmpty()) {
            throw new UsageFault("no revision of '" + id + "' is on " + topic.name() + " (records there are "
                    + topic.cleanup().inWords() + "): is it the id of a story, provider:guid?");
        }
        compare(sent);
        return ExitCode.OK;
    }

    private void compare(SentRevisions sent) {
        int last = sent.revisions().size() - 1;
        if (named.size() > OF_ONE_STORY) {
            print(sent.named(named.get(1)), sent.named(named.get(2)));
        } else if (last == 0) {
            out().println(json ? "[]" : sent.storyId() + " was published once: there is nothing to compare it with");
            out().flush();
        } else {
            print(sent.revisions().get(last - 1), sent.revisions().get(last));
        }
    }

    /** Says so when the brokers do not have the topic. */
    private static String missing(String topic, Settings settings) {
        var states = new Cluster(Clients.of(settings)).states(Topics.standard());
        var wanted = states.stream()
                .filter(state -> state.name().equals(topic))
                .filter(TopicState::isMissing)
                .toList();
        return wanted.isEmpty() ? "" : TopicsInWords.complaint(wanted).orElse("");
    }

    /** The one story of a file as it would be published now, names not looked for. */
    private CleanStory story(String file, Settings settings) {
        var stories = new StoryFiles(settings, spec.commandLine().getErr())
                .of(Path.of(file))
                .toList();
        if (stories.size() != 1) {
            throw new UsageFault(
                    file + " holds " + stories.size() + " stories that can be read, and diff compares one with"
                            + " one; for revisions that were published give an id and both: copytaster diff ID FROM TO");
        }
        var enricher = ConfiguredEngines.enricher(settings.with(Map.of(EnrichConfig.ENTITIES.key(), "false")));
        var outcome = enricher.enrich(stories.get(0));
        return outcome.enriched()
                .map(enriched -> CleanStories.published(enriched, Instant.now(), LeadPolicyConfig.from(settings)))
                .orElseThrow(() -> new UsageFault(file + " is refused: "
                        + outcome.rejected()
                                .map(one -> one.getReason() + ", " + one.getDetail())
                                .orElse("")));
    }

    private void print(CleanStory old, CleanStory now) {
        if (json) {
            out().println(DifferenceJson.of(old, now));
        } else {
            new DifferenceText(Inks.of(), Terminal.wrap()).lines(old, now).forEach(out()::println);
        }
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
