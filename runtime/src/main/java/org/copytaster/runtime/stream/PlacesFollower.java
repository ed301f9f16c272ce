package org.copytaster.runtime.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.copytaster.runtime.story.StoryPlaces;
import org.copytaster.schemas.stream.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a compacted topic from its beginning and keeps where the newest record of each key stands, no values. */
final class PlacesFollower implements Runnable, AutoCloseable {
    /** All that stood there at the start is read, in percent. */
    static final int ALL = 100;

    private static final Logger LOG = LoggerFactory.getLogger(PlacesFollower.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final int FETCH_BYTES = 4 * 1024 * 1024;

    private final Topic<?> topic;
    private final Map<String, String> client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private StoryPlaces places = new StoryPlaces();
    private volatile int percentLoaded;
    private volatile String trouble = "";
    private volatile @Nullable Consumer<byte[], Boolean> reading;

    PlacesFollower(Topic<?> topic, Map<String, String> client) {
        this.topic = topic;
        this.client = Map.copyOf(client);
    }

    /** Where the newest record with this key stands. */
    synchronized Optional<StoryPlaces.Place> find(byte[] key) {
        return places.find(key);
    }

    /** How much of what stood there at the start is read, in percent. */
    int percentLoaded() {
        return percentLoaded;
    }

    /** How far it is, in a sentence. */
    String inWords() {
        if (!trouble.isEmpty()) {
            return topic.name() + " cannot be read: " + trouble;
        }
        return percentLoaded < ALL ? "loading, " + percentLoaded + " % of " + topic.name() + " read" : stories();
    }

    private synchronized String stories() {
        return places.size() + " stories";
    }

    /** The brokers' absence is the consumer's own business; what it cannot mend is tried again from the beginning. */
    @Override
    public void run() {
        try {
            while (closed.getCount() > 0) {
                read();
                closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void read() {
        try {
            read(GrouplessConsumers.of(
                    topic, client, FETCH_BYTES, GrouplessConsumers.HELD_BACK_FROM_A_FOLLOWER, (name, value) -> true));
        } catch (WakeupException | InterruptException e) {
            LOG.debug("told to stop", e);
        } catch (KafkaException e) {
            failed(e);
        }
    }

    private void read(Consumer<byte[], Boolean> consumer) {
        reading = consumer;
        try {
            follow(consumer);
        } finally {
            reading = null;
            GrouplessConsumers.close(consumer);
        }
    }

    private void failed(KafkaException e) {
        var words = String.valueOf(e.getMessage());
        if (!words.equals(trouble)) {
            LOG.warn(
                    "{} cannot be read, so no story can be looked up: {}; tried again until it can",
                    topic.name(),
                    words);
        }
        trouble = words;
        percentLoaded = 0;
    }

    private void follow(Consumer<byte[], Boolean> consumer) {
        forget();
        var partitions = GrouplessConsumers.partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        trouble = "";
        while (closed.getCount() > 0) {
            if (percentLoaded < ALL) {
                percentLoaded = percent(consumer, partitions, begins, ends);
            }
            take(consumer.poll(LOOK));
        }
    }

    private synchronized void forget() {
        percentLoaded = 0;
        places = new StoryPlaces();
    }

    private synchronized void take(Iterable<ConsumerRecord<byte[], Boolean>> records) {
        for (var record : records) {
            if (record.key() != null) {
                take(record);
            }
        }
    }

    private void take(ConsumerRecord<byte[], Boolean> record) {
        if (record.value() == null) {
            places.remove(record.key());
        } else {
            places.put(record.key(), new StoryPlaces.Place(record.partition(), record.offset()));
        }
    }

    private static int percent(
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        long whole = 0;
        long left = 0;
        for (var partition : partitions) {
            long end = ends.getOrDefault(partition, 0L);
            whole += end - begins.getOrDefault(partition, 0L);
            left += Math.max(0, end - consumer.position(partition));
        }
        return left == 0 ? ALL : (int) Math.min(ALL - 1, Math.max(0, ALL * (whole - left) / whole));
    }

    /** Stops reading, within 2 s. */
    @Override
    public void close() {
        closed.countDown();
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!ended.await(CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} is still being read", topic.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
