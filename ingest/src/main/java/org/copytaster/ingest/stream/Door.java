package org.copytaster.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topics;

/** Where inputs come in: gives each a receipt, reads it, writes what became of it. The one place that asks for the time. */
public final class Door implements AutoCloseable {
    /** As long as any record may take; whoever waits is answered by now. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final StoryParsers parsers;
    private final StoryProducer producer;
    private final Clock clock;
    private final Supplier<String> receiptIds;
    private final Runnable close;

    private Door(
            StoryParsers parsers, StoryProducer producer, Clock clock, Supplier<String> receiptIds, Runnable close) {
        this.parsers = parsers;
        this.producer = producer;
        this.clock = clock;
        this.receiptIds = receiptIds;
        this.close = close;
    }

    /** A door with these formats behind it; every receipt id must be another. The producer stays the caller's. */
    public Door(StoryParsers parsers, StoryProducer producer, Clock clock, Supplier<String> receiptIds) {
        this(parsers, producer, clock, receiptIds, () -> {});
    }

    /**
     * A door with a producer of its own to the brokers.
     *
     * @param client what every Kafka client is told beside the settings, under Kafka's own names; it wins
     */
    public static Door open(StoryParsers parsers, ProducerProperties settings, Map<String, String> client) {
        var topics = Topics.standard();
        var properties = settings.properties(topics);
        properties.putAll(client);
        var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        return new Door(
                parsers,
                new StoryProducer(producer, topics),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                () -> producer.close(CLOSE));
    }

    @Override
    public void close() {
        close.run();
    }

    /**
     * Takes one input in.
     *
     * @param name what the sender calls it
     * @throws SendFailedException when it was not acknowledged; the sender must send it again
     */
    public Receipt receive(InputBytes content, Source source, Optional<String> name) {
        var input = new WireInput(content, source, name, receiptIds.get(), clock.instant());
        return producer.write(input, parsers.parse(input));
    }

    /**
     * Takes one input in without waiting for the brokers; of an input with several items, some of which are bad, the
     * good ones.
     *
     * @return done when every record is acknowledged; fails with a {@link SendFailedException} when one is not, and the
     *     sender must send the input again
     */
    public CompletableFuture<Receipt> take(Delivery delivery) {
        var input = input(delivery);
        var parsed = parsers.parse(input);
        return parsed instanceof Parsed.Refused refused && refused.isOneOfSeveral()
                ? producer.sendEach(input, refused, parsers.items(input), cause(delivery))
                : producer.send(input, parsed, cause(delivery));
    }

    /**
     * Refuses an input without reading it.
     *
     * @return as {@link #take}
     */
    public CompletableFuture<Receipt> refuse(Refusal refusal, Delivery delivery) {
        return producer.send(input(delivery), new Parsed.Refused(refusal, ""), cause(delivery));
    }

    private WireInput input(Delivery delivery) {
        return new WireInput(
                delivery.content(),
                delivery.source(),
                delivery.name(),
                delivery.id(),
                receiptIds.get(),
                clock.instant());
    }

    private static Headers cause(Delivery delivery) {
        var headers = new RecordHeaders();
        delivery.trace().ifPresent(trace -> headers.add(EventHeaders.TRACE, trace.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    /**
     * Refuses an input that could not even be read, so that nobody wonders where it went.
     *
     * @param name what the sender calls it
     * @throws SendFailedException when the refusal was not acknowledged
     */
    public Receipt refuse(Refusal refusal, Source source, Optional<String> name) {
        var input = new WireInput(InputBytes.whole(new byte[0]), source, name, receiptIds.get(), clock.instant());
        return producer.write(input, new Parsed.Refused(refusal, ""));
    }
}
