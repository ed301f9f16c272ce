package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process still holds of its heap after a collection, asked with jcmd. */
final class Heap {
    private static final Pattern USED = Pattern.compile("(?:generation|heap|space)[^\\n]*?used (\\d+)K");

    private Heap() {}

    /** Kilobytes in use once the garbage is gone. */
    static long usedKilobytes(ChildProcess process) throws InterruptedException {
        jcmd(process, "GC.run");
        var said = jcmd(process, "GC.heap_info");
        long used = said.lines()
                .filter(line -> line.contains("generation"))
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        if (used == 0) {
            throw new IllegalStateException("jcmd does not tell the heap: " + said);
        }
        return used;
    }

    private static String jcmd(ChildProcess process, String command) throws InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("there is no jcmd in this Java", e);
        }
    }
}
