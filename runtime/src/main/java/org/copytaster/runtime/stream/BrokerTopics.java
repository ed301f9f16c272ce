package org.copytaster.runtime.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.copytaster.schemas.stream.Cleanup;
import org.copytaster.schemas.stream.Topic;
import org.jspecify.annotations.Nullable;

/** The catalogue's topics on a broker: created where they are missing, compared where they are there. */
public final class BrokerTopics {
    private static final Duration VISIBLE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Of the stores of our streams; {@link org.copytaster.schemas.stream.Topics} does not list them. */
    private static final Pattern CHANGELOG = Pattern.compile("copytaster-.+-changelog");

    private static final Map<String, String> GONE_AFTER_A_PURGE =
            Cleanup.Compact.goneAfter(Cleanup.Compact.PURGED_GONE_AFTER);

    private final Admin admin;
    private final List<Topic<?>> topics;

    /** These topics as this client sees them; the caller closes the client. */
    public BrokerTopics(Admin admin, List<Topic<?>> topics) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
    }

    /**
     * How each topic of the catalogue stands on the broker, in the catalogue's order. The number of partitions is
     * compared with the other topics, because records keep their order only as long as a key stays in its partition.
     *
     * @throws KafkaException when the broker does not answer
     */
    public List<TopicState> states() {
        var found = descriptions();
        var settings = settings(found.keySet());
        return topics.stream().map(topic -> state(topic, found, settings)).toList();
    }

    /**
     * Creates the topics that are missing, gives those that are there, and the compacted changelogs of our streams, the
     * settings that nobody has set on them, and returns when the broker shows every topic of the catalogue: a stream that starts earlier dies of it. What somebody
     * has set otherwise stays as it is, and {@link #states} tells it.
     *
     * @param partitions for each topic created, at least 1; the number is for life. Where there are topics already, the
     *     new ones have as many as those: a story keeps its place on all of them
     * @param replication copies of each partition; -1 leaves it to the broker
     * @return the names of those that were created
     * @throws BrokerFailure when there are fewer brokers than copies
     * @throws KafkaException when the broker does not answer or refuses
     */
    public List<String> createMissing(int partitions, short replication) {
        var found = descriptions();
        var missing = topics.stream()
                .filter(topic -> !found.containsKey(topic.name()))
                .toList();
        addSettings(found.keySet());
        int common = partitionsOf(found.values()).orElse(partitions);
        var created = new ArrayList<String>();
        for (var creation : admin.createTopics(missing.stream()
                        .map(topic -> new NewTopic(topic.name(), common, replication).configs(topic.settings()))
                        .toList())
                .values()
                .entrySet()) {
            if (created(creation.getValue())) {
                created.add(creation.getKey());
            }
        }
        awaitVisible();
        return List.copyOf(created);
    }

    /** How many partitions the topics that are there have; empty when there are none, or they differ. */
    private static Optional<Integer> partitionsOf(Collection<TopicDescription> found) {
        var counts = found.stream()
                .map(topic -> topic.partitions().size())
                .distinct()
                .toList();
        return counts.size() == 1 ? Optional.of(counts.get(0)) : Optional.empty();
    }

    /** A release may declare a setting more than the one that made the topic. */
    private void addSettings(Collection<String> found) {
        var wanted = new HashMap<String, Map<String, String>>();
        topics.stream()
                .filter(topic -> found.contains(topic.name()))
                .forEach(topic -> wanted.put(topic.name(), topic.settings()));
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        settings(found).forEach((name, config) -> addChange(changes, name, config, wanted.get(name)));
        var changelogs = changelogs();
        settings(changelogs).forEach((name, config) -> {
            // What a store forgets by its window is not compacted alone, and goes by time anyway.
            if (config.get("cleanup.policy").value().equals("compact")) {
                addChange(changes, name, config, GONE_AFTER_A_PURGE);
            }
        });
        if (!changes.isEmpty()) {
            answer(
                    "add settings to topics",
                    admin.incrementalAlterConfigs(changes).all());
        }
    }

    private Set<String> changelogs() {
        return answer("list topics", admin.listTopics().names()).stream()
                .filter(name -> CHANGELOG.matcher(name).matches())
                .collect(Collectors.toSet());
    }

    private static void addChange(
            Map<ConfigResource, Collection<AlterConfigOp>> changes,
            String topic,
            Config config,
            @Nullable Map<String, String> wanted) {
        var unset = wanted == null ? List.<AlterConfigOp>of() : unset(wanted, config);
        if (!unset.isEmpty()) {
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), unset);
        }
    }

    private static List<AlterConfigOp> unset(Map<String, String> wanted, Config config) {
        return wanted.entrySet().stream()
                .filter(setting -> {
                    var there = config.get(setting.getKey());
                    return !setting.getValue().equals(there.value())
                            && there.source() != ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
                })
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static boolean created(KafkaFuture<Void> creation) {
        try {
            answer("create topics", creation);
            return true;
        } catch (TopicExistsException e) {
            return false; // another role was quicker
        } catch (InvalidReplicationFactorException e) {
            throw BrokerFailure.tooFew(e);
        }
    }

    private void awaitVisible() {
        var deadline = Instant.now().plus(VISIBLE);
        while (descriptions().size() < topics.size()) {
            if (Instant.now().isAfter(deadline)) {
                throw new KafkaException("the broker does not show the topics it created " + VISIBLE.toSeconds()
                        + " s ago; look at its log");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Map<String, TopicDescription> descriptions() {
        return admin.describeTopics(topics.stream().map(Topic::name).toList()).topicNameValues().entrySet().stream()
                .flatMap(answer -> known(answer.getValue()).stream())
                .collect(Collectors.toMap(TopicDescription::name, Function.identity()));
    }

    private static List<TopicDescription> known(KafkaFuture<TopicDescription> description) {
        try {
            return List.of(answer("describe topics", description));
        } catch (UnknownTopicOrPartitionException e) {
            return List.of();
        }
    }

    private Map<String, Config> settings(Collection<String> names) {
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return answer(
                        "read the settings of topics",
                        admin.describeConfigs(resources).all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static TopicState state(Topic<?> topic, Map<String, TopicDescription> found, Map<String, Config> settings) {
        var description = found.get(topic.name());
        var config = settings.get(topic.name());
        return description == null || config == null
                ? TopicState.missing(topic.name())
                : compare(topic, description, config);
    }

    private static TopicState compare(Topic<?> topic, TopicDescription found, Config config) {
        var differences = topic.settings().entrySet().stream()
                .filter(setting ->
                        !setting.getValue().equals(config.get(setting.getKey()).value()))
                .map(setting -> new TopicState.Difference(
                        setting.getKey(),
                        setting.getValue(),
                        String.valueOf(config.get(setting.getKey()).value())))
                .toList();
        return new TopicState(topic.name(), found.partitions().size(), differences);
    }

    private static <T> T answer(String what, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException refused) {
                throw refused;
            }
            throw new KafkaException("cannot " + what, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static InterruptException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new InterruptException("interrupted while waiting for the broker", e);
    }
}
