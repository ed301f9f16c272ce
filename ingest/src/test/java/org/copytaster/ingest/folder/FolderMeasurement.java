package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tens of thousands of files in one go cost: they are moved into a folder at once and taken by a receiver that
 * acknowledges at once, so that only the folder's own work is measured. Its name ends in no "Test": it runs only when it is
 * asked for, by {@code mvn -pl ingest -am test -Dtest=FolderMeasurement -Dfiles=5000,10000,30000
 * -Dsurefire.failIfNoSpecifiedTests=false}. The figures stand in the test's output.
 */
class FolderMeasurement {
    private static final List<Integer> FILES = Stream.of(
                    System.getProperty("files", "5000,10000,30000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final Waiting WAITING = new Waiting(Duration.ofSeconds(2), Duration.ofSeconds(10));
    private static final int WARM = 5_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    private long nanos;

    @Test
    void takesManyFilesInOneGo() throws IOException {
        measure(WARM);
        for (int files : FILES) {
            System.out.println(measure(files));
        }
    }

    private String measure(int files) throws IOException {
        var folder = Files.createDirectories(disk.resolve("in-" + files + "-" + nanos));
        var elsewhere = Files.createDirectories(disk.resolve("made-" + files + "-" + nanos));
        for (int i = 0; i < files; i++) {
            Files.writeString(elsewhere.resolve("story-" + i + ".txt"), "VIK - Ferry " + i + " is late.");
        }
        for (int i = 0; i < files; i++) {
            Files.move(elsewhere.resolve("story-" + i + ".txt"), folder.resolve("story-" + i + ".txt"));
        }
        var receiver = new Counting(files / 10);
        var drop = new DropFolder(
                FolderLayout.create(folder), new FolderRules(Limits.STANDARD, WAITING, false), receiver, () -> nanos);
        int looks = 0;
        long longest = 0;
        long before = used();
        long began = System.nanoTime();
        while (receiver.taken < files) {
            long look = System.nanoTime();
            drop.look();
            longest = Math.max(longest, System.nanoTime() - look);
            nanos += Duration.ofSeconds(1).toNanos();
            looks++;
        }
        double seconds = (System.nanoTime() - began - receiver.paused) / 1e9;
        assertThat(receiver.inOrder).isTrue();
        return String.format(
                Locale.ROOT,
                "%d files: %.2f s, %.3f ms a file, %d looks, the longest %.1f s, %.1f MiB of heap",
                files,
                seconds,
                1000 * seconds / files,
                looks,
                longest / 1e9,
                (receiver.used - before) / 1024.0 / 1024.0);
    }

    /** What is used of the heap when all that nobody needs is gone. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Takes all at once, and measures the heap while most still wait. */
    private static final class Counting implements FileReceiver {
        private final int measuredAt;
        private int taken;
        private long used;
        private long paused;
        private boolean inOrder = true;

        private Counting(int measuredAt) {
            this.measuredAt = measuredAt;
        }

        @Override
        public List<Refusal> receive(DroppedFile file) {
            inOrder &= file.name().equals("story-" + taken + ".txt");
            if (++taken == measuredAt) {
                long began = System.nanoTime();
                used = used();
                paused = System.nanoTime() - began;
            }
            return List.of();
        }
    }
}
