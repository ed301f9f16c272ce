package org.copytaster.ingest.command;

import java.io.IOException;
import java.util.List;
import org.copytaster.ingest.folder.DroppedFile;
import org.copytaster.ingest.folder.FileReceiver;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.stream.Delivery;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.ingest.stream.Receipt;
import org.copytaster.runtime.health.HealthPart;

/** The way in for files: reads, parses, writes, and returns when every record is acknowledged. Safe for several threads. */
public final class FileDoor implements FileReceiver, AutoCloseable {
    private final Door door;
    private final InputReader reader;
    private final Source source;

    private FileDoor(Door door, InputReader reader, Source source) {
        this.door = door;
        this.reader = reader;
        this.source = source;
    }

    /**
     * Opens the way to the brokers that the settings name.
     *
     * @param source the sender that files come from
     */
    public static FileDoor open(IngestConfig config, Source source) {
        var broker = config.broker();
        var door = Door.open(
                config.parsers(), ProducerProperties.forFiles(broker.bootstrapServers()), broker.properties());
        return new FileDoor(door, new InputReader(config.limits()), source);
    }

    /**
     * Takes one input in.
     *
     * @param name what the sender calls it
     * @throws org.copytaster.ingest.stream.SendFailedException when it was not acknowledged
     */
    public Receipt take(InputBytes content, String name) {
        return door.receive(Delivery.file(content, source, name));
    }

    @Override
    public List<Refusal> receive(DroppedFile file) {
        return take(file.content(), file.name()).refusals();
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
            return door.receive(Delivery.file(InputBytes.whole(new byte[0]), source, file.name())
                    .refusedFor(refusal));
        }
    }

    /** Whether the brokers acknowledge the files. */
    public HealthPart health() {
        return door.health("files");
    }

    @Override
    public void close() {
        door.close();
    }
}
