package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.schemas.stream.Topics;

/**
 * Reads everything that comes out, committed records only, from the beginning and in no group, as long as the broker comes
 * back; tells the guarantees.
 */
final class WireWatch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Topics topics = Topics.standard();
    private final RecordReading reading = new RecordReading();
    private final Guarantees guarantees;
    private final Consumer<NewsRecord> clean;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::readOn, "watch");
    private volatile boolean stopped;
    private volatile long lastRead = System.nanoTime();
    private final AtomicLong others = new AtomicLong();

    /**
     * Watches from now on.
     *
     * @param clean given each record of news.stories
     */
    WireWatch(Map<String, String> client, Guarantees guarantees, Consumer<NewsRecord> clean) {
        this.guarantees = guarantees;
        this.clean = clean;
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, topics.dead().maxRecordBytes());
        // A broker that comes back is read again at once: what is measured is the wire, not this client's patience.
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "200");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = List.of(
                        topics.enriched(),
                        topics.published(),
                        topics.latest(),
                        topics.ninjs(),
                        topics.latestNinjs(),
                        topics.status(),
                        topics.dead(),
                        topics.rejected())
                .stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.setDaemon(true);
        thread.start();
    }

    /** How long nothing has come. */
    Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - lastRead);
    }

    /** Records of stories that are none of ours. */
    long others() {
        return others.get();
    }

    private void readOn() {
        while (!stopped) {
            for (var record : consumer.poll(LOOK)) {
                lastRead = System.nanoTime();
                try {
                    read(record);
                } catch (RuntimeException | IOException e) {
                    var place = new Place(record.topic(), record.partition(), record.offset());
                    guarantees.breach(new Breach("Readable", "a subscriber cannot read it: " + e, place.toString()));
                }
            }
        }
        consumer.close();
    }

    private void read(ConsumerRecord<String, byte[]> record) throws IOException {
        var place = new Place(record.topic(), record.partition(), record.offset());
        var name = record.topic();
        if (name.equals(topics.dead().name())) {
            dead(place, record);
        } else if (name.equals(topics.rejected().name())) {
            var rejection = topics.rejected().values().deserializer().deserialize(name, record.value());
            guarantees.tell(one -> one.rejected(rejection.getSha256()));
        } else if (Copy.number(String.valueOf(record.key())) < 0) {
            others.incrementAndGet();
        } else if (record.value() == null) {
            guarantees.breach(new Breach("Kept", "a tombstone before its time", record.key() + " at " + place));
        } else if (name.equals(topics.enriched().name())) {
            var enriched = reading.enriched(place, record);
            guarantees.tell(one -> one.read(enriched));
        } else if (name.equals(topics.status().name())) {
            var standing = reading.standing(place, record);
            guarantees.tell(one -> one.read(standing));
        } else {
            news(reading.news(place, record));
        }
    }

    private void news(NewsRecord record) {
        guarantees.tell(one -> one.read(record));
        if (record.topic() == 0) {
            clean.accept(record);
        }
    }

    private void dead(Place place, ConsumerRecord<String, byte[]> record) {
        int story = Copy.number(String.valueOf(record.key()));
        int revision = story < 0 ? 0 : reading.revision(record);
        var why = header(record, "__streams.errors.exception") + ": " + header(record, "__streams.errors.message");
        guarantees.tell(one -> one.dead(place, story, revision, why));
        others.addAndGet(story < 0 ? 1 : 0);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
