package org.copytaster.standalone.stream;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.standalone.Copytaster;

/** A command as an operator types it at these brokers, and what it printed, data and messages together. */
final class TypedCommand {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Runs one; gives its exit code. */
    int run(String brokers, String... words) {
        var line = new ArrayList<>(List.of(words));
        line.add("-s");
        line.add("bootstrap.servers=" + brokers);
        printed.reset();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Copytaster.commandLine(out, out).execute(line.toArray(String[]::new));
    }

    /** What the last one printed. */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
