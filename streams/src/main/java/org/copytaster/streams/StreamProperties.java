package org.copytaster.streams;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.runtime.UsageFault;
import org.copytaster.schemas.stream.Compression;
import org.copytaster.schemas.stream.Topics;

/**
 * How a stream of ours runs: exactly once, back within seconds after a kill, and with a road for poison.
 *
 * @param role enrich or publish; also the application id, so it names the consumer group and the changelogs
 * @param instance the name this process keeps over restarts (static membership, KIP-345): a killed instance is back in
 *     seconds instead of after the 46 s that a new member takes
 * @param bootstrapServers where the brokers are, host:port, separated by commas
 * @param stateFolder where the stores keep their files; a cache that is rebuilt from the changelogs when it is lost
 * @param threads stream threads of this process, at least 1
 * @param overrides settings of Kafka Streams and its clients that the operator sets; they win
 */
public record StreamProperties(
        String role,
        String instance,
        String bootstrapServers,
        Path stateFolder,
        int threads,
        Map<String, String> overrides) {

    /**
     * @throws UsageFault when role, instance or bootstrapServers is blank or threads is below 1
     */
    public StreamProperties {
        requireText("role", role);
        requireText("instance", instance);
        requireText("bootstrap.servers", bootstrapServers);
        if (threads < 1) {
            throw new UsageFault(role + ".threads must be at least 1, not " + threads);
        }
        overrides = Map.copyOf(overrides);
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new UsageFault(name + " is empty");
        }
    }

    /** What the stream of a role is called on the brokers: its consumer group, and how its changelogs begin. */
    public static String applicationId(String role) {
        return "copytaster-" + role;
    }

    /** As what it writes for subscribers is compressed: brokers need not do it anew, and one producer writes all of it. */
    private Compression compression(Topics topics) {
        boolean isForSubscribers = topics.all().stream()
                .anyMatch(topic -> topic.owner().equals(role) && topic.compression() == Compression.GZIP);
        return isForSubscribers ? Compression.GZIP : Compression.LZ4;
    }

    /** The same under Kafka's own names; record sizes and the dead letters' topic follow the catalogue. */
    public Properties properties(Topics topics) {
        var properties = new Properties();
        var largest = Integer.toString(topics.dead().maxRecordBytes());
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                applicationId(role),
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                StreamsConfig.STATE_DIR_CONFIG,
                stateFolder.toString(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                Integer.toString(threads),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                // Each hop adds up to one interval, because the next one reads committed records only.
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                "20",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                "true",
                // A killed process finds its stores as they were committed and need not rebuild them (KIP-892).
                StreamsConfig.TRANSACTIONAL_STATE_STORES_CONFIG,
                "true",
                StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
                ReceiptTime.class.getName()));
        properties.putAll(Map.of(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                topics.dead().name(),
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnreadableRecordHandler.class.getName(),
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                RecordFaultHandler.class.getName(),
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnsentRecordHandler.class.getName()));
        properties.putAll(Map.of(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                instance,
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                "30000",
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                largest,
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                largest,
                // A hung instance frees the readers of its partitions after this long.
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                "10000",
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
                compression(topics).codec()));
        // For catching up: 1.3 to 2.8 times the throughput of the defaults, and no cost when there is little to do.
        properties.putAll(Map.of(
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                "2000",
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                FetchInterceptor.class.getName(),
                StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
                "131072"));
        properties.putAll(overrides);
        properties.put(DeadLetters.SETTING, new DeadLetters(topics.dead().name()));
        properties.put(StreamProgress.SETTING, new StreamProgress(Instant.now()));
        return properties;
    }
}
