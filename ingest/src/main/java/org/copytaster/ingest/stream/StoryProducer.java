package org.copytaster.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
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
 * Writes an input and its stories, or its refusal, and says so when every record has been acknowledged (architecture.md,
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

    /**
     * Writes an input. The call itself waits only for metadata and for room in the producer's buffer.
     *
     * @param cause headers of whatever brought it; its {@code traceparent} is passed on, and what its delivery is called
     * @return done when every record is acknowledged; fails with a {@link SendFailedException} when one is not
     */
    public CompletableFuture<Receipt> send(WireInput input, Parsed parsed, Headers cause) {
        if (parsed instanceof Parsed.Refused refused) {
            return reject(input, refused, cause);
        }
        var tooLarge = tooLarge(input.content());
        if (tooLarge.isPresent()) {
            return reject(input, refused(tooLarge.get(), parsed), cause);
        }
        return parsed instanceof Parsed.Several several
                ? sendEach(input, several, cause)
                : sendWhole(input, written(input, parsed, 0, cause), cause);
    }

    /**
     * Writes what is taken of an input that is read once more: its stories to wire.stories, then the input to wire.received.
     * What is refused of it stands on wire.rejected already; of an input that is refused as a whole nothing is written.
     *
     * @param cause as above
     * @param marks headers that each record has beside its own
     * @return as above; a receipt without stories when nothing was taken
     */
    CompletableFuture<Receipt> sendAgain(KeptInput kept, Parsed parsed, Headers cause, Headers marks) {
        var input = kept.input();
        var items = parsed instanceof Parsed.Several several
                ? several.items().stream().map(ParsedItem::parsed).toList()
                : List.of(parsed);
        var written = new ArrayList<Written>();
        for (var item : items) {
            written.add(written(input, item, kept.item() + written.size(), cause));
        }
        var receipt = receipt(input, written.stream().map(Written::parsed).toList());
        if (receipt.accepted().isEmpty()) {
            return CompletableFuture.completedFuture(receipt);
        }
        var stories = written.stream().flatMap(item -> item.records().stream()).toList();
        var whole = received(input, cause);
        stories.forEach(record -> marks.forEach(record.headers()::add));
        marks.forEach(whole.headers()::add);
        // The input says that all of it was done: whoever dies before must be able to do it once more.
        return Sending.of(input, producer, stories)
                .thenComposeAsync(done -> Sending.of(input, producer, List.of(whole)))
                .thenApply(done -> receipt);
    }

    /** A part of an input, read and with its stories as they will be sent; or why it cannot be sent. */
    private record Written(Parsed parsed, List<ProducerRecord<String, byte[]>> records) {}

    /** Each story is written as bytes once: what is measured is what is sent. */
    private Written written(WireInput input, Parsed parsed, int item, Headers cause) {
        var records = stories(parsed.stories(), item, input.receivedAt(), cause);
        return tooLarge(records)
                .map(refusal -> new Written(refused(refusal, parsed), List.of()))
                .orElseGet(() -> new Written(parsed, records));
    }

    private CompletableFuture<Receipt> sendWhole(WireInput input, Written written, Headers cause) {
        if (written.parsed() instanceof Parsed.Refused refused) {
            return reject(input, refused, cause);
        }
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        records.add(received(input, cause));
        records.addAll(written.records());
        var receipt = new Receipt(input.receiptId(), accepted(written.parsed().stories()), Optional.empty());
        return Sending.of(input, producer, records).thenApply(done -> receipt);
    }

    /** The whole to wire.received, the stories of the good items to wire.stories, the bad ones to wire.rejected. */
    private CompletableFuture<Receipt> sendEach(WireInput input, Parsed.Several several, Headers cause) {
        var items = new ArrayList<Written>();
        for (var item : several.items()) {
            items.add(written(input, item.parsed(), items.size(), cause));
        }
        if (items.stream().allMatch(item -> item.parsed() instanceof Parsed.Refused)) {
            return reject(input, (Parsed.Refused) items.get(0).parsed(), cause);
        }
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        records.add(received(input, cause));
        for (int i = 0; i < items.size(); i++) {
            records.addAll(items.get(i).records());
            if (items.get(i).parsed() instanceof Parsed.Refused bad) {
                var record = rejected(several.items().get(i).alone().get(), bad, cause);
                InputHeaders.putItem(record.headers(), i);
                records.add(record);
            }
        }
        var receipt = receipt(input, items.stream().map(Written::parsed).toList());
        return Sending.of(input, producer, records).thenApply(done -> receipt);
    }

    private static Receipt receipt(WireInput input, List<Parsed> items) {
        if (items.stream().allMatch(item -> item.refusals().isEmpty())) {
            var stories =
                    items.stream().flatMap(item -> item.stories().stream()).toList();
            return new Receipt(input.receiptId(), accepted(stories), Optional.empty());
        }
        return Receipt.partly(
                input.receiptId(), items.stream().map(StoryProducer::outcome).toList());
    }

    private static Parsed.Refused refused(Refusal refusal, Parsed parsed) {
        return new Parsed.Refused(refusal, parsed.stories().get(0).getFormat());
    }

    private static Receipt.Item outcome(Parsed item) {
        return new Receipt.Item(
                accepted(item.stories()), item.refusals().stream().findFirst());
    }

    private CompletableFuture<Receipt> reject(WireInput input, Parsed.Refused refused, Headers cause) {
        var receipt = new Receipt(input.receiptId(), List.of(), Optional.of(refused.refusal()));
        return Sending.of(input, producer, List.of(rejected(input, refused, cause)))
                .thenApply(done -> receipt);
    }

    private ProducerRecord<String, byte[]> rejected(WireInput input, Parsed.Refused refused, Headers cause) {
        var rejection = Rejections.of(input, refused.refusal(), refused.format(), topics.rejected());
        var headers = EventHeaders.of(
                topics.rejected(), input.receiptId(), input.content().sha256(), input.receivedAt(), cause);
        InputHeaders.put(headers, input);
        called(cause, "", headers);
        return record(topics.rejected(), input.receiptId(), rejection, input.receivedAt(), headers);
    }

    private ProducerRecord<String, byte[]> received(WireInput input, Headers cause) {
        var headers = EventHeaders.of(
                topics.received(), input.receiptId(), input.content().sha256(), input.receivedAt(), cause);
        InputHeaders.put(headers, input);
        called(cause, "", headers);
        return record(topics.received(), input.receiptId(), input.content().kept(), input.receivedAt(), headers);
    }

    private List<ProducerRecord<String, byte[]>> stories(List<Story> stories, int item, Instant time, Headers cause) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var story : stories) {
            var revision = story.getRevision() + '/' + story.getContentSha256();
            var headers = EventHeaders.of(topics.stories(), story.getStoryId(), revision, time, cause);
            called(cause, "." + item + "." + records.size(), headers);
            records.add(record(topics.stories(), story.getStoryId(), story, time, headers));
        }
        return records;
    }

    /** What the delivery is called, where it can be told, and which of its stories this is. */
    private static void called(Headers cause, String place, Headers headers) {
        var delivery = cause.lastHeader(EventHeaders.DELIVERY);
        if (delivery != null) {
            var id = new String(delivery.value(), StandardCharsets.UTF_8) + place;
            headers.add(EventHeaders.DELIVERY, id.getBytes(StandardCharsets.UTF_8));
        }
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
