package org.copytaster.enrich.lead.text;

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
        for (var line : WordLines.of(WordGroups.class, resource)) {
            groups.computeIfAbsent(line.group(), group -> new ArrayList<>())
                    .addAll(List.of(line.text().split(" +", -1)));
        }
        return new WordGroups(groups);
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
