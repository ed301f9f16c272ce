package org.copytaster.standalone.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.publish.route.RouteHistory;
import org.copytaster.publish.route.RouteTable;
import org.copytaster.publish.stream.RouteTexts;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.command.TopicsInWords;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.BrokerRefusal;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.runtime.yaml.YamlFault;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * The versions of the routes on wire.routes, and the way to a new one. Whoever applies routes holds the transactional id
 * {@value #TRANSACTIONAL_ID} from before the look at what stands until the new version is written: of two at the same
 * time one is turned away.
 */
public final class AppliedRoutes {
    /** Of the producer that writes wire.routes. */
    public static final String TRANSACTIONAL_ID = "copytaster-routes";

    private final Topics topics;
    private final Map<String, String> client;

    /**
     * Those of a broker.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public AppliedRoutes(Topics topics, Map<String, String> client) {
        this.topics = topics;
        this.client = Map.copyOf(client);
    }

    /** The highest version that can be read; nothing when there is none. */
    public Optional<RouteVersion> standing() {
        return read().readable().values().stream().reduce((lower, higher) -> higher);
    }

    /**
     * Makes the topics of these routes, and writes the routes as the next version.
     *
     * @param text the file's
     * @param by who
     * @param why in words
     * @param partitions of topics that are made, where there are none yet to go by
     * @param replication copies of each partition; -1 leaves it to the brokers
     * @return the version
     * @throws UsageFault when they were made from another version than the one that stands, have a topic otherwise than a
     *     version before, or one that is there is set up otherwise; when somebody else applies routes now
     * @throws BrokerFailure when the brokers do not answer, or refuse
     */
    public int apply(RouteFile file, String text, String by, String why, int partitions, short replication) {
        var settings = new TreeMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        try (var producer = ProducerProperties.forFiles(client.getOrDefault("bootstrap.servers", ""))
                .producer(topics, settings)) {
            producer.initTransactions();
            var found = read();
            check(file, found);
            makeTopics(file, partitions, replication);
            int version = found.highest() + 1;
            write(producer, version, text, by, why);
            return version;
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new UsageFault("somebody else applies routes at this moment; look at theirs, then apply again", e);
        } catch (KafkaException e) {
            var reason = BrokerRefusal.inWords(e).orElseGet(() -> String.valueOf(e.getMessage()));
            throw new BrokerFailure(topics.routes().name() + " does not take the routes: " + reason, e);
        }
    }

    private void write(Producer<String, byte[]> producer, int version, String text, String by, String why) {
        var topic = topics.routes();
        var routes = RouteVersion.newBuilder()
                .setVersion(version)
                .setText(text)
                .setBy(by)
                .setWhy(why)
                .setAppliedAt(Instant.now())
                .build();
        var value = topic.values().serializer().serialize(topic.name(), routes);
        producer.beginTransaction();
        try {
            // One partition, so that the versions stand in their order.
            producer.send(new ProducerRecord<>(topic.name(), 0, Integer.toString(version), value))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
        producer.commitTransaction();
    }

    private static void check(RouteFile file, Found found) {
        var history = found.history();
        int standing = history.standing().version();
        if (file.base() != standing) {
            throw new UsageFault("the file was made from version " + file.base() + ", and version " + standing
                    + " stands; look at it with `copytaster routes`, put your change into that and set base to "
                    + standing);
        }
        for (var route : file.routes()) {
            history.conflict(route).ifPresent(before -> {
                throw new UsageFault("route '" + route.name() + "': " + route.topic() + " was a topic of the form "
                        + before.form() + " before, or kept other records; readers know it so. Give the route a topic"
                        + " of another name");
            });
        }
    }

    /** As many partitions as news.stories has: a story keeps its place. What is there must be as the routes say. */
    private void makeTopics(RouteFile file, int partitions, short replication) {
        var wanted = new ArrayList<Topic<?>>(List.of(topics.published()));
        file.routes().forEach(route -> wanted.add(RouteTexts.topic(topics, route)));
        var cluster = new Cluster(client);
        cluster.createMissing(wanted, partitions, replication);
        var complaint = TopicsInWords.complaint(cluster.states(wanted));
        if (complaint.isPresent()) {
            throw new UsageFault(complaint.get());
        }
    }

    /** The records that are there: those that can be read, and the highest version that any key names. */
    private record Found(TreeMap<Integer, RouteVersion> readable, TreeMap<Integer, RouteTable> tables, int highest) {
        RouteHistory history() {
            return RouteHistory.of(tables.values());
        }
    }

    private Found read() {
        var readable = new TreeMap<Integer, RouteVersion>();
        var tables = new TreeMap<Integer, RouteTable>();
        int[] highest = {0};
        try (var scan = TopicScan.of(topics.routes(), client)) {
            scan.read(
                    key -> {
                        highest[0] = Math.max(highest[0], number(key));
                        return true;
                    },
                    record -> record.value().ifPresent(version -> {
                        try {
                            tables.putIfAbsent(version.getVersion(), RouteTexts.table(version));
                            readable.putIfAbsent(version.getVersion(), version);
                        } catch (YamlFault skipped) {
                            // publish passes it over as well, and says so
                        }
                    }),
                    percent -> {});
        }
        return new Found(readable, tables, highest[0]);
    }

    private static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
