package org.copytaster.ingest.stream;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topics;

/** Where inputs come in: gives each a receipt, reads it, writes what became of it. The one place that asks for the time. */
public final class Door implements AutoCloseable {
    /** As long as any record may take; whoever waits is answered by now. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private static final long REPLAYS_BYTES = 16 * 1024 * 1024;

    /** At ten stories a second an hour and a half, in 4 MB. */
    private static final int TAKEN = 50_000;

    private final StoryParsers parsers;
    private final StoryProducer producer;
    private final Clock clock;
    private final Supplier<String> receiptIds;
    private final Runnable close;
    private final IngestMeters meters;
    private final Replays replays = new Replays(REPLAYS_BYTES);
    private final RecentlyTaken taken = new RecentlyTaken(TAKEN);
    private final Acknowledgements acknowledgements = new Acknowledgements(System::nanoTime);

    private Door(
            StoryParsers parsers,
            StoryProducer producer,
            Clock clock,
            Supplier<String> receiptIds,
            IngestMeters meters,
            Runnable close) {
        this.parsers = parsers;
        this.producer = producer;
        this.clock = clock;
        this.receiptIds = receiptIds;
        this.close = close;
        this.meters = meters;
    }

    /** A door with these formats behind it; every receipt id must be another. The producer stays the caller's. */
    public Door(StoryParsers parsers, StoryProducer producer, Clock clock, Supplier<String> receiptIds) {
        this(parsers, producer, clock, receiptIds, IngestMeters.none());
    }

    /** The same, which counts what comes. */
    Door(StoryParsers parsers, StoryProducer producer, Clock clock, Supplier<String> receiptIds, IngestMeters meters) {
        this(parsers, producer, clock, receiptIds, meters, () -> {});
    }

    /**
     * A door with a producer of its own to the brokers.
     *
     * @param client what every Kafka client is given beside the settings, under Kafka's own names; it wins
     * @param meters where it counts
     */
    public static Door open(
            StoryParsers parsers, ProducerProperties settings, Map<String, String> client, IngestMeters meters) {
        var topics = Topics.standard();
        var producer = settings.producer(topics, client);
        meters.bind(() -> new KafkaClientMetrics(producer));
        return new Door(
                parsers,
                new StoryProducer(producer, topics),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                meters,
                () -> producer.close(CLOSE));
    }

    @Override
    public void close() {
        close.run();
    }

    /** Whether a story with this id is among the newest 50,000 that this door took in since it was opened. */
    public boolean hasTaken(String storyId) {
        return taken.contains(storyId);
    }

    /** Whether the brokers acknowledge what is sent, under the name of the way in that this is. */
    public HealthPart health(String name) {
        return acknowledgements.health(name);
    }

    /**
     * Takes one delivery in without waiting for the brokers; of an input with several items, some of which are bad, the
     * good ones. One that came before is not written again.
     */
    public Reception take(Delivery delivery) {
        var fingerprint = delivery.fingerprint();
        var identity = delivery.identity(fingerprint);
        var key = delivery.source().terms() + " " + called(delivery, identity, fingerprint);
        var turn = replays.claim(key, fingerprint, identity.isPresent());
        if (turn.isFirst()) {
            return new Reception.First(settled(key, turn.entry(), delivery, identity));
        }
        if (!turn.entry().fingerprint().equals(fingerprint)) {
            return new Reception.OtherInput();
        }
        meters.repeat();
        return new Reception.Again(turn.entry().receipt());
    }

    /** A key stands for whatever its sender sent with it first; a file and a keyless input are known by their bytes too. */
    private static String called(Delivery delivery, Optional<String> identity, String fingerprint) {
        return delivery.key()
                .map(word -> "key " + word)
                .or(() -> identity.map(file -> "file " + file))
                .orElse("input " + fingerprint);
    }

    /** Whatever is thrown, the key is settled: else its sender would hear for ever that it is still in flight. */
    private CompletableFuture<Receipt> settled(
            String key, Replays.Entry entry, Delivery delivery, Optional<String> identity) {
        try {
            return sent(key, delivery, identity).whenComplete((receipt, failure) -> {
                if (failure == null) {
                    taken.add(receipt);
                    RejectedLog.tell(delivery, receipt);
                    replays.settle(key, entry, receipt);
                } else {
                    replays.fail(key, entry, failure);
                }
            });
        } catch (RuntimeException | StackOverflowError e) {
            replays.fail(key, entry, e);
            return CompletableFuture.failedFuture(e);
        } catch (Error e) {
            replays.fail(key, entry, e);
            throw e;
        }
    }

    private CompletableFuture<Receipt> sent(String key, Delivery delivery, Optional<String> identity) {
        var input = input(delivery);
        var parsed = delivery.refusal().map(why -> refused(input, why)).orElseGet(() -> parsers.parse(input));
        replays.send(key, parsed.stories().stream().map(Story::getStoryId).toList());
        var format = parsed.stories().stream().findFirst().map(Story::getFormat).orElse("");
        var received = input.receivedAt();
        return acknowledgements
                .watch(() -> producer.send(input, parsed, cause(delivery, identity)))
                .thenApply(receipt -> {
                    meters.settled(receipt, format, received);
                    return receipt;
                });
    }

    private Parsed refused(WireInput input, Refusal why) {
        return Kills.mayBeIn(input, why) ? Kills.among(parsers.parse(input), input, why) : new Parsed.Refused(why, "");
    }

    /**
     * Takes one delivery in and waits until it is acknowledged.
     *
     * @throws SendFailedException when it was not; the sender must send it again
     */
    public Receipt receive(Delivery delivery) {
        var reception = take(delivery);
        if (reception instanceof Reception.First first) {
            return awaited(delivery, first.receipt());
        }
        if (reception instanceof Reception.Again again) {
            return awaited(delivery, again.receipt());
        }
        throw new IllegalArgumentException("the delivery's key was used for another input");
    }

    private Receipt awaited(Delivery delivery, CompletableFuture<Receipt> receipt) {
        try {
            return receipt.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SendFailedException.of(input(delivery), "the wait for the brokers was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(delivery, e);
        }
    }

    private RuntimeException failure(Delivery delivery, ExecutionException e) {
        if (e.getCause() instanceof SendFailedException failed) {
            return failed;
        }
        if (e.getCause() instanceof RuntimeException broken) {
            return broken;
        }
        return SendFailedException.of(input(delivery), Sending.said(e), e);
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

    private static Headers cause(Delivery delivery, Optional<String> identity) {
        var headers = new RecordHeaders();
        delivery.trace().ifPresent(trace -> headers.add(EventHeaders.TRACE, trace.getBytes(StandardCharsets.UTF_8)));
        identity.ifPresent(called -> headers.add(EventHeaders.DELIVERY, called.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
