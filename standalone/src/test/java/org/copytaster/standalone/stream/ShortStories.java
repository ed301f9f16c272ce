package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;

/** Stories of two sentences put on wire.enriched, each of another identity, and read on news.stories. Not thread-safe. */
final class ShortStories implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final String PREFIX = "test:";
    private static final int AHEAD = 100_000;

    private final Producer<String, byte[]> producer;
    private final CommittedReader<CleanStory> reader;
    private final Map<String, Long> underway = new HashMap<>();
    private final List<Long> delays = new ArrayList<>();
    private int last;
    private int newest;

    ShortStories(OwnBroker broker) {
        producer = ProducerProperties.forFiles(broker.bootstrapServers()).producer(OwnBroker.TOPICS);
        reader = CommittedReader.fromNow(OwnBroker.TOPICS.published(), broker.client());
    }

    /** Passes so many stories on as fast as they go; how long it took. */
    Duration passAllOn(int stories) {
        var began = System.nanoTime();
        for (var sent = 0; sent < stories; sent++) {
            send();
            while (underway.size() >= AHEAD) {
                read(Duration.ofMillis(100));
            }
        }
        awaitAll();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Passes stories on at a rate; the times from the send to the clean record, in words. */
    String passOn(int rate, Duration time) {
        delays.clear();
        var began = System.nanoTime();
        var step = Duration.ofSeconds(1).toNanos() / rate;
        for (var due = began; due < began + time.toNanos(); due += step) {
            while (System.nanoTime() < due) {
                read(LOOK);
            }
            send();
        }
        awaitAll();
        var sorted = delays.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %d ms, p99 %d ms, longest %d ms",
                millis(sorted.get(sorted.size() / 2)),
                millis(sorted.get(sorted.size() * 99 / 100)),
                millis(sorted.get(sorted.size() - 1)));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    /** Sends so many and returns when the first of them has come out: the others are on their way. */
    void sendAhead(int stories) {
        for (var sent = 0; sent < stories; sent++) {
            send();
        }
        var deadline = Instant.now().plus(LIMIT);
        while (underway.size() >= stories) {
            assertThat(Instant.now()).as("a story has come out").isBefore(deadline);
            read(LOOK);
        }
    }

    /** Sends a story every twenty milliseconds until one of them has come out; when that was, by System.nanoTime. */
    long awaitAStorySentFromNowOn() {
        var deadline = Instant.now().plus(LIMIT);
        var before = last;
        while (newest <= before) {
            assertThat(Instant.now()).as("a story has come out").isBefore(deadline);
            send();
            read(Duration.ofMillis(20));
        }
        return System.nanoTime();
    }

    /** Waits until every story that was sent has come out. */
    void awaitAll() {
        var deadline = Instant.now().plus(LIMIT);
        while (!underway.isEmpty()) {
            assertThat(Instant.now()).as(underway.size() + " are underway").isBefore(deadline);
            read(Duration.ofMillis(20));
        }
    }

    private void send() {
        var id = PREFIX + ++last;
        var story = story(id);
        var bytes = OwnBroker.TOPICS.enriched().values().serializer().serialize("wire.enriched", story);
        underway.put(id, System.nanoTime());
        var record = new ProducerRecord<>(OwnBroker.TOPICS.enriched().name(), id, bytes);
        var unused = producer.send(record); // one that fails is missed by awaitAll
    }

    private void read(Duration limit) {
        var began = System.nanoTime();
        var entries = reader.next(limit);
        var now = System.nanoTime();
        entries.forEach(entry -> {
            newest = Math.max(newest, Integer.parseInt(entry.key().substring(PREFIX.length())));
            var sent = underway.remove(entry.key());
            if (sent != null) {
                delays.add(now - sent);
            }
        });
        if (entries.isEmpty()) {
            LockSupport.parkNanos(limit.toNanos() - (now - began));
        }
    }

    private EnrichedStory story(String id) {
        return EnrichedStory.newBuilder()
                .setStoryId(id)
                .setProvider("test")
                .setGuid(id)
                .setRevision("1")
                .setContentSha256(String.format(Locale.ROOT, "%064x", last))
                .setReceivedAt(Instant.now())
                .setHeadline("Ferry " + last + " reaches Lindholm")
                .setParagraphs(List.of(new Paragraph(
                        0, "text", "Ferry " + last + " reached Lindholm on Monday. All on board are well.")))
                .build();
    }

    @Override
    public void close() {
        producer.close();
        reader.close();
    }
}
