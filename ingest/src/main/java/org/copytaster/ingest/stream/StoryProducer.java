package org.copytaster.ingest.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.ingest.format.InputBytes;
import org.copytaster.ingest.format.Parsed;
import org.copytaster.ingest.format.Refusal;
import org.copytaster.ingest.format.Refusal.Reason;
import org.copytaster.ingest.format.WireInput;
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
     * Writes an input.
     *
     * @param cause headers of whatever brought it; its {@code traceparent} is passed on
     * @throws SendFailedException when a record was not acknowledged
     */
    public Receipt write(WireInput input, Parsed parsed, Headers cause) {
        if (parsed instanceof Parsed.Refused refused) {
            return reject(input, refused.refusal(), refused.format(), cause);
        }
        var records = stories(parsed.stories(), input.receivedAt(), cause);
        var tooLarge = tooLarge(input.content()).or(() -> tooLarge(records));
        if (tooLarge.isPresent()) {
            return reject(input, tooLarge.get(), parsed.stories().get(0).getFormat(), cause);
        }
        send(input, received(input, cause), records);
        return new Receipt(input.receiptId(), accepted(parsed.stories()), Optional.empty());
    }

    private Receipt reject(WireInput input, Refusal refusal, String format, Headers cause) {
        var rejection = Rejections.of(input, refusal, format, topics.rejected());
        var headers = EventHeaders.of(
                topics.rejected(), input.receiptId(), input.content().sha256(), input.receivedAt(), cause);
        send(input, record(topics.rejected(), input.receiptId(), rejection, input.receivedAt(), headers), List.of());
        return new Receipt(input.receiptId(), List.of(), Optional.of(refusal));
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

    private void send(
            WireInput input, ProducerRecord<String, byte[]> first, List<ProducerRecord<String, byte[]>> others) {
        var acks = new ArrayList<Future<RecordMetadata>>();
        try {
            acks.add(producer.send(first));
            for (var record : others) {
                acks.add(producer.send(record));
            }
            for (var ack : acks) {
                ack.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(input, "the wait for the brokers was interrupted", e);
        } catch (ExecutionException e) {
            var cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw failed(input, said(cause), cause);
        } catch (KafkaException | IllegalStateException e) {
            throw failed(input, said(e), e);
        }
    }

    private static String said(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static SendFailedException failed(WireInput input, String what, Throwable cause) {
        return new SendFailedException(
                "input " + input.name().orElse(input.receiptId()) + " was not acknowledged (" + what
                        + "); see that the brokers run and have their topics, then send it again",
                cause);
    }

    private static List<Receipt.Accepted> accepted(List<Story> stories) {
        return stories.stream()
                .map(story -> new Receipt.Accepted(story.getStoryId(), story.getRevision(), story.getContentSha256()))
                .toList();
    }
}
