package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.runtime.UsageFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Path copy;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void aFolderBesideASecret() throws IOException {
        copy = Files.createDirectories(home.resolve("copy"));
        Files.createDirectories(copy.resolve("desk"));
        Files.writeString(home.resolve("secret"), "Not for the wire.");
        Files.writeString(copy.resolve("a.txt"), "One.");
        Files.writeString(copy.resolve("desk/b.txt"), "Two.");
        Files.writeString(copy.resolve(".hidden"), "Three.");
    }

    @Test
    void findsTheFilesBelowAFolderAndNoHiddenOnes() {
        assertThat(InputFile.of(List.of(copy), said::add))
                .containsExactly(
                        new InputFile(copy.resolve("a.txt"), "a.txt"),
                        new InputFile(copy.resolve("desk/b.txt"), "desk/b.txt"));
        assertThat(said).isEmpty();
    }

    /** To a file, to a folder, to nothing, to what can be read for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"secret", "copy/a.txt", "copy", "none", "/dev/zero"})
    void followsNoLinkWithinAFolder(String target) throws IOException {
        Files.createSymbolicLink(copy.resolve("desk/link.txt"), home.resolve(target));

        assertThat(InputFile.of(List.of(copy), said::add))
                .extracting(InputFile::name)
                .containsExactly("a.txt", "desk/b.txt");
        assertThat(said)
                .containsExactly("1 in " + copy + " left out: links, or no files; the first is desk/link.txt."
                        + " A link is followed only when it is named itself");
    }

    @Test
    void saysInOneLineHowManyWereLeftOut() throws IOException {
        for (int i = 0; i < 100; i++) {
            Files.createSymbolicLink(copy.resolve("link-" + i), home.resolve("secret"));
        }
        Files.createSymbolicLink(copy.resolve(".link"), home.resolve("secret"));

        assertThat(InputFile.of(List.of(copy), said::add)).hasSize(2);
        assertThat(said).singleElement().asString().startsWith("100 in ").contains("the first is link-0.");
    }

    @Test
    void waitsForNothingThatIsNoFile() throws IOException {
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(copy.resolve("socket")));

            assertThat(InputFile.of(List.of(copy), said::add)).hasSize(2);
            assertThat(said).singleElement().asString().contains("the first is socket.");
        }
    }

    @Test
    void followsALinkThatIsNamed() throws IOException {
        var toFile = Files.createSymbolicLink(home.resolve("story.txt"), copy.resolve("a.txt"));
        var toFolder = Files.createSymbolicLink(home.resolve("today"), copy);

        assertThat(InputFile.of(List.of(toFile, toFolder), said::add))
                .containsExactly(
                        new InputFile(toFile, "story.txt"),
                        new InputFile(toFolder.resolve("a.txt"), "a.txt"),
                        new InputFile(toFolder.resolve("desk/b.txt"), "desk/b.txt"));
        assertThat(said).isEmpty();
    }

    @Test
    void namesWhatIsNotThere() {
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> InputFile.of(List.of(home.resolve("none")), said::add))
                .withMessageContaining("none");
    }
}
