package org.copytaster.standalone.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.publish.route.RouteTable;
import org.copytaster.publish.route.StoryFacts;
import org.copytaster.publish.settings.LeadPolicyConfig;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.AllSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where stories would go by the routes of a file, and why. */
@Command(
        name = "test",
        description = "Shows where stories would go by the routes of a file, and why; without Kafka.",
        mixinStandardHelpOptions = true)
final class RoutesTestCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(index = "0", paramLabel = "FILE", description = "The routes, in YAML.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "STORY", description = "Files and folders of copy.")
    private List<Path> stories = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = options.read();
        var routes = RouteFile.read(file, RoutesApplyCommand.text(file));
        var table = new RouteTable(routes.base() + 1, routes.routes());
        var files = new StoryFiles(settings, spec.commandLine().getErr());
        var enricher = ConfiguredEngines.enricher(settings);
        stories.stream()
                .flatMap(files::of)
                .forEach(story -> clean(story, enricher, settings).ifPresentOrElse(clean -> show(clean, table), () -> {
                    print(story.getStoryId());
                    print("  is refused, and goes nowhere");
                }));
        return files.someFailed() ? ExitCode.SOME_REFUSED : ExitCode.OK;
    }

    private static Optional<CleanStory> clean(Story story, Enricher enricher, Settings settings) {
        return enricher.enrich(story)
                .enriched()
                .map(enriched -> CleanStories.published(enriched, Instant.now(), LeadPolicyConfig.from(settings)));
    }

    private void show(CleanStory story, RouteTable table) {
        print(story.getStoryId() + "  " + story.getHeadline());
        var facts = StoryFacts.of(story);
        table.routes()
                .forEach(route ->
                        print("  " + (route.matches(facts) ? "-> " : "   ") + route.topic() + "  " + route.why(facts)));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
