package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.ExitCode;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsEachValueAndWhoSetIt(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("desk.properties"), "publish.threads=2\n");
        assertThat(execute("config", "--settings", file.toString(), "--set=enrich.threads=3"))
                .isEqualTo(ExitCode.OK);
        assertThat(lines())
                .contains("publish.threads=2(in the settings file)")
                .contains("enrich.threads=3(on the command line)")
                .contains("topics.partitions=12(by default)");
    }

    @Test
    void masksSecrets() {
        assertThat(execute("config", "--set=kafka.sasl.jaas.config=open sesame"))
                .isEqualTo(ExitCode.OK);
        assertThat(lines())
                .contains("kafka.sasl.jaas.config=********(on the command line)")
                .doesNotContain("sesame");
    }

    @Test
    void namesAValueThatMakesNoSenseForSomeRole() {
        assertThat(execute("config", "--set=publish.health.port=99999")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("copytaster: publish.health.port is '99999' but must be a port from 0 to 65535\n");
    }

    /** What it printed, without the blanks that line it up. */
    private String lines() {
        return out.toString(StandardCharsets.UTF_8).replaceAll(" +(?=[=(])|(?<==) +", "");
    }

    private int execute(String... arguments) {
        return Copytaster.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }
}
