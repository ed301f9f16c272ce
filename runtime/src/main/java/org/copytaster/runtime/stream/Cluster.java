package org.copytaster.runtime.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.copytaster.runtime.access.Access;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.jspecify.annotations.Nullable;

/** The brokers as an operator sees them. */
public final class Cluster {
    private static final Duration LIMIT = Duration.ofSeconds(AdminClients.LIMIT_SECONDS);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, String> client;

    /**
     * The cluster that this client reaches.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public Cluster(Map<String, String> client) {
        this.client = Map.copyOf(client);
    }

    /**
     * How the catalogue's topics stand there.
     *
     * @throws BrokerFailure when no broker answers within 15 s
     */
    public List<TopicState> states(Topics topics) {
        return states(topics.all());
    }

    /** The same of these topics. */
    public List<TopicState> states(List<Topic<?>> topics) {
        return ask(topics, BrokerTopics::states);
    }

    /**
     * How they stand, asked until a broker answers: for a role, which waits for its broker.
     *
     * @param say called once when there is something to wait for, and once when that ended
     * @throws BrokerFailure when waiting will not help
     * @throws InterruptedException when the process is stopping
     */
    public List<TopicState> awaitStates(Topics topics, Consumer<String> say) throws InterruptedException {
        return patience(Patience.ENDLESS).await(() -> states(topics), say);
    }

    /**
     * Makes sure that this client may do what its role needs, as far as brokers can be asked for that, so that a role does
     * not find out in the middle of its work.
     *
     * @throws RightsLacking when it may not
     * @throws BrokerFailure when no broker answers within 15 s
     */
    public void requireRights(Access access) {
        var lacking = ask(admin -> OwnRights.lacking(admin, access));
        if (!lacking.isEmpty()) {
            throw new RightsLacking(servers(), access, lacking);
        }
    }

    /**
     * The same, asked until a broker answers.
     *
     * @param say called once when there is something to wait for, and once when that ended
     * @throws InterruptedException when the process is stopping
     */
    public void awaitRights(Access access, Consumer<String> say) throws InterruptedException {
        patience(Patience.ENDLESS)
                .await(
                        () -> {
                            requireRights(access);
                            return access;
                        },
                        say);
    }

    private Patience patience(Duration limit) {
        return new Patience(servers(), PAUSE, limit);
    }

    /**
     * Creates what is missing.
     *
     * @return the names of the topics that were created
     * @throws BrokerFailure when no broker answers within 15 s, or there are fewer brokers than copies
     */
    public List<String> createMissing(Topics topics, int partitions, short replication) {
        return createMissing(topics.all(), partitions, replication);
    }

    /** The same of these topics. */
    public List<String> createMissing(List<Topic<?>> topics, int partitions, short replication) {
        return ask(topics, there -> there.createMissing(partitions, replication));
    }

    /**
     * Creates what is missing, and waits for brokers that are not up yet: for one to answer, and for as many as there are
     * to be copies.
     *
     * @param limit how long it waits; nothing: it asks once
     * @param say called for each kind of waiting, and once when that ended
     * @return the names of the topics that were created
     * @throws BrokerFailure when they are not up in time, or waiting will not help
     * @throws InterruptedException when the process is stopping
     */
    public List<String> awaitCreated(
            Topics topics, int partitions, short replication, Duration limit, Consumer<String> say)
            throws InterruptedException {
        return patience(limit).await(() -> createMissing(topics, partitions, replication), say);
    }

    /** What its brokers allow; nothing is known where this client may not ask, or nobody answers in time. */
    public BrokerLimits limits() {
        try {
            return ask(Cluster::limits);
        } catch (BrokerFailure e) {
            return new BrokerLimits(Map.of());
        }
    }

    private static BrokerLimits limits(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var nodes = admin.describeCluster().nodes().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        var brokers = nodes.stream()
                .limit(1)
                .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                .toList();
        var settings = new HashMap<String, String>();
        admin.describeConfigs(brokers)
                .all()
                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .forEach(config -> config.entries().stream()
                        .filter(entry -> entry.value() != null)
                        .forEach(entry -> settings.put(entry.name(), entry.value())));
        return new BrokerLimits(settings);
    }

    /**
     * How long records stand on these topics and on the topics whose names begin so; topics that are not there are left
     * out.
     *
     * @param beginnings of the names of topics that no catalogue lists, such as changelogs
     * @throws BrokerFailure when no broker answers within 15 s
     */
    public List<Lifetime> lifetimes(Collection<String> names, Collection<String> beginnings) {
        return ask(admin -> {
            var there = admin.listTopics().names().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            var asked = there.stream()
                    .filter(name -> names.contains(name) || beginnings.stream().anyMatch(name::startsWith))
                    .sorted()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            var found = admin.describeConfigs(asked).all().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return asked.stream()
                    .map(topic -> lifetime(topic.name(), found.get(topic)))
                    .toList();
        });
    }

    private static Lifetime lifetime(String topic, @Nullable Config config) {
        var settings = new HashMap<String, String>();
        if (config != null) {
            config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .forEach(entry -> settings.put(entry.name(), entry.value()));
        }
        return new Lifetime(topic, settings);
    }

    private <T> T ask(List<Topic<?>> topics, Function<BrokerTopics, T> question) {
        return ask(admin -> {
            admin.describeCluster().clusterId().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return question.apply(new BrokerTopics(admin, topics));
        });
    }

    /** What is asked of a broker. */
    private interface Question<T> {
        T put(Admin admin) throws InterruptedException, ExecutionException, TimeoutException;
    }

    private <T> T ask(Question<T> question) {
        try (var admin = AdminClients.of(client)) {
            return question.put(admin);
        } catch (TimeoutException e) {
            throw failure("nothing in " + LIMIT.toSeconds() + " s", e);
        } catch (KafkaException | ExecutionException e) {
            throw failure(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted", e);
        }
    }

    private BrokerFailure failure(String what, Exception e) {
        return BrokerFailure.noAnswer(servers(), what, e);
    }

    private String servers() {
        return client.getOrDefault("bootstrap.servers", "");
    }
}
