package org.copytaster.ingest.stream;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.schemas.stream.Compression;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * How the producer at the door behaves: idempotent, acknowledged by all in-sync replicas, sent at once.
 *
 * @param bootstrapServers the brokers, as {@code host:port}, by comma
 * @param deliveryTimeout how long a record may take to be acknowledged, retries included
 * @param requestTimeout how long one request to a broker may take
 * @param blockTimeout how long a send may wait for metadata or for room in the buffer
 */
public record ProducerProperties(
        String bootstrapServers, Duration deliveryTimeout, Duration requestTimeout, Duration blockTimeout) {

    /** For files: nobody waits for the answer, so a broker may be away for two minutes. */
    public static ProducerProperties forFiles(String bootstrapServers) {
        return new ProducerProperties(
                bootstrapServers, Duration.ofSeconds(120), Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    /** For a sender that waits: with the broker away it hears so after five seconds, seven at most. */
    public static ProducerProperties forSenders(String bootstrapServers) {
        return new ProducerProperties(
                bootstrapServers, Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    /** The settings under Kafka's own names; the largest request follows from the catalogue. */
    public Map<String, Object> properties(Topics topics) {
        int largest =
                topics.all().stream().mapToInt(Topic::maxRecordBytes).max().orElseThrow();
        var properties = new LinkedHashMap<String, Object>();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, Compression.LZ4.codec());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(deliveryTimeout.toMillis()));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(requestTimeout.toMillis()));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, blockTimeout.toMillis());
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largest);
        return properties;
    }

    /** A producer with these settings; the caller closes it. */
    public Producer<String, byte[]> producer(Topics topics) {
        return producer(topics, Map.of());
    }

    /**
     * A producer with these settings; the caller closes it.
     *
     * @param client what every Kafka client is given beside them, under Kafka's own names; it wins
     */
    public Producer<String, byte[]> producer(Topics topics, Map<String, String> client) {
        var properties = properties(topics);
        properties.putAll(client);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }
}
