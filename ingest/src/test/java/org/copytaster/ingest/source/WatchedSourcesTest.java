package org.copytaster.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.runtime.yaml.YamlFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedSourcesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final String ONE = "sources: {one: {kind: push, keys: {file: key}}}";
    private static final String TWO = """
            sources:
              one: {kind: push, keys: {file: key}}
              two: {kind: push, keys: {file: other}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Sources> told = new ArrayList<>();

    @BeforeEach
    void putAKeyBesideIt() throws IOException {
        write("key", "0123456789abcdef-first");
        write("other", "0123456789abcdef-other");
    }

    @Test
    void takesAChangeOnceItIsTheSameAtTwoLooks() throws IOException {
        try (var sources = open(ONE)) {
            sources.follow(told::add);
            write("sources.yaml", TWO);
            sources.look();
            assertThat(names(sources)).containsExactly("one");
            sources.look();
            assertThat(names(sources)).containsExactly("one", "two");
            sources.look();
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void takesNoHalfOfAFileThatIsBeingWritten() throws IOException {
        try (var sources = open(TWO)) {
            write("sources.yaml", ONE);
            sources.look();
            write("sources.yaml", TWO.replace("two:", "three:"));
            sources.look();
            assertThat(names(sources)).containsExactly("one", "two");
            sources.look();
            assertThat(names(sources)).containsExactly("one", "three");
        }
    }

    @Test
    void takesANewKeyForAnOldOne() throws IOException {
        try (var sources = open(ONE)) {
            write("key", "0123456789abcdef-second");
            twoLooks(sources);
            assertThat(sources.get().pushing().byKey("0123456789abcdef-first")).isEmpty();
            assertThat(sources.get().pushing().byKey("0123456789abcdef-second")).isPresent();
        }
    }

    @Test
    void takesANewPasswordOfAFeedForAnOldOne() throws IOException {
        write("word", "tide");
        try (var sources = open("sources: {one: {kind: feed, url: \"https://a.example/\","
                + " login: {user: desk, password: {file: word}}}}")) {
            sources.follow(told::add);
            write("word", "ebb");
            twoLooks(sources);
            assertThat(told)
                    .extracting(
                            each -> each.feeds().get(0).login().orElseThrow().shown())
                    .containsExactly("Basic ZGVzazp0aWRl", "Basic ZGVzazplYmI=");
        }
    }

    @Test
    void keepsWhatWasRightWhenTheFileMakesNoSenseAndSaysSoUntilItDoes() throws IOException {
        try (var sources = open(ONE)) {
            assertThat(sources.health().detail()).isEqualTo("1 since 2026-03-03T12:00:00Z");
            write("sources.yaml", TWO.replace("push", "pull"));
            twoLooks(sources);
            assertThat(names(sources)).containsExactly("one");
            assertThat(sources.health().ready()).isTrue();
            assertThat(sources.health().detail())
                    .isEqualTo("1 since 2026-03-03T12:00:00Z; the file as it is now is not in force: "
                            + folder.resolve("sources.yaml")
                            + ":2:15: the kind of a source is 'push', 'folder' or 'feed'");
            write("sources.yaml", ONE);
            twoLooks(sources);
            assertThat(sources.health().detail()).isEqualTo("1 since 2026-03-03T12:00:00Z");
        }
    }

    @Test
    void takesTheFileAgainWhenAKeyThatWasMissingIsThere() throws IOException {
        Files.delete(folder.resolve("other"));
        try (var sources = open(ONE)) {
            write("sources.yaml", TWO);
            twoLooks(sources);
            assertThat(names(sources)).containsExactly("one");
            write("other", "0123456789abcdef-other");
            twoLooks(sources);
            assertThat(names(sources)).containsExactly("one", "two");
        }
    }

    @Test
    void keepsTheSourcesWhenTheFileIsGone() throws IOException {
        try (var sources = open(ONE)) {
            Files.delete(folder.resolve("sources.yaml"));
            twoLooks(sources);
            assertThat(names(sources)).containsExactly("one");
            assertThat(sources.health().detail()).contains("there is no file or folder");
        }
    }

    @Test
    void doesNotBeginWithAFileThatMakesNoSense() {
        assertThatExceptionOfType(YamlFault.class).isThrownBy(() -> open("sources: 1"));
    }

    private WatchedSources open(String text) throws IOException {
        write("sources.yaml", text);
        var file = new SourcesFile(folder.resolve("sources.yaml"), List.of("ninjs"), name -> Optional.empty());
        return WatchedSources.unwatched(file, NOON);
    }

    private static void twoLooks(WatchedSources sources) {
        sources.look();
        sources.look();
    }

    private static List<String> names(WatchedSources sources) {
        return sources.get().all().stream().map(ConfiguredSource::name).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
