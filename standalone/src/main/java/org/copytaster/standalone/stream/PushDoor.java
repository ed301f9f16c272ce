package org.copytaster.standalone.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.http.ApiKeys;
import org.copytaster.ingest.http.CannotListen;
import org.copytaster.ingest.http.PushServer;
import org.copytaster.ingest.http.PushSettings;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.ProducerSettings;
import org.copytaster.ingest.stream.StoryProducer;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Engines;
import org.copytaster.standalone.PortTaken;
import org.copytaster.standalone.settings.IngestConfig;
import org.copytaster.standalone.settings.PushConfig;
import org.copytaster.standalone.settings.Settings;

/** The way in for pushes: the HTTP server and the producer behind it. */
public final class PushDoor implements AutoCloseable {
    /** As long as any record may take; by now all pushes are answered anyway. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final PushServer server;

    private PushDoor(Producer<String, byte[]> producer, PushServer server) {
        this.producer = producer;
        this.server = server;
    }

    /**
     * Opens the door.
     *
     * @throws IllegalArgumentException when the settings make no sense, or would let strangers push
     * @throws UncheckedIOException when the key file cannot be read
     * @throws PortTaken when the port is taken
     */
    public static PushDoor open(Settings told) {
        var config = IngestConfig.from(told);
        var keys = keys(config.push());
        var topics = Topics.standard();
        var properties = new HashMap<String, Object>(
                ProducerSettings.forSenders(config.broker().bootstrapServers()).properties(topics));
        properties.putAll(config.broker().properties());
        var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        var door = new Door(
                Engines.parsers(told),
                new StoryProducer(producer, topics),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        try {
            return new PushDoor(producer, server(config.push().door(), keys, door));
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static PushServer server(PushSettings settings, ApiKeys keys, Door door) {
        try {
            return PushServer.start(settings, keys, door);
        } catch (CannotListen e) {
            throw PortTaken.of("the front door", settings.host(), settings.port(), PushConfig.PORT, e);
        }
    }

    private static ApiKeys keys(PushConfig config) {
        if (config.keyFile().isEmpty()) {
            return ApiKeys.none();
        }
        var file = config.keyFile().get();
        try {
            return ApiKeys.read(file, config.door().anyone());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file + " (ingest.http.key.file): " + e, e);
        }
    }

    /** Where stories are pushed to. */
    public URI address() {
        return server.address();
    }

    /** How many pushes were answered with what; see {@link PushServer#counts}. */
    public Map<String, Long> counts() {
        return server.counts();
    }

    /** Finishes what is in flight, within 13 s. */
    @Override
    public void close() {
        server.close();
        producer.close(CLOSE);
    }
}
