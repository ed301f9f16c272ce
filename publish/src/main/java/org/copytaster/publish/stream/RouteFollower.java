package org.copytaster.publish.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copytaster.publish.route.RouteHistory;
import org.copytaster.publish.route.RouteTable;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.stream.AdminClients;
import org.copytaster.runtime.stream.GrouplessConsumers;
import org.copytaster.runtime.yaml.YamlFault;
import org.copytaster.schemas.stream.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows wire.routes, and looks every two seconds which of the routes' topics the brokers have. A version that cannot be
 * read is told and passed over: the highest one that can stands.
 */
final class RouteFollower implements Routing, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RouteFollower.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(3);

    private final Topics topics;
    private final Map<String, String> client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "routes");

    /** The versions that could be read; the following thread's own once it runs. */
    private final TreeMap<Integer, RouteTable> versions = new TreeMap<>();

    private long lookedAt = System.nanoTime();
    private volatile Optional<Consumer<byte[], byte[]>> reading = Optional.empty();
    private volatile RouteHistory history = RouteHistory.none();
    private volatile Set<String> there = Set.of();
    private volatile Optional<String> unreadable = Optional.empty();

    private RouteFollower(Topics topics, Map<String, String> client) {
        this.topics = topics;
        this.client = Map.copyOf(client);
    }

    /**
     * Reads all that stands there now, and follows it from then on.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @throws KafkaException when no broker answers
     */
    static RouteFollower start(Topics topics, Map<String, String> client) {
        var follower = new RouteFollower(topics, client);
        var consumer = follower.consumer();
        try (var admin = AdminClients.of(client)) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                follower.take(consumer, admin);
            }
        } finally {
            GrouplessConsumers.close(consumer);
        }
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    @Override
    public RouteHistory history() {
        return history;
    }

    @Override
    public boolean isThere(String topic) {
        return there.contains(topic);
    }

    /** Ready always: what is wrong with routes stops no story. */
    HealthPart part() {
        var standing = history.standing();
        var missing = standing.routes().stream()
                .map(route -> route.topic())
                .filter(topic -> !isThere(topic))
                .collect(Collectors.joining(", "));
        var detail = standing.version() == 0
                ? "none"
                : "version " + standing.version() + ", "
                        + (standing.routes().size() == 1
                                ? "1 route"
                                : standing.routes().size() + " routes");
        return new HealthPart(
                "routes",
                true,
                true,
                detail
                        + (missing.isEmpty() ? "" : "; not on the brokers: " + missing)
                        + unreadable.map(fault -> "; " + fault).orElse(""));
    }

    private void run() {
        while (closed.getCount() > 0) {
            try {
                follow();
            } catch (WakeupException | InterruptException e) {
                return; // closing
            } catch (KafkaException e) {
                LOG.warn(
                        "{} cannot be followed, and is tried again: {}",
                        topics.routes().name(),
                        e.getMessage());
                pause();
            }
        }
    }

    private void follow() {
        var consumer = consumer();
        reading = Optional.of(consumer);
        try (var admin = AdminClients.of(client)) {
            while (closed.getCount() > 0) {
                take(consumer, admin);
            }
        } finally {
            GrouplessConsumers.close(consumer);
        }
    }

    private void pause() {
        try {
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        var topic = topics.routes();
        var consumer = GrouplessConsumers.of(
                topic,
                client,
                topic.maxRecordBytes(),
                GrouplessConsumers.HELD_BACK_FROM_A_FOLLOWER,
                new ByteArrayDeserializer());
        var partitions = GrouplessConsumers.partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** Whichever comes first of what is new: the topics of a version are known before the version stands. */
    private void take(Consumer<byte[], byte[]> consumer, Admin admin) {
        var before = versions.size();
        for (var record : consumer.poll(LOOK)) {
            read(record).ifPresent(table -> versions.putIfAbsent(table.version(), table));
        }
        if (versions.size() > before) {
            var now = RouteHistory.of(versions.values());
            look(admin, now);
            history = now;
            LOG.info("routes: version {} stands", now.standing().version());
        } else if (System.nanoTime() - lookedAt > EVERY.toNanos()) {
            look(admin, history);
        }
    }

    private Optional<RouteTable> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            var topic = topics.routes();
            return Optional.of(RouteTexts.table(
                    topic.values().deserializer().deserialize(topic.name(), record.headers(), record.value())));
        } catch (SerializationException | YamlFault e) {
            var version = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            unreadable = Optional.of("version " + version + " cannot be read and is passed over: " + e.getMessage());
            LOG.warn("routes: {}", unreadable.get());
            return Optional.empty();
        }
    }

    /** What cannot be asked now stays as it was seen last. */
    private void look(Admin admin, RouteHistory asked) {
        lookedAt = System.nanoTime();
        if (asked.byTopic().isEmpty()) {
            return;
        }
        try {
            var names = new HashSet<>(admin.listTopics().names().get(EVERY.toMillis(), TimeUnit.MILLISECONDS));
            names.retainAll(asked.byTopic().keySet());
            there = Set.copyOf(names);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the brokers do not list their topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException("closing", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        reading.ifPresent(Consumer::wakeup); // an interrupt would reach the consumer while it closes
        try {
            thread.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
