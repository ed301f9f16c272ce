package org.copytaster.standalone.guarantee;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.stream.DeadLetterReplay;
import org.copytaster.standalone.stream.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else writes onto our topics, beside a running wire: no value, bytes that are no record, a record of a schema that
 * is none of ours, and one of our own records under another key.
 */
final class PoisonScenario implements Scenario {
    private static final int ROUNDS = 10;
    private static final int SENT = 5;
    private static final Duration REST = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        int stories = options.share(10_000, 200);
        // The last story is pushed here, to have a record of ours that an older one could come after.
        var copy = new MixedCopy(stories, options.seed());
        try (var stage = new Stage(name(), Installation.own())) {
            stage.start();
            try (var wire = new WatchedWire(stage, new OneMore(copy), options.rate());
                    var producer = new KafkaProducer<>(
                            new HashMap<String, Object>(stage.client()),
                            new StringSerializer(),
                            new ByteArraySerializer())) {
                wire.push(ScriptedCopy.revision(stories, 1));
                wire.push(ScriptedCopy.revision(stories, 2));
                wire.push(options.seed());
                int sent = poison(wire, producer, stories);
                wire.awaitRest(REST);
                int again = putBack(stage.client());
                wire.awaitRest(REST);
                var breaches = new ArrayList<>(wire.breaches());
                breaches.addAll(RoleHealthProbe.notReady(stage));
                var figures = new ArrayList<>(wire.figures());
                figures.add(sent + " records of poison sent, " + wire.watch().others()
                        + " records of no story of ours read");
                figures.add(again + " dead letters put back where they came from");
                return Result.of(figures, breaches);
            }
        }
    }

    /** The stories of another copy, and one that the scenario pushes by itself. */
    private record OneMore(MixedCopy others) implements Copy {
        @Override
        public int stories() {
            return others.stories() + 1;
        }

        @Override
        public PlannedStory plan(int number, Instant now) {
            return number < others.stories() ? others.plan(number, now) : new PlannedStory(number, List.of());
        }
    }

    private static int poison(WatchedWire wire, KafkaProducer<String, byte[]> producer, int ownStory)
            throws InterruptedException {
        var topics = Topics.standard();
        var names = List.of(
                topics.stories().name(), topics.enriched().name(), topics.dead().name());
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            wire.awaitOpened(ownStory * round / ROUNDS);
            for (var name : names) {
                sent += poison(producer, name, round);
            }
        }
        for (var name : names.subList(0, 2)) {
            var older = first(wire.stage().client(), name, ownStory);
            send(producer, name, 1 - older.partition(), "other:key", older.value());
            sent++;
        }
        return sent;
    }

    /** What an operator does who believes that the code was mended: every letter that can go back does. */
    private static int putBack(Map<String, String> client) {
        var replay = new DeadLetterReplay(Topics.standard(), client);
        var read = Set.of(
                Topics.standard().stories().name(), Topics.standard().enriched().name());
        var ready = replay.letters(letter -> true).stream()
                .filter(letter -> letter.obstacle(read, 1).isEmpty())
                .toList();
        return replay.putBack(ready, "guarantees", new RateLimit(1000));
    }

    private static int poison(KafkaProducer<String, byte[]> producer, String topic, int round)
            throws InterruptedException {
        var key = "x:" + round;
        for (int partition = 0; partition < 2; partition++) {
            send(producer, topic, partition, key, null);
            send(producer, topic, partition, key, "no record at all".getBytes(StandardCharsets.UTF_8));
            send(producer, topic, partition, key, new byte[0]);
            send(producer, topic, partition, key, foreign());
            send(producer, topic, partition, null, foreign());
        }
        return 2 * SENT;
    }

    private static void send(
            KafkaProducer<String, byte[]> producer,
            String topic,
            int partition,
            @Nullable String key,
            byte @Nullable [] value)
            throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, partition, key, value)).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take the poison", e);
        }
    }

    /** Avro single-object encoding, as ours: two marker bytes, the fingerprint of a schema that nobody here knows, a record. */
    private static byte[] foreign() {
        return new byte[] {(byte) 0xC3, 1, 8, 7, 6, 5, 4, 3, 2, 1, 42};
    }

    /** The first record of a story on a topic. */
    private static ConsumerRecord<String, byte[]> first(Map<String, String> client, String topic, int story) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (long end = System.nanoTime() + REST.toNanos(); System.nanoTime() < end; ) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (Copy.number(String.valueOf(record.key())) == story) {
                        return record;
                    }
                }
            }
        }
        throw new IllegalStateException("story " + story + " never stood on " + topic);
    }
}
