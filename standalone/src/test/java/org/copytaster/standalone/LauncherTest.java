package org.copytaster.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, before there is a JVM. */
class LauncherTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void saysThatItsBuildFolderCannotBeWrittenAndWaitsForNobody() throws IOException, InterruptedException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "skipped: no POSIX here");
        var launcher = Files.copy(Path.of("../copytaster"), home.resolve("copytaster"));
        var target = Files.createDirectories(home.resolve("standalone/target"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        var command = new ArrayList<>(asNobodySpecial(target));
        command.addAll(List.of("bash", launcher.toString(), "--version"));
        var said = home.resolve("said").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }

        var words = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        assertThat(words).contains("copytaster: cannot write to ").doesNotContain("Another copytaster");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    /** Root may write anywhere. */
    private static List<String> asNobodySpecial(Path folder) {
        var other = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        if (!Files.isWritable(folder)) {
            return List.of();
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "skipped: root, and no setpriv here");
        return other;
    }
}
