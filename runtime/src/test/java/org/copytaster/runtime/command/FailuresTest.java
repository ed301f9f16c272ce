package org.copytaster.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.UsageFault;
import org.junit.jupiter.api.Test;
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
