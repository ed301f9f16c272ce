package org.copytaster.standalone.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.InputBytes;
import org.copytaster.ingest.format.InputReader;
import org.copytaster.ingest.format.Refusal;
import org.copytaster.ingest.format.Source;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.ProducerSettings;
import org.copytaster.ingest.stream.Receipt;
import org.copytaster.ingest.stream.StoryProducer;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Engines;
import org.copytaster.standalone.files.InputFile;
import org.copytaster.standalone.settings.Settings;

/** The way in for files: reads, parses, writes, and returns when every record is acknowledged. Safe for several threads. */
public final class FrontDoor implements AutoCloseable {
    /** With the broker away a file would wait for two minutes; it stays where it is instead. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final Door door;
    private final InputReader reader;
    private final Source source;

    private FrontDoor(Producer<String, byte[]> producer, Door door, InputReader reader, Source source) {
        this.producer = producer;
        this.door = door;
        this.reader = reader;
        this.source = source;
    }

    /**
     * Opens the way to the brokers that the settings name.
     *
     * @param source the sender that files come from
     */
    public static FrontDoor open(Settings told, Source source) {
        var topics = Topics.standard();
        var properties = new HashMap<String, Object>(
                ProducerSettings.forFiles(told.text("bootstrap.servers")).properties(topics));
        properties.putAll(Clients.of(told));
        var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        var door = new Door(
                Engines.parsers(told),
                new StoryProducer(producer, topics),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        return new FrontDoor(producer, door, new InputReader(Engines.limits(told)), source);
    }

    /**
     * Takes one input in.
     *
     * @param name what the sender calls it
     * @throws org.copytaster.ingest.stream.SendFailedException when it was not acknowledged
     */
    public Receipt take(InputBytes content, String name) {
        return door.receive(content, source, Optional.of(name));
    }

    /**
     * Takes a file in; one that cannot be read is refused like any other, so that nobody wonders where it went.
     *
     * @throws org.copytaster.ingest.stream.SendFailedException when it was not acknowledged
     */
    public Receipt take(InputFile file) {
        try {
            return take(reader.read(file.path()), file.name());
        } catch (IOException e) {
            var refusal = Refusal.of(
                    Refusal.Reason.UNREADABLE,
                    "the file cannot be read (" + e + ")",
                    "see its permissions, then send it again");
            return door.refuse(refusal, source, Optional.of(file.name()));
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
