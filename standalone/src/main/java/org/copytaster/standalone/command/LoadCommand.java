package org.copytaster.standalone.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.command.PushOptions;
import org.copytaster.ingest.push.Pusher;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.load.Comparison;
import org.copytaster.standalone.load.ComparisonPlan;
import org.copytaster.standalone.load.DoorWriter;
import org.copytaster.standalone.load.LoadPlan;
import org.copytaster.standalone.load.LoadReport;
import org.copytaster.standalone.load.LoadRun;
import org.copytaster.standalone.load.PublishedRevisions.Revision;
import org.copytaster.standalone.stream.BareProducer;
import org.copytaster.standalone.stream.CommittedReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stories at a fixed rate, and how long they take. */
@Command(
        name = "load",
        description = {
            "Pushes invented stories to a running pipeline at a fixed rate and reads news.stories as a subscriber does.",
            "A story's time counts from when it was due to when its clean record is read, so a stall is not hidden.",
            "With --beside-producer it pushes as fast as its clients are answered, and in turn with that writes the same records by a"
                    + " bare producer, to topics of its own: for a door that nothing else works behind.",
            "Exit code 0: all were taken and came out; 3: some were refused; 1: some never came out."
        },
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions(AllSettings.LIST);

    @Mixin
    private PushOptions push = new PushOptions();

    @Option(
            names = "--rate",
            paramLabel = "STORIES",
            description = "Stories a second; default: ${DEFAULT-VALUE}.",
            defaultValue = "20")
    private int rate = 20;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            description = "How long to measure; default: ${DEFAULT-VALUE}.",
            defaultValue = "60")
    private int seconds = 60;

    @Option(
            names = "--warmup",
            paramLabel = "SECONDS",
            description = "How long to push before that; default: ${DEFAULT-VALUE}.",
            defaultValue = "15")
    private int warmup = 15;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "What the stories are drawn from; default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long seed = 1;

    @Option(names = "--beside-producer", description = "Measure the door by a bare producer instead.")
    private boolean besideProducer;

    @Option(
            names = "--clients",
            paramLabel = "NUMBER",
            description = "Of that: how many write at once; default: ${DEFAULT-VALUE}.",
            defaultValue = "16")
    private int clients = 16;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            description = "Of that: how often each has its turn; default: ${DEFAULT-VALUE}.",
            defaultValue = "3")
    private int rounds = 3;

    @Option(
            names = "--stories",
            paramLabel = "NUMBER",
            description = "Of that: how many stories a round; default: ${DEFAULT-VALUE}.",
            defaultValue = "3000")
    private int stories = 3000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return besideProducer ? compare() : load();
    }

    private int compare() throws InterruptedException {
        var plan = new ComparisonPlan(clients, Duration.ofSeconds(warmup), rounds, stories, seed);
        var client = Clients.of(settings.read());
        pusher().knock();
        var name = UUID.randomUUID().toString();
        try (var closing = new Closing().onSignal(() -> say("stopping"))) {
            var bare = closing.add(BareProducer.open(client, name));
            var door = closing.add(new DoorWriter(push.target()));
            var report = new Comparison(plan, door, bare, this::say).run(name);
            spec.commandLine().getOut().println(report.line());
            spec.commandLine().getOut().flush();
            return report.isAccepted() ? ExitCode.OK : ExitCode.SOME_REFUSED;
        } catch (Closing.Stopped e) {
            return ExitCode.OK; // the signal sets the code
        }
    }

    private Pusher pusher() {
        return new Pusher(push.target(), Duration.ZERO, pause -> TimeUnit.MILLISECONDS.sleep(pause.toMillis()));
    }

    private int load() throws InterruptedException {
        var plan = new LoadPlan(rate, Duration.ofSeconds(warmup), Duration.ofSeconds(seconds), seed);
        var pusher = pusher();
        var client = Clients.of(settings.read());
        pusher.knock();
        say("reading news.stories at " + client.get("bootstrap.servers"));
        try (var reader = CommittedReader.fromNow(Topics.standard().published(), client)) {
            var run = new LoadRun(plan, pusher, limit -> revisions(reader, limit), this::say);
            return print(run.run(UUID.randomUUID().toString()));
        }
    }

    private static List<Revision> revisions(CommittedReader<CleanStory> reader, Duration limit) {
        return reader.next(limit).stream()
                .map(CommittedReader.Entry::value)
                .filter(Objects::nonNull)
                .map(story -> new Revision(story.getGuid(), story.getRevision()))
                .toList();
    }

    private int print(LoadReport report) {
        var out = spec.commandLine().getOut();
        report.lines().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%-15s %d processors, load average %.2f over the last minute%n",
                "machine",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.flush();
        if (!report.isComplete()) {
            return ExitCode.FAILED;
        }
        return report.isAccepted() ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private void say(String line) {
        var err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
