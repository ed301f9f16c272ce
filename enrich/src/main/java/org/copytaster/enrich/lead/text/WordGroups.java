package org.copytaster.enrich.lead.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that a language file names, by group: lines of "group: words", comments from #.
 *
 * @param groups words in the file's order, by the name of their group
 */
record WordGroups(Map<String, List<String>> groups) {
    private static final String CLASS = "class ";

    /**
     * Reads the resource of this name beside this class.
     *
     * @throws IllegalStateException when there is none or a line is no group
     */
    static WordGroups read(String resource) {
        var groups = new TreeMap<String, List<String>>();
        for (var line : lines(resource)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException(resource + " has a line that names no group: " + line);
            }
            groups.computeIfAbsent(line.substring(0, colon), group -> new ArrayList<>())
                    .addAll(List.of(line.substring(colon + 1).strip().split(" +", -1)));
        }
        return new WordGroups(groups);
    }

    static List<String> lines(String resource) {
        try (InputStream in = WordGroups.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }

    List<String> of(String group) {
        return groups.getOrDefault(group, List.of());
    }

    /** Word to the head of its class. */
    Map<String, String> classes() {
        var heads = new TreeMap<String, String>();
        groups.forEach((group, words) -> {
            if (group.startsWith(CLASS)) {
                words.forEach(word -> heads.put(word, group.substring(CLASS.length())));
            }
        });
        return heads;
    }

    /** Number word to digits. */
    Map<String, String> numbers() {
        var digits = new TreeMap<String, String>();
        for (var pair : of("number")) {
            var equals = pair.indexOf('=');
            digits.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return digits;
    }
}
