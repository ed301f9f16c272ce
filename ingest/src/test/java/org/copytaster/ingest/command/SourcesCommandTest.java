package org.copytaster.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.runtime.command.CopytasterCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("key"), "0123456789abcdef");
        Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  hub: {kind: push, provider: [nwa.example, mer.example], keys: {file: key}, pushes-a-minute: 60, language: nb}
                  tip: {kind: folder, path: in, zone: Europe/Oslo, silent-after: PT2H}
                """);
    }

    @Test
    void checksAFileAndWarnsOfWeakKeys() {
        assertThat(run("check", file())).isZero();
        assertThat(out()).isEqualTo(file() + ": 2 sources\n");
        assertThat(err()).contains("sources with a key of fewer than 22 characters (128 bits in base64): hub");
    }

    @Test
    void namesThePlaceOfAFault() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  tip: {kind: pull}\n");
        assertThat(run("check", file())).isEqualTo(2);
        assertThat(err()).contains(file() + ":2:15: the kind of a source is 'push', 'folder' or 'feed'");
    }

    @Test
    void listsWhatEachSourceIs() {
        assertThat(run("list", file())).isZero();
        assertThat(out()).isEqualTo("""
                hub                  push, 1 key, at most 60 a minute, speaks for nwa.example, mer.example; language nb
                tip                  folder %s, speaks for tip; zone Europe/Oslo; silent after PT2H
                """.formatted(folder.resolve("in")));
    }

    @Test
    void listsHowAFeedIsAskedForWithoutItsPassword() throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {tide: {kind: feed, url: \"https://tide.example/feed\", login: {user: desk, password: {file: key}}}}");
        assertThat(run("check", file())).isZero();
        assertThat(run("list", file())).isZero();
        assertThat(out())
                .endsWith(
                        "tide                 feed https://tide.example/feed every PT5M, logs in as desk, speaks for tide\n")
                .doesNotContain("0123456789abcdef");
    }

    @Test
    void readsCopyAsItsSourceMayBringIt() throws IOException {
        var own = Files.writeString(
                folder.resolve("own.json"), "{\"uri\":\"urn:newsml:nwa.example:1\",\"headline\":\"One\"}");
        var foreign = Files.writeString(
                folder.resolve("foreign.json"), "{\"uri\":\"urn:newsml:reuters.com:1\",\"headline\":\"One\"}");

        assertThat(run("test", file(), "hub", own.toString())).isZero();
        assertThat(run("test", file(), "hub", foreign.toString())).isEqualTo(3);
        assertThat(out())
                .isEqualTo("own.json: nwa.example:urn:newsml:nwa.example:1, ninjs-1, usable, language nb\n"
                        + "foreign.json: refused, foreign-provider: the story reuters.com:urn:newsml:reuters.com:1 stands"
                        + " under reuters.com; the source hub speaks for nwa.example, mer.example\n");
    }

    @Test
    void saysWhichSourceThereIsNot() {
        assertThat(run("test", file(), "hubb", file())).isEqualTo(2);
        assertThat(err()).contains("there is no source 'hubb' in " + file());
    }

    private String file() {
        return folder.resolve("sources.yaml").toString();
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "sources";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CopytasterCommand.of(List.of(new SourcesCommand()), stream(out), stream(err))
                .execute(all);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
