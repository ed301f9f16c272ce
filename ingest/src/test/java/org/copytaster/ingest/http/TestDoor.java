package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.source.PushSources;
import org.copytaster.ingest.source.Sender;
import org.copytaster.ingest.source.SourcesFile;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.StoryProducer;
import org.copytaster.ingest.tls.WatchedCertificate;
import org.copytaster.runtime.story.StoryStatuses;
import org.copytaster.schemas.stream.Topics;

/** A front door with real HTTP before it and a fake Kafka behind it. */
final class TestDoor implements AutoCloseable {
    static final int INPUT_BYTES = 64 * 1024;
    static final Sender ANYONE = new Sender("http", Optional.empty(), Optional.empty());
    private static final Limits LIMITS = new Limits(INPUT_BYTES, INPUT_BYTES, 200);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    final MockProducer<String, byte[]> kafka;
    final PushServer server;
    final HttpSender knocker;
    private final AtomicInteger receipts = new AtomicInteger();

    private TestDoor(boolean acknowledges, int inflight, ApiKeys keys, PushTimeouts patience, StoryParsers parsers) {
        this(acknowledges, inflight, keys, Optional.empty(), Optional.empty(), patience, parsers, Optional.empty());
    }

    private TestDoor(
            boolean acknowledges,
            int inflight,
            ApiKeys keys,
            Optional<Supplier<PushSources>> sources,
            Optional<WatchedCertificate> certificate,
            PushTimeouts patience,
            StoryParsers parsers,
            Optional<StoryStatuses> statuses) {
        kafka = new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
        var door = new Door(
                parsers, new StoryProducer(kafka, Topics.standard()), NOON, () -> "r" + receipts.incrementAndGet());
        server = PushServer.start(
                settings("127.0.0.1", 0, inflight), keys, sources, certificate, door, statuses, code -> {}, patience);
        knocker = new HttpSender(server.address());
    }

    static PushServerConfig settings(String host, int port, int inflight) {
        return new PushServerConfig(host, port, inflight, INPUT_BYTES, false, ANYONE);
    }

    /** Those that push, of a file of sources with this text. */
    static PushSources sources(Path folder, String text) throws IOException {
        var file = Files.writeString(folder.resolve("sources.yaml"), text);
        return new SourcesFile(file, List.of("ninjs"), name -> Optional.empty())
                .read()
                .sources()
                .pushing();
    }

    /** One whose brokers acknowledge at once. */
    static TestDoor open() {
        return new TestDoor(true, 8, ApiKeys.none(), PushTimeouts.STANDARD, StoryParsers.standard(LIMITS));
    }

    /** One whose brokers acknowledge when the test says so. */
    static TestDoor silent(int inflight, PushTimeouts patience) {
        return new TestDoor(false, inflight, ApiKeys.none(), patience, StoryParsers.standard(LIMITS));
    }

    static TestDoor patient(PushTimeouts patience) {
        return new TestDoor(true, 8, ApiKeys.none(), patience, StoryParsers.standard(LIMITS));
    }

    static TestDoor locked(ApiKeys keys) {
        return new TestDoor(true, 8, keys, PushTimeouts.STANDARD, StoryParsers.standard(LIMITS));
    }

    /** One that tells what became of stories. */
    static TestDoor telling(StoryStatuses statuses, ApiKeys keys) {
        return new TestDoor(
                true,
                8,
                keys,
                Optional.empty(),
                Optional.empty(),
                PushTimeouts.STANDARD,
                StoryParsers.standard(LIMITS),
                Optional.of(statuses));
    }

    /** One that takes what these sources push, and nothing else but by these keys. */
    static TestDoor of(Supplier<PushSources> sources, ApiKeys keys) {
        return of(sources, keys, PushTimeouts.STANDARD);
    }

    static TestDoor of(Supplier<PushSources> sources, ApiKeys keys, PushTimeouts patience) {
        return new TestDoor(
                true,
                8,
                keys,
                Optional.of(sources),
                Optional.empty(),
                patience,
                StoryParsers.standard(LIMITS),
                Optional.empty());
    }

    /** One that speaks TLS, with this certificate. */
    static TestDoor of(Supplier<PushSources> sources, WatchedCertificate certificate, PushTimeouts patience) {
        return new TestDoor(
                true,
                8,
                ApiKeys.none(),
                Optional.of(sources),
                Optional.of(certificate),
                patience,
                StoryParsers.standard(LIMITS),
                Optional.empty());
    }

    static TestDoor reading(StoryParsers parsers) {
        return new TestDoor(true, 8, ApiKeys.none(), PushTimeouts.STANDARD, parsers);
    }

    /** What was written, as topic and key. */
    List<String> written() {
        return kafka.history().stream()
                .map(record -> record.topic() + " " + record.key())
                .toList();
    }

    /** Waits until so many records have been written. */
    void awaitWritten(int records) {
        await(() -> kafka.history().size() >= records);
    }

    static void await(BooleanSupplier happened) {
        var deadline = System.nanoTime() + HttpSender.LIMIT.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happens in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    static String header(org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
