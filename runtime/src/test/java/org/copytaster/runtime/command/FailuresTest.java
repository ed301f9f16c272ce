package org.copytaster.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.log.LogConfig;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    private final StringWriter printed = new StringWriter();

    @Test
    void saysAFaultOfTheUserInOneLine() {
        assertThat(exitCode(new UsageFault("there is no file or folder copy"))).isEqualTo(ExitCode.USAGE);
        assertThat(printed.toString().lines()).containsExactly("copytaster: there is no file or folder copy");
    }

    @Test
    void showsTheStackOfAnIllegalArgumentOfOurOwn() {
        assertThat(exitCode(new IllegalArgumentException("Illegal Capacity: -1")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(printed.toString())
                .startsWith("java.lang.IllegalArgumentException: Illegal Capacity: -1")
                .contains("\tat " + FailuresTest.class.getName());
    }

    @Test
    void isALineOfTheLogWhereThatIsJson() {
        Logs.use(new LogConfig(LogFormat.JSON, Level.INFO, Level.INFO, Optional.empty()));
        try {
            var lines = Logs.during(LogFormat.JSON, () -> exitCode(new UsageFault("there is no file or folder copy")));

            assertThat(lines)
                    .hasLineCount(1)
                    .contains("\"level\":\"ERROR\"")
                    .contains("\"message\":\"there is no file or folder copy\"");
            assertThat(printed.toString()).isEmpty();
        } finally {
            Logs.use(new LogConfig(LogFormat.TEXT, Level.INFO, Level.INFO, Optional.empty()));
        }
    }

    private int exitCode(RuntimeException failure) {
        return new CommandLine(new Failing(failure))
                .setExecutionExceptionHandler(new Failures())
                .setErr(new PrintWriter(printed, true))
                .execute();
    }

    @Command(name = "failing")
    private record Failing(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
