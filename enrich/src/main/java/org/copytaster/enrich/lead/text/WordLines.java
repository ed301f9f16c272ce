package org.copytaster.enrich.lead.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of "group: words" in a resource, comments from #. */
public final class WordLines {
    private WordLines() {}

    /**
     * A line.
     *
     * @param group what stands before the colon
     * @param text what stands behind it
     */
    public record Line(String group, String text) {}

    /**
     * Reads the resource of this name beside a class, in its order.
     *
     * @throws IllegalStateException when there is none or a line names no group
     */
    public static List<Line> of(Class<?> beside, String resource) {
        return all(beside, resource).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line(resource, line))
                .toList();
    }

    private static Line line(String resource, String line) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException(resource + " has a line that names no group: " + line);
        }
        return new Line(line.substring(0, colon), line.substring(colon + 1).strip());
    }

    /** Every line of the resource, as it stands. */
    static List<String> all(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
