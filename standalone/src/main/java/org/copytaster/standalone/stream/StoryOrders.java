package org.copytaster.standalone.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.publish.story.StandingCopy;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * The operator's side of an order: how a story stands, the order on wire.acts, what came of it on wire.status. Nothing is
 * decided here.
 */
public final class StoryOrders {
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** The clocks of two machines differ by less. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Topics topics;
    private final Map<String, String> client;

    /**
     * Orders to the pipeline on these brokers.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public StoryOrders(Topics topics, Map<String, String> client) {
        this.topics = topics;
        this.client = Map.copyOf(client);
    }

    /**
     * How a story stands; nothing when it is not known.
     *
     * @param progress told from time to time how much is read, in percent
     * @throws BrokerFailure when no broker answers
     */
    public Optional<StoryStatus> status(String storyId, IntConsumer progress) {
        try (var scan = TopicScan.of(topics.status(), client)) {
            return scan.newest(storyId, progress).flatMap(StoredRecord::value);
        }
    }

    /**
     * Puts an order on wire.acts and returns once the brokers have it.
     *
     * @throws BrokerFailure when they do not take it
     */
    public void send(Act act) {
        var headers = EventHeaders.of(
                topics.acts(), act.getStoryId(), "act:" + act.getActId(), act.getOrderedAt(), new RecordHeaders());
        send(topics.acts(), act.getStoryId(), act, act.getOrderedAt(), headers);
    }

    /**
     * Waits until a story stands as asked.
     *
     * @param since when the order was given
     * @return its status; nothing when the time is up
     * @throws InterruptedException when the process is stopping
     */
    public Optional<StoryStatus> await(String storyId, Instant since, Predicate<StoryStatus> asked, Duration limit)
            throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        try (var scan = TopicScan.of(topics.status(), client)) {
            scan.since(since.minus(SKEW));
            do {
                var status = scan.newest(storyId, percent -> {})
                        .flatMap(StoredRecord::value)
                        .filter(asked);
                if (status.isPresent()) {
                    return status;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } while (System.nanoTime() - deadline < 0);
        }
        return Optional.empty();
    }

    /**
     * Puts the copy that a story waits for on wire.enriched once more, as it stands there.
     *
     * @return whether it is there still
     * @throws BrokerFailure when the brokers do not answer
     */
    public boolean handBack(StoryStatus status, IntConsumer progress) {
        var records = enriched(status.getStoryId(), progress);
        var revisions =
                records.stream().flatMap(record -> record.value().stream()).toList();
        var copy = StandingCopy.of(status, revisions);
        copy.ifPresent(story -> records.stream()
                .filter(record -> record.value()
                        .filter(one -> one.getRevision().equals(story.getRevision())
                                && one.getContentSha256().equals(story.getContentSha256()))
                        .isPresent())
                .findFirst()
                .ifPresent(record -> send(topics.enriched(), record.key(), story, record.time(), headers(record))));
        return copy.isPresent();
    }

    private List<StoredRecord<EnrichedStory>> enriched(String storyId, IntConsumer progress) {
        var records = new ArrayList<StoredRecord<EnrichedStory>>();
        try (var scan = TopicScan.of(topics.enriched(), client).of(List.of(storyId))) {
            scan.read(storyId::equals, records::add, progress);
        }
        return records;
    }

    private static Headers headers(StoredRecord<?> record) {
        var headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private <V> void send(Topic<V> topic, String key, V value, Instant time, Headers headers) {
        var bytes = topic.values().serializer().serialize(topic.name(), value);
        try (var writer = new AcknowledgedWriter(topics, client)) {
            writer.write(new ProducerRecord<>(topic.name(), null, time.toEpochMilli(), key, bytes, headers));
        }
    }
}
