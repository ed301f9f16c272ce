package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.copytaster.runtime.ExitCode;
import org.copytaster.standalone.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: what it leaves behind and what it tells its caller. */
class StopAndStartTest {
    private static final String QUICK = "--set=enrich.entities=false";
    private static final String FREE_PORT = "--set=ingest.http.port=0";
    private static final String FREE_HEALTH_PORT = "--set=ingest.health.port=0";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void stopsOnCtrlCWithinTenSecondsAndKeepsItsData() throws IOException, InterruptedException {
        var data = folder.resolve("data");
        try (var serving = ChildCopytaster.start(
                folder, "run", "--serve", QUICK, FREE_PORT, FREE_HEALTH_PORT, "--data", data.toString())) {
            serving.awaitMessage("Ctrl-C stops");
            var began = System.nanoTime();
            serving.signal("INT");
            assertThat(serving.exitCode()).isEqualTo(130);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(serving.err()).endsWith("stopping\n").doesNotContain("Exception");
        }
        assertThat(data.resolve("kafka")).isDirectory();
    }

    @Test
    void leavesNoTemporaryFolderWhenItIsStoppedInTheMiddle() throws IOException, InterruptedException {
        try (var running = ChildCopytaster.start(
                folder, "run", QUICK, FREE_PORT, FREE_HEALTH_PORT, "--serve", "../samples/01-wildfire.json")) {
            running.awaitMessage("Kafka listens");
            running.signal("INT");
            assertThat(running.exitCode()).isEqualTo(130);
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void leavesNoTemporaryFolderWhenItIsDone() throws IOException, InterruptedException {
        try (var running = ChildCopytaster.start(folder, "run", QUICK, "../samples/01-wildfire.json")) {
            assertThat(running.exitCode()).as(running.err()).isEqualTo(ExitCode.OK);
            assertThat(running.out())
                    .contains("Portugal says mountain wildfires are under control")
                    .contains("published       1");
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesADataFolderInUseWithAHint() throws IOException, InterruptedException {
        try (var taken = DataFolder.at(folder.resolve("data"));
                var second = ChildCopytaster.start(
                        folder, "run", FREE_PORT, "--data", taken.path().toString())) {
            assertThat(second.exitCode()).isEqualTo(ExitCode.FOLDER_IN_USE);
            assertThat(second.err()).contains("in use by another run").contains("--data");
        }
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(folder.resolve("tmp"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("copytaster"))
                    .toList();
        }
    }
}
