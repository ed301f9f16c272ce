package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.Topology;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.DataFolder;
import org.copytaster.streams.RunningStream;
import org.copytaster.streams.StreamFailure;
import org.copytaster.streams.StreamProperties;

/** A broker for one test class that breaks things: the catalogue's topics, and streams with the settings of production. */
final class OwnBroker implements AutoCloseable {
    static final Topics TOPICS = Topics.standard();
    static final Duration LIMIT = Duration.ofSeconds(60);

    /** The trace that every record sent here carries. */
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Closing closing = new Closing();
    private final DataFolder folder;
    private final Map<String, String> client;
    private final Producer<String, byte[]> producer;

    private OwnBroker(int partitions) {
        folder = closing.add(DataFolder.temporary());
        var broker = closing.add(EmbeddedBroker.start(folder.broker(), 0));
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        new Cluster(client).createMissing(TOPICS, partitions, (short) 1);
        producer = closing.add(
                ProducerProperties.forFiles(broker.bootstrapServers()).producer(TOPICS));
    }

    static OwnBroker start(int partitions) {
        return new OwnBroker(partitions);
    }

    /** What a client needs to reach it. */
    Map<String, String> client() {
        return client;
    }

    String bootstrapServers() {
        return client.getOrDefault("bootstrap.servers", "");
    }

    /** Starts a stream of this name; the application id follows from the name. */
    RunningStream stream(String role, Topology topology, Consumer<? super StreamFailure> givenUp)
            throws InterruptedException {
        return stream(role, 1, topology, givenUp);
    }

    /** Starts one that shows how far it is. */
    RunningStream stream(String role, Topology topology, Meters meters) throws InterruptedException {
        return stream(role, 1, topology, meters, cause -> {});
    }

    /** Starts the so-manieth instance of a stream. */
    RunningStream stream(String role, int number, Topology topology, Consumer<? super StreamFailure> givenUp)
            throws InterruptedException {
        return stream(role, number, topology, Meters.none(), givenUp);
    }

    private RunningStream stream(
            String role, int number, Topology topology, Meters meters, Consumer<? super StreamFailure> givenUp)
            throws InterruptedException {
        // The shortest session that a broker grants: a dead thread keeps its partitions that long.
        var overrides = Map.of("consumer.session.timeout.ms", "6000");
        var name = role + "-" + number;
        var state = number == 1 ? folder.state() : folder.state().resolve(name);
        var properties = new StreamProperties(role, name, bootstrapServers(), state, 1, overrides).properties(TOPICS);
        var stream = closing.add(RunningStream.start(role, topology, properties, meters, givenUp));
        stream.awaitRunning(LIMIT);
        return stream;
    }

    <V> void send(Topic<V> topic, String key, V value) {
        sendBytes(topic, key, topic.values().serializer().serialize(topic.name(), value));
    }

    /** Sends bytes as they are, with a trace, and waits for the ack. */
    void sendBytes(Topic<?> topic, String key, byte[] value) {
        var headers = new RecordHeaders().add(EventHeaders.TRACE, TRACE.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(new ProducerRecord<>(topic.name(), null, key, value, headers))
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the broker did not take " + key, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while sending " + key, e);
        }
    }

    /** A reader of everything on this topic; closed with the broker. */
    TopicWatch watch(Topic<?> topic) {
        return closing.add(TopicWatch.of(topic, client));
    }

    @Override
    public void close() {
        closing.close();
        assertThat(folder.path()).as("the temporary folder").doesNotExist();
    }
}
