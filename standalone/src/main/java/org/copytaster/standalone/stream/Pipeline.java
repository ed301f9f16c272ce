package org.copytaster.standalone.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.Topology;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.EnrichTopology;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.schemas.stream.StreamSettings;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.health.Vital;
import org.copytaster.standalone.settings.EnrichConfig;
import org.copytaster.standalone.settings.PublishConfig;
import org.copytaster.standalone.settings.StreamConfig;

/** The streams of this process: enrich, publish or both. */
public final class Pipeline implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Map<String, RunningStream> streams = new ConcurrentHashMap<>();
    private final Consumer<Throwable> givenUp;

    /**
     * A pipeline without streams yet.
     *
     * @param givenUp told when a stream stopped for good
     */
    public Pipeline(Consumer<Throwable> givenUp) {
        this.givenUp = givenUp;
    }

    /** Starts the enriching stream. */
    public void startEnrich(EnrichConfig told, Enricher enricher) {
        start("enrich", EnrichTopology.of(Topics.standard(), enricher, told.memory()), told.stream());
    }

    /** Starts the publishing stream. */
    public void startPublish(PublishConfig told) {
        var topology = PublishTopology.of(Topics.standard(), new WireReleaseRules(), told.memory());
        start("publish", topology, told.stream());
    }

    private void start(String role, Topology topology, StreamConfig told) {
        var properties = new StreamSettings(
                        role,
                        told.instance(),
                        told.broker().bootstrapServers(),
                        told.stateFolder(),
                        told.threads(),
                        told.properties())
                .properties(Topics.standard());
        streams.put(role, RunningStream.start(role, topology, properties, givenUp));
    }

    /** How each stream is. */
    public List<Vital> vitals() {
        return streams.values().stream().map(RunningStream::vital).toList();
    }

    /**
     * Waits until every stream started here works.
     *
     * @throws BrokerFailure when one does not within 60 s
     * @throws InterruptedException when the process is stopping
     */
    public void awaitRunning() throws InterruptedException {
        for (var stream : streams.values()) {
            stream.awaitRunning(START);
        }
    }

    /** Stops all streams side by side: each may take seconds. */
    @Override
    public void close() {
        CompletableFuture.allOf(streams.values().stream()
                        .map(stream -> CompletableFuture.runAsync(stream::close, task -> new Thread(task).start()))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
