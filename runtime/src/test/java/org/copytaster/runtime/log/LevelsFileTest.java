package org.copytaster.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelsFileTest {
    private final List<Map<String, String>> changes = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private LevelsFile levels;

    @BeforeEach
    void noFileYet() {
        file = folder.resolve("levels.properties");
        levels = new LevelsFile(file, now -> {
            changes.add(now);
            return List.of();
        });
        levels.look();
    }

    @Test
    void followsAFileThatAppearsChangesAndGoes() throws IOException {
        Files.writeString(file, "org.copytaster = debug\n");
        levels.look();
        levels.look();
        Files.writeString(file, "org.copytaster = warn\n");
        levels.look();
        Files.delete(file);
        levels.look();

        assertThat(changes)
                .containsExactly(
                        Map.of(), Map.of("org.copytaster", "debug"), Map.of("org.copytaster", "warn"), Map.of());
    }

    @Test
    void saysNothingOfAFileThatIsNotThere() {
        var lines = Logs.during(LogFormat.TEXT, () -> new LevelsFile(file, now -> List.of()).look());

        assertThat(lines).isEmpty();
    }

    @Test
    void leavesTheLevelsAsTheyAreWhenItCannotBeRead() throws IOException {
        Files.writeString(file, "org.copytaster = debug\n");
        levels.look();
        Files.delete(file);
        Files.createDirectory(file);
        levels.look();

        assertThat(changes).containsExactly(Map.of(), Map.of("org.copytaster", "debug"));
    }
}
