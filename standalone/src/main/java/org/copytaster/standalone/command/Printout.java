package org.copytaster.standalone.command;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.copytaster.schemas.CleanStory;
import org.copytaster.standalone.show.CleanRecordText;
import org.copytaster.standalone.show.Outcomes;
import org.copytaster.standalone.show.Wrap;

/** What {@code run} prints: each clean record, and at the end a summary. */
final class Printout {
    private final PrintWriter out;
    private final Wrap wrap;
    private final CleanRecordText text;
    private Optional<Duration> firstRecord = Optional.empty();

    Printout(PrintWriter out, Wrap wrap) {
        this.out = out;
        this.wrap = wrap;
        this.text = new CleanRecordText(Inks.of(), wrap);
    }

    void show(CleanStory story) {
        if (firstRecord.isEmpty()) {
            firstRecord = Optional.of(sinceJvmStart());
        }
        text.lines(story).forEach(out::println);
        out.println();
        out.flush();
    }

    void summary(Outcomes outcomes) {
        outcomes.totals().forEach(this::line);
        firstRecord.ifPresent(after -> line("first record", seconds(after)));
        line("time", seconds(sinceJvmStart()));
        out.flush();
    }

    private void line(String what, String count) {
        wrap.hanging(String.format(Locale.ROOT, "%-15s ", what), count).forEach(out::println);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s after the JVM's start", duration.toMillis() / 1000.0);
    }

    private static Duration sinceJvmStart() {
        return Duration.ofMillis(System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
