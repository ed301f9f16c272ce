package org.copytaster.standalone.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.copytaster.publish.release.ActKind;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.publish.story.StoryActs;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.ActOutcome;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.show.OrderText;
import org.copytaster.standalone.stream.StoryOrders;
import org.copytaster.streams.StreamProperties;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What all orders about a story have in common: a look at how it stands, the order on wire.acts, and what publish says
 * came of it.
 */
abstract class ActCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions(AllSettings.LIST);

    @Parameters(paramLabel = "ID", description = "The story's id, as on wire.status: provider, colon, guid.")
    private String storyId = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who orders it.")
    private String by = "";

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for those who look later. It outlives the story: none of its text.")
    private String why = "";

    @Option(names = "--yes", description = "Do it. Without this it is only said what would be done.")
    private boolean sure;

    @Option(
            names = "--act-id",
            paramLabel = "TEXT",
            description = "Names the order, for whoever may have to give it again: the same one is done once.")
    private Optional<String> actId = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait for publish; default: ${DEFAULT-VALUE}.",
            defaultValue = "30")
    private int patience = 30;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What is ordered. */
    abstract ActKind kind();

    @Override
    public final Integer call() throws InterruptedException {
        var client = Clients.of(settings.read());
        var orders = new StoryOrders(Topics.standard(), client);
        var found = orders.status(storyId, percent -> progress("wire.status", percent));
        if (found.isEmpty()) {
            say("no story " + storyId + " is known: nothing was done. An id is a provider, a colon and a guid.");
            return ExitCode.NOT_DONE;
        }
        var act = order(found.get());
        OrderText.standing(found.get()).forEach(this::print);
        if (!sure) {
            OrderText.plan(kind(), found.get()).forEach(this::print);
            print("nothing is done yet: say it again with --yes");
            return ExitCode.NOT_DONE;
        }
        orders.send(act);
        int done = outcome(orders, act);
        if (done == ExitCode.OK && kind() == ActKind.PURGE) {
            printLifetimes(new Cluster(client));
        }
        return done;
    }

    private Act order(StoryStatus status) {
        var act = Act.newBuilder()
                .setActId(actId.orElseGet(() -> UUID.randomUUID().toString()))
                .setStoryId(storyId)
                .setKind(kind().word())
                .setBy(by)
                .setWhy(why)
                .setOrderedAt(Instant.now())
                .setRevision(status.getNewestRevision())
                .setContentSha256(status.getNewestSha256())
                .build();
        try {
            StoryActs.checked(act);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return act;
    }

    private int outcome(StoryOrders orders, Act act) throws InterruptedException {
        var after = orders.await(
                storyId, act.getOrderedAt(), status -> outcome(status, act).isPresent(), limit());
        var outcome = after.flatMap(status -> outcome(status, act));
        if (after.isEmpty() || outcome.isEmpty()) {
            say("the order " + act.getActId() + " is on wire.acts, and publish has said nothing for " + patience
                    + " s. Is it running? It does the order once it is; copytaster where tells what came of it.");
            return ExitCode.FAILED;
        }
        print(OrderText.outcome(outcome.get()));
        if (outcome.get().getOutcome().equals("refused")) {
            return ExitCode.NOT_DONE;
        }
        return after.get().getAwaitsCopy() && kind() != ActKind.KILL
                ? handBack(orders, after.get(), act.getOrderedAt())
                : ExitCode.OK;
    }

    private static Optional<ActOutcome> outcome(StoryStatus status, Act act) {
        return status.getActs().stream()
                .filter(one -> one.getActId().equals(act.getActId()))
                .findFirst();
    }

    private int handBack(StoryOrders orders, StoryStatus status, Instant since) throws InterruptedException {
        if (!orders.handBack(status, percent -> progress("wire.enriched", percent))) {
            say("its copy is gone: wire.enriched keeps it for 7 days. Send the story again, and it goes out.");
            return ExitCode.NOT_DONE;
        }
        var after = orders.await(storyId, since, now -> !now.getAwaitsCopy(), limit());
        if (after.isEmpty()) {
            say("its copy is on wire.enriched once more, and publish has said nothing for " + patience + " s");
            return ExitCode.FAILED;
        }
        OrderText.standing(after.get()).forEach(this::print);
        return ExitCode.OK;
    }

    private Duration limit() {
        return Duration.ofSeconds(patience);
    }

    /** Where the text still stands, and until when. */
    private void printLifetimes(Cluster cluster) {
        var topics = Topics.standard();
        var holdText = List.of(
                topics.received().name(),
                topics.stories().name(),
                topics.rejected().name(),
                topics.enriched().name(),
                topics.dead().name(),
                topics.published().name(),
                topics.latest().name(),
                topics.ninjs().name(),
                topics.latestNinjs().name());
        print("its text may still stand on these topics, until:");
        OrderText.lifetimes(
                        cluster.lifetimes(holdText, List.of(StreamProperties.applicationId(PublishConfig.ROLE) + "-")),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .forEach(this::print);
        print("what subscribers have is theirs to delete: the withdrawal with the reason \"purged\" tells them to.");
    }

    private void progress(String topic, int percent) {
        if (percent < 100) {
            say(topic + ": " + percent + " % read");
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
