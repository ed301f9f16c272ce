package org.copytaster.standalone.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.copytaster.enrich.stream.EnrichRole;
import org.copytaster.ingest.command.FileDoor;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.publish.stream.PublishRole;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.settings.TopicsConfig;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.DataFolder;
import org.copytaster.streams.RoleStart;
import org.copytaster.streams.RunningStreams;
import org.copytaster.streams.StreamFailure;
import org.copytaster.streams.settings.StreamConfig;

/** The whole pipeline in this process, over an embedded broker. */
public final class Standalone {
    private final Settings settings;
    private final FileDoor door;
    private final IngestMeters ingestMeters;
    private final RunningStreams streams;
    private final List<Supplier<List<HealthPart>>> parts = new CopyOnWriteArrayList<>();
    private final Queue<StreamFailure> failures = new ConcurrentLinkedQueue<>();

    private Standalone(Settings settings, FileDoor door, IngestMeters ingestMeters, Meters meters) {
        this.settings = settings;
        this.door = door;
        this.ingestMeters = ingestMeters;
        streams = new RunningStreams(meters, failures::add);
    }

    /**
     * Starts broker, topics and streams and returns when they work.
     *
     * @param closing keeps everything that must be closed
     * @param folder where the broker and the stores keep their data
     * @param port where the broker listens; 0 takes a free one
     * @param given the settings in force; bootstrap.servers and state.folder are set here
     * @param meters where all roles count and measure
     * @param say called with what is going on, a line at a time
     * @throws InterruptedException when the process is stopping
     */
    public static Standalone start(
            Closing closing, DataFolder folder, int port, Settings given, Meters meters, Consumer<String> say)
            throws InterruptedException {
        var publish = new PublishRole();
        var enrich = new EnrichRole();
        // The models load while the broker starts: there are two cores at least.
        var enriching = CompletableFuture.supplyAsync(() -> enrich.topology(given, meters));
        say.accept("starting an embedded Kafka in " + folder.path());
        var broker = closing.add(EmbeddedBroker.start(folder.broker(), port));
        var settings = given.with(Map.of(
                BrokerConfig.BOOTSTRAP_SERVERS.key(), broker.bootstrapServers(),
                StreamConfig.STATE_FOLDER.key(), folder.state().toString()));
        new Cluster(Clients.of(settings))
                .createMissing(Topics.standard(), TopicsConfig.from(settings).partitions(), (short) 1);
        say.accept("Kafka listens on " + broker.bootstrapServers() + "; starting enrich and publish");
        var ingest = IngestConfig.from(settings);
        var ingestMeters = new IngestMeters(meters);
        ingestMeters.admit(ingest.providers());
        var door = closing.add(FileDoor.open(ingest, ingest.sender(Optional.empty()), ingestMeters));
        var standalone = new Standalone(settings, door, ingestMeters, meters);
        var streams = closing.add(standalone.streams);
        var publishing = publish.prepared(new RoleStart(closing, settings, standalone.parts::add, say));
        streams.start(publishing, publishing.topology(settings, meters), settings);
        streams.start(enrich, loaded(enriching), settings);
        streams.awaitRunning();
        return standalone;
    }

    private static Topology loaded(CompletableFuture<Topology> enriching) {
        try {
            return enriching.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The settings in force. */
    public Settings settings() {
        return settings;
    }

    /** The way in. */
    public FileDoor door() {
        return door;
    }

    /** How all parts of it are, but for the ways in. */
    public List<HealthPart> parts() {
        return Stream.concat(streams.parts().stream(), parts.stream().flatMap(more -> more.get().stream()))
                .toList();
    }

    /** What the ways in count. */
    public IngestMeters ingestMeters() {
        return ingestMeters;
    }

    /** A follower of what goes in and comes out from now on. */
    public Follower follower() {
        return new Follower(Topics.standard(), Clients.of(settings));
    }

    /** Whether a stream has stopped for good. */
    public boolean isBroken() {
        return !failures.isEmpty();
    }

    /** What stopped the first stream that stopped for good. */
    public Optional<StreamFailure> failure() {
        return Optional.ofNullable(failures.peek());
    }
}
