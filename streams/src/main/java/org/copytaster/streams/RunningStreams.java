package org.copytaster.streams;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.schemas.stream.Topics;

/** The streams of this process, by the name of their role. */
public final class RunningStreams implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Map<String, RunningStream> streams = new ConcurrentHashMap<>();
    private final Meters meters;
    private final Consumer<? super StreamFailure> givenUp;

    /**
     * No streams yet.
     *
     * @param meters where they show how far they are
     * @param givenUp called when a stream stopped for good
     */
    public RunningStreams(Meters meters, Consumer<? super StreamFailure> givenUp) {
        this.meters = meters;
        this.givenUp = givenUp;
    }

    /**
     * Starts a role's stream.
     *
     * @param topology what {@link StreamRole#topology} made of these settings
     */
    public void start(StreamRole role, Topology topology, Settings settings) {
        var properties = properties(role, settings);
        streams.put(role.name(), RunningStream.start(role.name(), topology, properties, meters, givenUp));
    }

    /** What a role's stream asks of Kafka. */
    public static Properties properties(StreamRole role, Settings settings) {
        var config = role.config(settings);
        return new StreamProperties(
                        role.name(),
                        config.instance(),
                        config.broker().bootstrapServers(),
                        config.stateFolder(),
                        config.threads(),
                        config.properties())
                .properties(Topics.standard());
    }

    /** How each stream is, and each folder that they keep their stores in. */
    public List<HealthPart> parts() {
        var folders = streams.values().stream().map(RunningStream::stateFolder).distinct();
        return Stream.concat(streams.values().stream().map(RunningStream::part), folders.map(StateFolder::part))
                .toList();
    }

    /**
     * Waits until every stream started here works.
     *
     * @throws StreamFailure when one stopped for good
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
