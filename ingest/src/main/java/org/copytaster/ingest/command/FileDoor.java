package org.copytaster.ingest.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.copytaster.ingest.folder.DroppedFile;
import org.copytaster.ingest.folder.FileReceiver;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.poll.EntryDoor;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.stream.Delivery;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.ingest.stream.Receipt;
import org.copytaster.ingest.stream.Reception;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.health.HealthPart;

/** The way in for files: reads, parses, writes, and returns when every record is acknowledged. Safe for several threads. */
public final class FileDoor implements FileReceiver, AutoCloseable {
    private final Door door;
    private final InputReader reader;
    private final Source source;
    private final Source dropFolder;

    private FileDoor(Door door, InputReader reader, Source source, Source dropFolder) {
        this.door = door;
        this.reader = reader;
        this.source = source;
        this.dropFolder = dropFolder;
    }

    /**
     * Opens the way to the brokers that the settings name.
     *
     * @param source the sender of the files that are named; those of a drop folder are {@link IngestConfig#dropFolder}'s
     */
    public static FileDoor open(IngestConfig config, Source source) {
        return open(config, source, IngestMeters.none());
    }

    /**
     * The same, which counts what comes.
     *
     * @param meters where it counts
     */
    public static FileDoor open(IngestConfig config, Source source, IngestMeters meters) {
        var broker = config.broker();
        var door = Door.open(
                config.parsers(), ProducerProperties.forFiles(broker.bootstrapServers()), broker.properties(), meters);
        return new FileDoor(door, new InputReader(config.limits()), source, config.dropFolder(source.format()));
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
        return receive(file, dropFolder);
    }

    private List<Refusal> receive(DroppedFile file, Source from) {
        var delivery = Delivery.file(file.content(), from, file.name()).modifiedAt(file.modified());
        return door.receive(delivery).refusals();
    }

    /** The same way in for the entries of feeds. */
    EntryDoor entries() {
        return (from, entry) -> {
            var reception = door.take(Delivery.entry(entry.alone().get(), from, entry.name()));
            return reception instanceof Reception.First first
                    ? first.receipt().thenAccept(receipt -> {})
                    : ((Reception.Again) reception).receipt().thenAccept(receipt -> {});
        };
    }

    /** The same way in for the files of another source. */
    FileReceiver of(Source other) {
        return file -> receive(file, other);
    }

    /**
     * Takes a file in; one that cannot be read is refused like any other, so that nobody wonders where it went.
     *
     * @throws org.copytaster.ingest.stream.SendFailedException when it was not acknowledged
     */
    public Receipt take(InputFile file) {
        try {
            var modified = Files.getLastModifiedTime(file.path()).toInstant();
            return door.receive(
                    Delivery.file(reader.read(file.path()), source, file.name()).modifiedAt(modified));
        } catch (IOException e) {
            var refusal = Refusal.of(
                    Refusal.Reason.UNREADABLE,
                    "the file cannot be read (" + FileFault.inWords(e) + ")",
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
