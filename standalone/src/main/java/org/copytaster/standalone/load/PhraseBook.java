package org.copytaster.standalone.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** PhraseBook with slots, in sections; a slot {name} is filled from the section of that name. */
final class PhraseBook {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final Map<String, List<String>> sections;

    private PhraseBook(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    /** The phrases that come with the program. */
    static PhraseBook standard() {
        var sections = new HashMap<String, List<String>>();
        List<String> section = new ArrayList<>();
        for (var line : lines()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.add(line);
            }
        }
        return new PhraseBook(sections);
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(PhraseBook.class.getResourceAsStream("phrases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("phrases.txt cannot be read from the jar", e);
        }
    }

    /** One phrase of a section, its slots filled by chance. */
    String any(String section, Random random) {
        return switch (section) {
            case "number" -> Integer.toString(20 + random.nextInt(900));
            case "small" -> Integer.toString(2 + random.nextInt(8));
            case "weekday" -> pick(WEEKDAYS, random);
            default -> fill(pick(Objects.requireNonNull(sections.get(section), section), random), random);
        };
    }

    private String fill(String phrase, Random random) {
        return SLOT.matcher(phrase).replaceAll((MatchResult slot) -> any(slot.group(1), random));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
