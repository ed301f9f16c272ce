package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.stream.TopicTable;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of("rnu"), "Did you mean run?"),
                Arguments.of(List.of("run", "--srve"), "Did you mean --serve?"),
                Arguments.of(List.of("run", "--set", "enrich.treads=2"), "did you mean enrich.threads?"),
                Arguments.of(List.of("topics", "--set", "topics.partitions=0", "--create"), "whole number from 1"),
                Arguments.of(List.of(), "name a command"));
    }

    @Test
    void inspectSaysOfAMissingFileThatItIsMissing() {
        assertThat(execute(List.of("inspect", "nofile"))).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("the file cannot be read: there is no file or folder nofile")
                .doesNotContain("Exception");
    }

    @Test
    void aKeyThatIsTooShortIsToldBeforeABrokerIsWaitedFor(@TempDir Path folder) throws IOException {
        var keys = Files.writeString(folder.resolve("keys"), "tip tooshort\n");

        assertThat(execute(List.of(
                        "ingest",
                        "--set=ingest.http.key.file=" + keys,
                        "--set=ingest.health.port=0",
                        "--set=bootstrap.servers=127.0.0.1:1")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 1 of the key file")
                .contains("at least 16 characters")
                .doesNotContain("waiting for the broker");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatWasProbablyMeant(List<String> arguments, String words) {
        assertThat(execute(arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(words);
        assertThat(out.size()).as("bytes on stdout").isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "ingest",
                "enrich",
                "publish",
                "inspect",
                "diff",
                "topics",
                "asyncapi",
                "entities",
                "send",
                "load",
                "config",
                "train-lead",
                "where",
                "held",
                "rejected",
                "dead",
                "tail"
            })
    void explainsEachCommand(String command) {
        assertThat(execute(List.of(command, "--help"))).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: copytaster " + command);
    }

    @Test
    void printsTheCatalogue() {
        assertThat(execute(List.of("topics"))).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(TopicTable.markdown(Topics.standard()));
    }

    private int execute(List<String> arguments) {
        return Copytaster.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(arguments.toArray(String[]::new));
    }
}
