package org.copytaster.standalone.stream;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.stream.Delivery;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.ingest.stream.StoryProducer;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.BrokerQuestions;
import org.copytaster.schemas.identity.Sha256;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.load.StoryWriter;

/**
 * A producer set as the front door's, and nothing before it: writes the records that the door would write of an input, to
 * topics made for this and deleted at the end, so that no subscriber reads what was made up.
 */
public final class BareProducer implements StoryWriter, AutoCloseable {
    private static final Topics TOPICS = Topics.standard();
    private static final List<Topic<?>> WRITTEN = List.of(TOPICS.received(), TOPICS.stories());

    private final BrokerQuestions brokers;
    private final Producer<String, byte[]> producer;
    private final Map<String, String> scratch;

    /** The door's own code over a producer that only keeps what it is given. */
    private final MockProducer<String, byte[]> kept =
            new MockProducer<>(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());

    private final Door door = new Door(
            StoryParsers.standard(),
            new StoryProducer(kept, TOPICS),
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString());

    private BareProducer(BrokerQuestions brokers, Producer<String, byte[]> producer, Map<String, String> scratch) {
        this.brokers = brokers;
        this.producer = producer;
        this.scratch = Map.copyOf(scratch);
    }

    /**
     * Makes topics like those that the door writes to: as many partitions and copies, the same settings.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @param name tells this run's topics from another's
     * @throws BrokerFailure when the brokers do not
     */
    public static BareProducer open(Map<String, String> client, String name) {
        var brokers = new BrokerQuestions(client);
        try {
            var scratch = new HashMap<String, String>();
            WRITTEN.forEach(topic -> scratch.put(topic.name(), "copytaster-load-" + name + "-" + topic.name()));
            create(brokers, scratch);
            var producer = ProducerProperties.forSenders(client.getOrDefault("bootstrap.servers", ""))
                    .producer(TOPICS, client);
            return new BareProducer(brokers, producer, scratch);
        } catch (RuntimeException e) {
            brokers.close();
            throw e;
        }
    }

    private static void create(BrokerQuestions brokers, Map<String, String> scratch) {
        var like =
                brokers.answer(brokers.admin().describeTopics(scratch.keySet()).allTopicNames());
        var topics = WRITTEN.stream()
                .map(topic -> {
                    var partitions = Objects.requireNonNull(like.get(topic.name()), topic.name())
                            .partitions();
                    var copies = (short) partitions.get(0).replicas().size();
                    return new NewTopic(scratch.get(topic.name()), partitions.size(), copies).configs(topic.settings());
                })
                .toList();
        brokers.answer(brokers.admin().createTopics(topics).all());
    }

    /** The names of the topics that it writes to. */
    public List<String> topics() {
        return List.copyOf(scratch.values());
    }

    @Override
    public BooleanSupplier ready(byte[] copy, String name) {
        var records = records(copy, name).stream().map(this::moved).toList();
        return () -> written(records);
    }

    /** What the door would write. */
    private synchronized List<ProducerRecord<String, byte[]>> records(byte[] copy, String name) {
        kept.clear();
        door.receive(new Delivery(
                InputBytes.whole(copy),
                new Source("http", Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sha256.of(name, Sha256.of(copy)).substring(0, 32)),
                Optional.empty(),
                Optional.empty()));
        return kept.history();
    }

    private ProducerRecord<String, byte[]> moved(ProducerRecord<String, byte[]> record) {
        var topic = Optional.ofNullable(scratch.get(record.topic()))
                .orElseThrow(() -> new IllegalStateException("the door writes an invented story to " + record.topic()));
        return new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value(), record.headers());
    }

    private boolean written(List<ProducerRecord<String, byte[]>> records) {
        var sent = records.stream().map(producer::send).toList();
        sent.forEach(BareProducer::await);
        return true;
    }

    private static void await(Future<RecordMetadata> record) {
        try {
            record.get();
        } catch (ExecutionException e) {
            throw new BrokerFailure("the brokers do not write: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted before the brokers could write", e);
        }
    }

    /** Deletes its topics. */
    @Override
    public void close() {
        producer.close();
        try (brokers) {
            brokers.answer(brokers.admin().deleteTopics(topics()).all());
        }
    }
}
