package org.copytaster.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topics;

/**
 * Reads inputs once more that were taken or refused before, with the parsers and limits of now. Receipt, time and delivery
 * stay those of the first time, so a story that came out of it before is a repeat to the streams.
 */
public final class InputReplay implements AutoCloseable {
    private final StoryParsers parsers;
    private final StoryProducer stories;
    private final Producer<String, byte[]> producer;

    private InputReplay(StoryParsers parsers, StoryProducer stories, Producer<String, byte[]> producer) {
        this.parsers = parsers;
        this.stories = stories;
        this.producer = producer;
    }

    /**
     * A replay with a producer of its own to the brokers.
     *
     * @param client what every Kafka client is given, under Kafka's own names; bootstrap.servers among them
     */
    public static InputReplay open(StoryParsers parsers, Topics topics, Map<String, String> client) {
        var producer = ProducerProperties.forFiles(client.getOrDefault("bootstrap.servers", ""))
                .producer(topics, client);
        return new InputReplay(parsers, new StoryProducer(producer, topics), producer);
    }

    /** What the input says to the parsers of now. Nothing is written. */
    public Parsed read(KeptInput kept) {
        return parsers.parse(kept.input());
    }

    /**
     * Reads an input and writes what is taken of it; what is refused stands on wire.rejected already.
     *
     * @param audit who does it and when, as headers of each record that is written
     * @return what was taken; nothing when all of it is refused still
     * @throws SendFailedException when a record is not acknowledged
     */
    public Receipt send(KeptInput kept, Map<String, String> audit) {
        var cause = new RecordHeaders();
        kept.delivery().ifPresent(id -> cause.add(EventHeaders.DELIVERY, id.getBytes(StandardCharsets.UTF_8)));
        kept.trace().ifPresent(trace -> cause.add(EventHeaders.TRACE, trace.getBytes(StandardCharsets.UTF_8)));
        var marks = new RecordHeaders();
        audit.forEach((name, value) -> marks.add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            return stories.sendAgain(kept, read(kept), cause, marks).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SendFailedException.of(kept.input(), "the wait for the brokers was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SendFailedException failed) {
                throw failed;
            }
            throw SendFailedException.of(kept.input(), Sending.said(e), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
