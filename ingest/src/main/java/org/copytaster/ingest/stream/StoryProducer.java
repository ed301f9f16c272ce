package org.copytaster.ingest.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * Writes an input and its stories, or its refusal, and returns when every record has been acknowledged (architecture.md,
 * rule 3: at least once). An accepted input goes to wire.received and its stories to wire.stories; a refused one goes to
 * wire.rejected with its bytes. Safe for use by several threads.
 */
public final class StoryProducer {
    private final Producer<String, byte[]> producer;
    private final Topics topics;

    /** Writes through this producer, which stays the caller's to close, to the topics of this catalogue. */
    public StoryProducer(Producer<String, byte[]> producer, Topics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    /** Writes an input without a trace of its own. */
    public Receipt write(WireInput input, Parsed parsed) {
        return write(input, parsed, new RecordHeaders());
    }

    /**
     * Writes an input and waits until it is acknowledged.
     *
     * @param cause headers of whatever brought it; its {@code traceparent} is passed on
     * @throws SendFailedException when a record was not acknowledged
     */
    public Receipt write(WireInput input, Parsed parsed, Headers cause) {
        try {
            return send(input, parsed, cause).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SendFailedException.of(input, "the wait for the brokers was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SendFailedException failed
                    ? failed
                    : SendFailedException.of(input, Sending.said(e), e);
        }
    }

    /**
     * Writes an input. The call itself waits only for metadata and for room in the producer's buffer.
     *
     * @param cause headers of whatever brought it; its {@code traceparent} is passed on
     * @return done when every record is acknowledged; fails with a {@link SendFailedException} when one is not
     */
    public CompletableFuture<Receipt> send(WireInput input, Parsed parsed, Headers cause) {
        if (parsed instanceof Parsed.Refused refused) {
            return reject(input, refused, cause);
        }
        var records = stories(parsed.stories(), input.receivedAt(), cause);
        var tooLarge = tooLarge(input.content()).or(() -> tooLarge(records));
        if (tooLarge.isPresent()) {
            return reject(input, refused(tooLarge.get(), parsed), cause);
        }
        records.add(0, received(input, cause));
        return Sending.of(input, producer, records)
                .thenApply(done -> new Receipt(input.receiptId(), accepted(parsed.stories()), Optional.empty()));
    }

    /**
     * Writes an input of which only some items can be taken: the whole to wire.received, the stories of the good items
     * to wire.stories, the bad ones to wire.rejected. One that can be taken by no means is refused as a whole.
     *
     * @param whole what {@code parsed} says of the input as a whole
     * @param items its items, in order, and what each was read as
     * @return as {@link #send}
     */
    CompletableFuture<Receipt> sendEach(WireInput input, Parsed.Refused whole, List<ParsedItem> items, Headers cause) {
        var fitting = items.stream().map(item -> fitting(item, cause)).toList();
        if (tooLarge(input.content()).isPresent()
                || fitting.stream().allMatch(item -> item.parsed() instanceof Parsed.Refused)) {
            return reject(input, whole, cause);
        }
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        records.add(received(input, cause));
        for (var item : fitting) {
            records.addAll(stories(item.parsed().stories(), input.receivedAt(), cause));
            if (item.parsed() instanceof Parsed.Refused refused) {
                records.add(rejected(item.input(), refused, cause));
            }
        }
        return Sending.of(input, producer, records)
                .thenApply(done -> Receipt.partly(
                        input.receiptId(),
                        fitting.stream().map(StoryProducer::outcome).toList()));
    }

    private ParsedItem fitting(ParsedItem item, Headers cause) {
        return tooLarge(stories(item.parsed().stories(), item.input().receivedAt(), cause))
                .map(refusal -> new ParsedItem(item.input(), refused(refusal, item.parsed())))
                .orElse(item);
    }

    private static Parsed.Refused refused(Refusal refusal, Parsed parsed) {
        return new Parsed.Refused(refusal, parsed.stories().get(0).getFormat());
    }

    private static Receipt.Item outcome(ParsedItem item) {
        var refusal = item.parsed() instanceof Parsed.Refused refused
                ? Optional.of(refused.refusal())
                : Optional.<Refusal>empty();
        return new Receipt.Item(accepted(item.parsed().stories()), refusal);
    }

    private CompletableFuture<Receipt> reject(WireInput input, Parsed.Refused refused, Headers cause) {
        return Sending.of(input, producer, List.of(rejected(input, refused, cause)))
                .thenApply(done -> new Receipt(input.receiptId(), List.of(), Optional.of(refused.refusal())));
    }

    private ProducerRecord<String, byte[]> rejected(WireInput input, Parsed.Refused refused, Headers cause) {
        var rejection = Rejections.of(input, refused.refusal(), refused.format(), topics.rejected());
        var headers = EventHeaders.of(
                topics.rejected(), input.receiptId(), input.content().sha256(), input.receivedAt(), cause);
        return record(topics.rejected(), input.receiptId(), rejection, input.receivedAt(), headers);
    }

    private ProducerRecord<String, byte[]> received(WireInput input, Headers cause) {
        var headers = EventHeaders.of(
                topics.received(), input.receiptId(), input.content().sha256(), input.receivedAt(), cause);
        ReceivedHeaders.put(headers, input);
        return record(topics.received(), input.receiptId(), input.content().kept(), input.receivedAt(), headers);
    }

    private List<ProducerRecord<String, byte[]>> stories(List<Story> stories, Instant time, Headers cause) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var story : stories) {
            var revision = story.getRevision() + '/' + story.getContentSha256();
            var headers = EventHeaders.of(topics.stories(), story.getStoryId(), revision, time, cause);
            records.add(record(topics.stories(), story.getStoryId(), story, time, headers));
        }
        return records;
    }

    private static <V> ProducerRecord<String, byte[]> record(
            Topic<V> topic, String key, V value, Instant time, Headers headers) {
        var bytes = topic.values().serializer().serialize(topic.name(), headers, value);
        return new ProducerRecord<>(topic.name(), null, time.toEpochMilli(), key, bytes, headers);
    }

    /** The limit on an input is a setting; what the topic takes is not. */
    private Optional<Refusal> tooLarge(InputBytes content) {
        int limit = topics.received().maxValueBytes();
        return content.size() <= limit
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Reason.TOO_LARGE,
                        "the input has " + content.size() + " bytes; "
                                + topics.received().name() + " takes " + limit,
                        "send its stories one by one"));
    }

    /** Text is limited at parse, but codes, keywords and associations add to it; the broker would turn it away. */
    private Optional<Refusal> tooLarge(List<ProducerRecord<String, byte[]>> records) {
        int limit = topics.stories().maxValueBytes();
        return records.stream()
                .filter(record -> record.value().length > limit)
                .findFirst()
                .map(record -> Refusal.of(
                        Reason.STORY_TOO_LARGE,
                        "story " + record.key() + " makes a record of " + record.value().length + " bytes; " + limit
                                + " are taken",
                        "send it in takes, or with fewer codes and associations"));
    }

    private static List<Receipt.Accepted> accepted(List<Story> stories) {
        return stories.stream()
                .map(story -> new Receipt.Accepted(story.getStoryId(), story.getRevision(), story.getContentSha256()))
                .toList();
    }
}
