package org.copytaster.ingest.format.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a header calls a version: lead, writethru, add, correction; and whether it stops the story. */
final class LineVersion {
    private record Word(Pattern form, String change) {}

    private static final List<Word> CHANGES = List.of(
            new Word(Pattern.compile("(?i).*(?:writethru|write-thru|zusammenfassung).*"), "writethru"),
            new Word(Pattern.compile("(?i).*(?:corr|cq|berichtigung|rettifica|fixes).*"), "correction"),
            new Word(
                    Pattern.compile("(?i).*\\d ?(?:st|nd|rd|th|\\.)? ?-?(?:ld|lead)\\b.*|.*\\b(?:nulead|ld|lead)\\b.*"),
                    "lead"),
            new Word(Pattern.compile("(?i).*\\d ?(?:st|nd|rd|th)? ?-?(?:add|take)\\b.*|.*\\b(?:add|take)\\b.*"), "add"),
            new Word(Pattern.compile("(?i).*(?:repeat|wiederholung).*"), "repeat"),
            new Word(Pattern.compile("(?i).*(?:update|upd).*"), "update"));

    private static final Pattern STOP = Pattern.compile("(?i).*\\b(kill|withhold|eliminate|elimination|hold)\\b.*");

    private LineVersion() {}

    /** The change, as records spell it; empty when it names none. */
    static String change(String version) {
        return CHANGES.stream()
                .filter(word -> word.form().matcher(version).matches())
                .findFirst()
                .map(Word::change)
                .orElse("");
    }

    /** The word that stops it, in capitals. */
    static Optional<String> stop(String version) {
        var stop = STOP.matcher(version);
        return stop.matches() ? Optional.of(stop.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
