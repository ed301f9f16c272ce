package org.copytaster.standalone.stream;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Closing;
import org.copytaster.standalone.DataFolder;
import org.copytaster.standalone.Engines;
import org.copytaster.standalone.settings.EnrichConfig;
import org.copytaster.standalone.settings.PublishConfig;
import org.copytaster.standalone.settings.Settings;

/** The whole pipeline in this process, over an embedded broker. */
public final class Standalone {
    private final Settings settings;
    private final FrontDoor door;
    private final AtomicBoolean broken = new AtomicBoolean();

    private Standalone(Settings settings, FrontDoor door) {
        this.settings = settings;
        this.door = door;
    }

    /**
     * Starts broker, topics and streams and returns when they work.
     *
     * @param closing told of everything that must be closed
     * @param folder where the broker and the stores keep their data
     * @param port where the broker listens; 0 takes a free one
     * @param told what the operator said; bootstrap.servers and state.folder are set here
     * @param say told what is going on, a line at a time
     * @throws InterruptedException when the process is stopping
     */
    public static Standalone start(Closing closing, DataFolder folder, int port, Settings told, Consumer<String> say)
            throws InterruptedException {
        // The models load while the broker starts: there are two cores at least.
        var enricher = CompletableFuture.supplyAsync(() -> Engines.enricher(told));
        say.accept("starting an embedded Kafka in " + folder.path());
        var broker = closing.add(EmbeddedBroker.start(folder.broker(), port));
        var settings = told.with(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "state.folder", folder.state().toString()));
        new Cluster(Clients.of(settings))
                .createMissing(Topics.standard(), settings.number("topics.partitions", 1), (short) 1);
        say.accept("Kafka listens on " + broker.bootstrapServers() + "; starting enrich and publish");
        var door = closing.add(FrontDoor.open(settings, Engines.source(settings, Optional.empty())));
        var standalone = new Standalone(settings, door);
        standalone.startStreams(closing, loaded(enricher));
        return standalone;
    }

    private static Enricher loaded(CompletableFuture<Enricher> enricher) {
        try {
            return enricher.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startStreams(Closing closing, Enricher enricher) throws InterruptedException {
        var pipeline = closing.add(new Pipeline(cause -> broken.set(true)));
        pipeline.startPublish(PublishConfig.from(settings));
        pipeline.startEnrich(EnrichConfig.from(settings), enricher);
        pipeline.awaitRunning();
    }

    /** The settings in force. */
    public Settings settings() {
        return settings;
    }

    /** The way in. */
    public FrontDoor door() {
        return door;
    }

    /** A follower of what comes out, from the beginning of each topic. */
    public Follower follower() {
        return new Follower(Topics.standard(), Clients.of(settings));
    }

    /** Whether a stream has stopped for good. */
    public boolean isBroken() {
        return broken.get();
    }
}
