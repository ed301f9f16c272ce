package org.copytaster.standalone.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copytaster.publish.settings.LeadPolicyConfig;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.stream.TopicTail;
import org.copytaster.standalone.where.TailChoice;
import org.copytaster.standalone.where.TailText;
import org.copytaster.standalone.where.Tailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What passes by on a topic. */
@Command(
        name = "tail",
        description = {
            "Shows the records of a topic as they come, readable: names marked, removed leads struck out.",
            "wire.* topics hold embargoed and killed copy."
        },
        mixinStandardHelpOptions = true)
public final class TailCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(
            paramLabel = "TOPIC",
            description =
                    "wire.stories, wire.rejected, wire.enriched, wire.status, news.stories, news.latest, news.ninjs or news.latest.ninjs.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "Begin with the oldest record that is kept.")
    private boolean fromBeginning;

    @Option(
            names = {"-n", "--last"},
            paramLabel = "N",
            description = "Begin with the newest N records of each partition.")
    private Optional<Integer> last = Optional.empty();

    @Option(
            names = "--no-follow",
            description = "End with what is there now; begins with the oldest where -n does not say otherwise.")
    private boolean noFollow;

    @Option(names = "--provider", paramLabel = "AGENCY", description = "Only copy of this agency.")
    private Optional<String> provider = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", description = "Only copy in this language: en takes en-GB too.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--entity", paramLabel = "NAME", description = "Only copy that names it.")
    private Optional<String> entity = Optional.empty();

    @Option(
            names = "--decision",
            paramLabel = "WORD",
            description = "Only these: on wire.status publish, hold, retract or never, on wire.rejected a reason, else"
                    + " usable, withheld or canceled.")
    private Optional<String> decision = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** A topic and how its records are shown. */
    private record View<V>(Topic<V> topic, Function<V, Tailed> text) {}

    @Override
    public Integer call() {
        if (last.filter(count -> count < 0).isPresent()) {
            throw new UsageFault("-n is " + last.get() + " but must be a whole number from 0");
        }
        var settings = options.read();
        var view = views(settings).stream()
                .filter(one -> one.topic().name().equals(topic))
                .findFirst()
                .orElseThrow(() -> unknown(settings));
        follow(view, settings);
        return ExitCode.OK;
    }

    private static List<View<?>> views(Settings settings) {
        var topics = Topics.standard();
        var text = new TailText(Inks.of(), Terminal.wrap(), LeadPolicyConfig.from(settings));
        return List.of(
                new View<>(topics.stories(), text::story),
                new View<>(topics.rejected(), text::rejected),
                new View<>(topics.enriched(), text::enriched),
                new View<>(topics.status(), text::status),
                new View<>(topics.published(), text::clean),
                new View<>(topics.latest(), text::clean),
                new View<>(topics.ninjs(), text::ninjs),
                new View<>(topics.latestNinjs(), text::ninjs));
    }

    private UsageFault unknown(Settings settings) {
        var names = views(settings).stream().map(one -> one.topic().name()).collect(Collectors.joining(", "));
        return new UsageFault("'" + topic + "' cannot be shown; these can: " + names
                + ". Dead letters are listed by copytaster dead");
    }

    private <V> void follow(View<V> view, Settings settings) {
        var choice = new TailChoice(provider, language, entity, decision);
        var out = spec.commandLine().getOut();
        var begin = fromBeginning || (noFollow && last.isEmpty()) ? TopicTail.Begin.FIRST : TopicTail.Begin.NOW;
        new TopicTail<>(view.topic(), Clients.of(settings))
                .follow(begin, last, () -> !noFollow && !out.checkError(), (key, value) -> {
                    if (value.isEmpty() && choice.isAll()) {
                        print(List.of(key + ": forgotten"), out);
                    }
                    value.map(view.text()).filter(choice).ifPresent(record -> print(record.lines(), out));
                });
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(out::println);
        out.println();
        out.flush();
    }
}
