package org.copytaster.standalone.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.streams.Topology;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.EnrichSettings;
import org.copytaster.enrich.stream.EnrichTopology;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.stream.PublishSettings;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.schemas.stream.StreamSettings;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.settings.Setting;
import org.copytaster.standalone.settings.Settings;

/** The streams of this process: enrich, publish or both. */
public final class Pipeline implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Map<String, RunningStream> streams = new HashMap<>();
    private final Settings settings;
    private final Path stateFolder;
    private final Consumer<Throwable> givenUp;

    /**
     * A pipeline without streams yet.
     *
     * @param settings what the operator said
     * @param stateFolder where stores are kept
     * @param givenUp told when a stream stopped for good
     */
    public Pipeline(Settings settings, Path stateFolder, Consumer<Throwable> givenUp) {
        this.settings = settings;
        this.stateFolder = stateFolder;
        this.givenUp = givenUp;
    }

    /** Starts the enriching stream. */
    public void startEnrich(Enricher enricher) {
        var kept = new EnrichSettings(settings.duration("enrich.repeats.kept"));
        start("enrich", EnrichTopology.of(Topics.standard(), enricher, kept));
    }

    /** Starts the publishing stream. */
    public void startPublish() {
        start("publish", PublishTopology.of(Topics.standard(), new WireReleaseRules(), publishSettings()));
    }

    private PublishSettings publishSettings() {
        var standard = PublishSettings.standard();
        return new PublishSettings(
                settings.duration("publish.story.kept"),
                settings.duration("publish.copy.kept"),
                settings.duration("publish.latest.kept"),
                settings.duration("publish.kill.kept"),
                standard.timerEvery(),
                standard.timerBatch(),
                standard.storesOnDisk());
    }

    private void start(String role, Topology topology) {
        var overrides = new HashMap<>(settings.under(Setting.KAFKA));
        overrides.putAll(settings.under(Setting.STREAMS));
        var properties = new StreamSettings(
                        role,
                        settings.text(role + ".instance"),
                        settings.text("bootstrap.servers"),
                        stateFolder,
                        settings.number(role + ".threads", 1),
                        overrides)
                .properties(Topics.standard());
        streams.put(role, RunningStream.start(role, topology, properties, givenUp));
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
