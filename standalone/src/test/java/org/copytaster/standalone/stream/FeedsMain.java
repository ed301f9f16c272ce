package org.copytaster.standalone.stream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.copytaster.ingest.command.FileDoor;
import org.copytaster.ingest.command.SourceFeeds;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.source.ConfiguredSource;
import org.copytaster.ingest.source.FeedSource;
import org.copytaster.ingest.source.Sender;
import org.copytaster.ingest.source.Sources;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.runtime.settings.Settings;

/** An instance of ingest that only polls feeds, in a process of its own, so that it can be hung and killed. */
public final class FeedsMain {
    /** The shortest session that a broker grants. */
    static final Duration SESSION = Duration.ofSeconds(6);

    /** How often it asks: a file of sources takes no more than twice a minute. */
    static final Duration EVERY = Duration.ofMillis(500);

    private FeedsMain() {}

    /** Starts one. */
    static Process start(OwnBroker broker, FeedSite site, int count, String reader, Duration every) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedsMain.class.getName(),
                        broker.bootstrapServers(),
                        site.address(),
                        Integer.toString(count),
                        reader,
                        every.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * Arguments: the brokers, the address of the site, how many feeds, who asks, and how often. Runs until it is killed.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (var door = door(arguments[0]);
                var feeds = new SourceFeeds(config(arguments[0]), door, IngestMeters.none())) {
            feeds.follow(
                    sources(arguments[1], Integer.parseInt(arguments[2]), arguments[3], Duration.parse(arguments[4])));
            new CountDownLatch(1).await();
        }
    }

    static FileDoor door(String servers) {
        var config = config(servers);
        return FileDoor.open(config, config.sender(Optional.empty()));
    }

    static IngestConfig config(String servers) {
        return IngestConfig.from(Settings.of(
                IngestConfig.SETTINGS,
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "kafka.session.timeout.ms",
                        Long.toString(SESSION.toMillis()),
                        "kafka.heartbeat.interval.ms",
                        "1000"),
                Map.of(),
                Map.of()));
    }

    /** So many feeds of a site, each under its own name as provider. */
    static Sources sources(String site, int count, String reader, Duration every) {
        List<ConfiguredSource> sources = IntStream.range(0, count)
                .<ConfiguredSource>mapToObj(i -> source(site, name(i), reader, every))
                .toList();
        return new Sources(sources);
    }

    private static FeedSource source(String site, String name, String reader, Duration every) {
        var sender = new Sender(name, Optional.of(name + ".example"), Optional.empty());
        return new FeedSource(sender, URI.create(site + name + "?" + reader), every, true, false, Optional.empty());
    }

    static String name(int number) {
        return "feed-" + number;
    }
}
