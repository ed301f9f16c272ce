package org.copytaster.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.copytaster.ingest.folder.FileReceiver;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFoldersTest {
    private static final IngestConfig CONFIG =
            IngestConfig.from(Settings.of(IngestConfig.SETTINGS, Map.of(), Map.of(), Map.of()));

    @TempDir
    Path folder;

    @Test
    void stopsWithinFiveSecondsWhileAFileWaitsForTheBrokersAndLeavesTheFile() throws Exception {
        var begun = new CountDownLatch(1);
        var brokers = new CountDownLatch(1);
        FileReceiver waiting = file -> {
            begun.countDown();
            try {
                brokers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("the wait for the brokers was interrupted", e);
            }
            return List.of();
        };
        write(40);
        var watched = DropFolders.watch(folder, CONFIG, waiting);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        var began = System.nanoTime();
        watched.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(folder.resolve("0")).exists();
    }

    @Test
    void finishesTheFileInHandAndBeginsNoOther() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var taken = new AtomicInteger();
        FileReceiver slow = file -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            taken.incrementAndGet();
            return List.of();
        };
        write(40);
        var watched = DropFolders.watch(folder, CONFIG, slow);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        var closing = new Thread(watched::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closing.join();

        assertThat(taken).hasValue(1);
        assertThat(folder.resolve("_PROCESSED/0")).exists();
        assertThat(folder.resolve("1")).exists();
    }

    @Test
    void takesTheFilesOfASmallFolderWhileALargeOneIsTaken(@TempDir Path other) throws Exception {
        var small = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        write(400);
        Files.writeString(other.resolve("bulletin.txt"), "Copy.");
        FileReceiver slow = file -> {
            begun.countDown();
            try {
                small.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        };
        FileReceiver quick = file -> {
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            small.countDown();
            return List.of();
        };
        try (var large = DropFolders.watch(folder, CONFIG, slow);
                var watched = DropFolders.watch(other, CONFIG, quick)) {
            assertThat(small.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(large.health().live()).isTrue();
            assertThat(watched.health().live()).isTrue();
        }
    }

    @Test
    void refusesAFolderThatHoldsTheKeyOfTheDoor() throws IOException {
        var key = Files.writeString(folder.resolve("door.key"), "secret");
        var config = IngestConfig.from(Settings.of(
                IngestConfig.SETTINGS,
                Map.of(),
                Map.of(),
                Map.of("ingest.http.tls.key", key.toString(), "ingest.http.tls.certificate", "door.pem")));

        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> DropFolders.watch(folder, config, file -> List.of()))
                .withMessage("the drop folder " + folder + " holds " + key
                        + ", which would be sent as copy: put it elsewhere");
        assertThat(key).exists();
    }

    private void write(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Files.writeString(folder.resolve(String.valueOf(i)), "Copy.");
        }
    }
}
