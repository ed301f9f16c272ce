package org.copytaster.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.copytaster.ingest.feed.FeedMemory;
import org.copytaster.ingest.poll.FeedStates;
import org.copytaster.schemas.FeedState;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The share of the feeds that this instance has: those whose names fall on the partitions of wire.feeds that its group gave it.
 *
 * <p>A feed is this instance's only while the brokers have lately confirmed that it is a member of the group: it commits every few
 * seconds, and each commit that is taken is good for the group's session, reckoned from before it was sent. The group gives a
 * partition to somebody else only when it was given back, or when the session has run out; so no feed has two at a time.
 */
public final class FeedShare implements FeedStates, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedShare.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CLOSE = Duration.ofSeconds(3);

    /** How long a member may be silent before its feeds are given to others. */
    private static final Duration SESSION = Duration.ofSeconds(15);

    /** So often within a session the membership is confirmed. */
    private static final int CONFIRMED = 5;

    private final Topic<FeedState> topic;
    private final Map<String, Object> settings;
    private final Duration session;
    private final Producer<String, byte[]> producer;
    private final Map<Integer, FeedPartition> partitions = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int count;
    private volatile long confirmedUntil = System.nanoTime();
    private volatile String trouble = "";
    private volatile @Nullable Consumer<String, byte[]> reading;
    private long asked = System.nanoTime();

    private FeedShare(Topic<FeedState> topic, String group, Map<String, String> client) {
        this.topic = topic;
        settings = settings(topic, group, client);
        session = Duration.ofMillis(
                Long.parseLong(String.valueOf(settings.get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG))));
        var servers = client.getOrDefault(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "");
        producer = ProducerProperties.forFiles(servers).producer(Topics.standard(), client);
    }

    /**
     * Joins the group, on a thread of its own.
     *
     * @param topic wire.feeds
     * @param client settings of the Kafka client, bootstrap.servers among them; they win
     */
    public static FeedShare start(Topic<FeedState> topic, String group, Map<String, String> client) {
        var share = new FeedShare(topic, group, client);
        var thread = new Thread(share::run, "feed-share");
        thread.setDaemon(true);
        thread.start();
        return share;
    }

    private static Map<String, Object> settings(Topic<?> topic, String group, Map<String, String> client) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Long.toString(SESSION.toMillis()));
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Long.toString(SESSION.toMillis() / CONFIRMED));
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(topic.maxRecordBytes()));
        settings.putAll(client);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    @Override
    public boolean holds(String feed) {
        var partition = partitions.get(partitionOf(feed));
        return partition != null && partition.isReady() && System.nanoTime() - confirmedUntil < 0;
    }

    @Override
    public FeedMemory memory(String feed) {
        var partition = partitions.get(partitionOf(feed));
        return partition == null ? FeedMemory.none() : partition.memory(feed).orElseGet(FeedMemory::none);
    }

    @Override
    public CompletableFuture<Void> keep(String feed, FeedMemory memory) {
        int number = partitionOf(feed);
        var partition = partitions.get(number);
        return partition == null || !partition.isReady()
                ? CompletableFuture.completedFuture(null)
                : written(feed, number, partition.term(), memory).thenRun(() -> partition.keep(feed, memory));
    }

    /** As Kafka's own producers do; no partition before it is known how many there are. */
    private int partitionOf(String feed) {
        int all = count;
        return all == 0 ? -1 : Utils.toPositive(Utils.murmur2(feed.getBytes(StandardCharsets.UTF_8))) % all;
    }

    private CompletableFuture<Void> written(String feed, int partition, long term, FeedMemory memory) {
        var now = Instant.now();
        var headers = EventHeaders.of(topic, feed, term + "/" + now, now, new RecordHeaders());
        var value = topic.values().serializer().serialize(topic.name(), FeedRecords.record(feed, term, memory));
        var written = new CompletableFuture<Void>();
        var unused = producer.send(
                new ProducerRecord<>(topic.name(), partition, now.toEpochMilli(), feed, value, headers),
                (place, failure) -> {
                    if (failure == null) {
                        written.complete(null);
                    } else {
                        written.completeExceptionally(failure);
                    }
                });
        return written;
    }

    /** Why there is no share, in words; empty when there is nothing to tell. */
    public String trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                join();
                partitions.clear();
                closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            partitions.clear();
            ended.countDown();
        }
    }

    private void join() {
        try {
            read(new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
        } catch (WakeupException | InterruptException e) {
            LOG.debug("told to stop", e);
        } catch (RuntimeException e) {
            // Whatever broke: without this thread no feed would be polled any more, and nobody would be told.
            failed(e);
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        reading = consumer;
        try {
            share(consumer);
        } finally {
            reading = null;
            partitions.clear();
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private void failed(RuntimeException e) {
        var words = "this instance has no share of them: " + e.getMessage();
        if (!words.equals(trouble)) {
            LOG.warn("no feed is polled here, and it is tried again until one can be", e);
        }
        trouble = words;
    }

    private void share(Consumer<String, byte[]> consumer) {
        count = partitionsOf(consumer);
        consumer.subscribe(List.of(topic.name()), new Given(consumer));
        while (closed.getCount() > 0) {
            for (var record : consumer.poll(LOOK)) {
                take(record);
            }
            int generation = consumer.groupMetadata().generationId();
            partitions.forEach((number, partition) -> {
                if (!partition.isReady()) {
                    partition.readTo(consumer.position(at(number)), generation);
                }
            });
            confirm(consumer);
            trouble = "";
        }
    }

    private int partitionsOf(Consumer<String, byte[]> consumer) {
        var found = consumer.partitionsFor(topic.name());
        if (found == null || found.isEmpty()) {
            throw new KafkaException("there is no topic " + topic.name());
        }
        return found.size();
    }

    private TopicPartition at(int number) {
        return new TopicPartition(topic.name(), number);
    }

    /** The commit itself says nothing: every partition is read from its beginning. That it is taken does. */
    private void confirm(Consumer<String, byte[]> consumer) {
        long now = System.nanoTime();
        if (now - asked < session.toNanos() / CONFIRMED || partitions.isEmpty()) {
            return;
        }
        asked = now;
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        partitions
                .keySet()
                .forEach(number -> offsets.put(at(number), new OffsetAndMetadata(consumer.position(at(number)))));
        consumer.commitAsync(offsets, (committed, failure) -> {
            if (failure == null) {
                confirmedUntil = now + session.toNanos();
            }
        });
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var partition = partitions.get(record.partition());
        if (partition == null || record.key() == null) {
            return;
        }
        if (record.value() == null) {
            partition.forget(record.key());
            return;
        }
        try {
            var state = topic.values().deserializer().deserialize(topic.name(), record.value());
            if (state.getFeed().equals(record.key())) {
                act(partition.take(state), record, partition);
            }
        } catch (RuntimeException e) {
            LOG.warn("what is known of the feed of {} cannot be read; it begins anew", record.key(), e);
            partition.forget(record.key());
        }
    }

    private void act(FeedPartition.Meaning meaning, ConsumerRecord<String, byte[]> record, FeedPartition partition) {
        if (meaning == FeedPartition.Meaning.TAKEN_OVER) {
            LOG.warn("another instance has partition {} of {}", record.partition(), topic.name());
            partitions.remove(record.partition());
        } else if (meaning == FeedPartition.Meaning.STALE) {
            // Else the topic's cleaner would keep that record, and drop ours before it.
            partition.memory(record.key()).ifPresent(memory -> {
                var unused = written(record.key(), record.partition(), partition.term(), memory);
            });
        }
    }

    /** What the group gives and takes; called within poll, so that nothing is given to anybody else before this returns. */
    private final class Given implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        Given(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            if (given.isEmpty()) {
                return;
            }
            consumer.seekToBeginning(given);
            consumer.endOffsets(given)
                    .forEach((partition, end) -> partitions.put(partition.partition(), new FeedPartition(end)));
            asked = System.nanoTime() - session.toNanos();
            LOG.info("feeds are shared anew: this instance has {} of {} parts", partitions.size(), count);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            taken.forEach(partition -> partitions.remove(partition.partition()));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            onPartitionsRevoked(lost);
        }
    }

    /** Gives its share back at once. */
    @Override
    public void close() {
        closed.countDown();
        partitions.clear();
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!ended.await(CLOSE.plus(CLOSE).toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the group of the feeds is still being left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE);
    }
}
