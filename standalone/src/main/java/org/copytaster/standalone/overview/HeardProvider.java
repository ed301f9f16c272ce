package org.copytaster.standalone.overview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A provider as the metrics of ingest know it.
 *
 * @param name its label there
 * @param last when its newest story was taken
 * @param silent whether it is quiet for longer than it used to be
 */
public record HeardProvider(String name, Instant last, boolean silent) {
    private static final String LAST = "copytaster_provider_last_heard_seconds";
    private static final String SILENT = "copytaster_provider_silent";
    /** A line of the text format of Prometheus with one label. */
    private static final Pattern LINE =
            Pattern.compile("(" + LAST + "|" + SILENT + ")\\{provider=\"((?:[^\"\\\\]|\\\\.)*)\"\\} ([-+0-9.eE]+)");

    /**
     * Asks a role.
     *
     * @return what it knows, by name; nothing of a role that is not ingest, and where nobody answers
     * @throws InterruptedException when the process is stopping
     */
    public static List<HeardProvider> ask(HealthPort port) throws InterruptedException {
        return in(port.get("/metrics").orElse(""));
    }

    /** The providers in the text format of Prometheus. */
    static List<HeardProvider> in(String metrics) {
        var last = new HashMap<String, Double>();
        var silent = new HashMap<String, Double>();
        metrics.lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
            Map<String, Double> values = line.group(1).equals(LAST) ? last : silent;
            values.put(unescaped(line.group(2)), Double.valueOf(line.group(3)));
        });
        return new TreeSet<>(last.keySet())
                .stream()
                        .map(name -> new HeardProvider(
                                name,
                                Instant.ofEpochSecond(
                                        last.getOrDefault(name, 0.0).longValue()),
                                silent.getOrDefault(name, 0.0) > 0))
                        .toList();
    }

    private static String unescaped(String label) {
        return label.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }
}
