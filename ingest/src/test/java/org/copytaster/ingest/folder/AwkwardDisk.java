package org.copytaster.ingest.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A disk as a network shows it: late, slow, forgetful. It does well what it is not told to do otherwise. */
final class AwkwardDisk implements Disk {
    private final LocalDisk disk;
    private final FolderClock clock;
    private final Map<Call, Deque<Failure>> failures = new EnumMap<>(Call.class);
    private final Map<Path, Seen<Optional<DiskEntry>>> entries = new HashMap<>();
    private final Map<Path, Seen<List<Path>>> listings = new HashMap<>();
    private Duration entriesLag = Duration.ZERO;
    private Duration listingsLag = Duration.ZERO;
    private Duration slow = Duration.ZERO;
    private Opening opening = Opening.ASKS;
    private UnaryOperator<DiskEntry> shown = entry -> entry;
    private Meanwhile beforeMoves = () -> {};

    /** What it is asked. */
    enum Call {
        LIST,
        LOOK,
        OPEN,
        MOVE,
        WRITE
    }

    /** What somebody sees who opens a file of which late sizes are shown. */
    enum Opening {
        /** All of it; its size and time are of now from then on. */
        ASKS,
        /** All of it; its size and time stay those of before. */
        READS_ALL,
        /** As much of it as was there then. */
        READS_AS_SHOWN
    }

    /** What happens on the disk itself. */
    interface Meanwhile {
        void happens() throws IOException;
    }

    /**
     * @param path of which it is told
     * @param takesPlace whether it is done all the same
     */
    private record Failure(Path path, IOException told, boolean takesPlace) {}

    private record Seen<T>(T what, long nanos) {}

    AwkwardDisk(Path folder, FolderClock clock) {
        this.disk = new LocalDisk(folder);
        this.clock = clock;
    }

    /** Sizes and times are of up to that long ago. */
    AwkwardDisk showsEntriesOf(Duration ago, Opening seen) {
        entriesLag = ago;
        opening = seen;
        return this;
    }

    AwkwardDisk showsListingsOf(Duration ago) {
        listingsLag = ago;
        return this;
    }

    /** What it says of each entry. */
    AwkwardDisk shows(UnaryOperator<DiskEntry> entry) {
        shown = entry;
        return this;
    }

    /** Each call takes that long. */
    AwkwardDisk takes(Duration time) {
        slow = time;
        return this;
    }

    AwkwardDisk fails(Call call, String path, int times, IOException told) {
        return fails(call, new Failure(Path.of(path), told, false), times);
    }

    /** It is told as failed, and takes place. */
    AwkwardDisk failsAndDoes(Call call, String path, IOException told) {
        return fails(call, new Failure(Path.of(path), told, true), 1);
    }

    private AwkwardDisk fails(Call call, Failure failure, int times) {
        var queue = failures.computeIfAbsent(call, key -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(failure);
        }
        return this;
    }

    /** What happens just before the next move. */
    void beforeNextMove(Meanwhile meanwhile) {
        beforeMoves = meanwhile;
    }

    private Optional<Failure> begin(Call call, Path path) throws IOException {
        clock.pass(slow);
        var queue = failures.getOrDefault(call, new ArrayDeque<>());
        if (queue.isEmpty() || !queue.peek().path().equals(path)) {
            return Optional.empty();
        }
        var failure = queue.remove();
        if (!failure.takesPlace()) {
            throw failure.told();
        }
        return Optional.of(failure);
    }

    private <T> boolean isOf(Optional<Seen<T>> seen, Duration lag) {
        return seen.filter(it -> clock.getAsLong() - it.nanos() < lag.toNanos()).isPresent();
    }

    @Override
    public Path folder() {
        return disk.folder();
    }

    @Override
    public DirectoryStream<Path> list(Path folder) throws IOException {
        begin(Call.LIST, folder);
        if (!isOf(Optional.ofNullable(listings.get(folder)), listingsLag)) {
            var names = new ArrayList<Path>();
            try (var now = disk.list(folder)) {
                now.forEach(names::add);
            }
            listings.put(folder, new Seen<>(names, clock.getAsLong()));
        }
        return new Listing(
                listings.getOrDefault(folder, new Seen<>(List.of(), 0)).what());
    }

    private record Listing(List<Path> names) implements DirectoryStream<Path> {
        @Override
        public Iterator<Path> iterator() {
            return names.iterator();
        }

        @Override
        public void close() {}
    }

    @Override
    public Optional<DiskEntry> look(Path path) throws IOException {
        begin(Call.LOOK, path);
        if (!isOf(Optional.ofNullable(entries.get(path)), entriesLag)) {
            lookAnew(path);
        }
        return entries.getOrDefault(path, new Seen<>(Optional.empty(), 0))
                .what()
                .map(shown);
    }

    private void lookAnew(Path path) throws IOException {
        entries.put(path, new Seen<>(disk.look(path), clock.getAsLong()));
    }

    @Override
    public InputStream open(Path file) throws IOException {
        begin(Call.OPEN, file);
        if (opening == Opening.ASKS) {
            lookAnew(file);
        }
        if (opening != Opening.READS_AS_SHOWN) {
            return disk.open(file);
        }
        try (var in = disk.open(file)) {
            int size = look(file).map(entry -> (int) entry.size()).orElse(0);
            return new ByteArrayInputStream(in.readNBytes(size));
        }
    }

    /** What is known of a file stays known under its new name, until it is asked for anew. */
    @Override
    public void move(Path file, Path target) throws IOException {
        var failure = begin(Call.MOVE, file);
        var meanwhile = beforeMoves;
        beforeMoves = () -> {};
        meanwhile.happens();
        disk.move(file, target);
        if (failure.isPresent()) {
            throw failure.get().told(); // what it knows of both names is what it knew before
        }
        entries.put(target, entries.getOrDefault(file, new Seen<>(disk.look(target), clock.getAsLong())));
        entries.remove(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        begin(Call.WRITE, file);
        disk.write(file, content);
        entries.remove(file);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
        entries.remove(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        disk.makeFolder(folder);
        entries.remove(folder);
    }

    @Override
    public boolean isReadable(Path folder) {
        return disk.isReadable(folder);
    }

    @Override
    public boolean isWritable(Path folder) {
        return disk.isWritable(folder);
    }
}
