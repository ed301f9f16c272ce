package org.copytaster.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.stream.BrokerFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One topology at work in this process. */
public final class RunningStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStream.class);
    private static final Duration STOP = Duration.ofSeconds(6);

    private final String role;
    private final KafkaStreams streams;
    private final Path stateFolder;
    private final DeadLetters deadLetters;
    /** Done when it runs, or with what stopped it before it did. */
    private final CompletableFuture<Optional<StreamFailure>> started = new CompletableFuture<>();

    private RunningStream(
            String role, Topology topology, Properties properties, Consumer<? super StreamFailure> givenUp) {
        this.role = role;
        stateFolder = Path.of(properties.getProperty(StreamsConfig.STATE_DIR_CONFIG));
        deadLetters = DeadLetters.of(properties);
        streams = new KafkaStreams(topology, properties);
        streams.setUncaughtExceptionHandler(
                new ThreadReplacement(role, stateFolder, InstantSource.system(), failure -> {
                    started.complete(Optional.of(failure));
                    givenUp.accept(failure);
                }));
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                started.complete(Optional.empty());
            }
        });
    }

    /**
     * Starts a stream; its topics must be there.
     *
     * @param role enrich or publish
     * @param properties what {@link StreamProperties} made
     * @param meters where it shows how far it is
     * @param givenUp called when the stream stopped for good
     */
    public static RunningStream start(
            String role,
            Topology topology,
            Properties properties,
            Meters meters,
            Consumer<? super StreamFailure> givenUp) {
        var stream = new RunningStream(role, topology, properties, givenUp);
        StreamMeters.show(meters, role, topology, stream.streams, StreamProgress.of(properties), stream.deadLetters);
        stream.streams.start();
        return stream;
    }

    /**
     * Waits until it has its partitions and its stores.
     *
     * @throws StreamFailure when it stopped for good before it had them
     * @throws BrokerFailure when that takes longer than {@code limit}
     * @throws InterruptedException when the process is stopping
     */
    public void awaitRunning(Duration limit) throws InterruptedException {
        try {
            var failure = started.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (failure.isPresent()) {
                throw failure.get();
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new BrokerFailure(
                    role + " is " + streams.state() + " and not RUNNING after " + limit.toSeconds()
                            + " s; is the broker reachable?",
                    e);
        }
    }

    /** RUNNING, or taking up partitions again. */
    public boolean isAlive() {
        return streams.state().isRunningOrRebalancing();
    }

    /** How it is: live unless it has given up, ready while it has its partitions and works. */
    HealthPart part() {
        var state = streams.state();
        var dead = deadLetters.count();
        return new HealthPart(
                role,
                state.isRunningOrRebalancing() || state == KafkaStreams.State.CREATED,
                state == KafkaStreams.State.RUNNING,
                dead == 0 ? state.name() : state.name() + "; dead letters since the start: " + deadLetters.inWords());
    }

    /** Where its stores are. */
    Path stateFolder() {
        return stateFolder;
    }

    /**
     * Stops it and leaves the group, so that the other instances take its partitions over at once. (A killed instance
     * stays a member until its session ends: it is back sooner than that.)
     */
    @Override
    public void close() {
        var leaving = CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(STOP);
        if (!streams.close(leaving)) {
            LOG.warn(
                    "{} did not stop within {} s; its last transaction is rolled back and done again",
                    role,
                    STOP.toSeconds());
        }
    }
}
