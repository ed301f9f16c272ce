package org.copytaster.enrich.entity.sense.rule;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.country.Countries;

/**
 * A word that was taken for a person, has its capital only because it opens a sentence or a cell, and stands elsewhere in
 * the story in small letters is no name: "Neighbours waited nine years", "Crane" over a column. Plural and singular are
 * one word. Copy that writes its weekdays and peoples small writes names so too, and tells nothing.
 */
final class CommonWords implements NameRule {
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");
    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\p{N}@.’'-])\\p{Ll}{3,}(?![\\p{L}\\p{N}@])");
    private static final Set<String> NEVER_SMALL = Stream.of(
                    Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name),
                    Arrays.stream(Month.values())
                            .filter(month -> month != Month.MARCH && month != Month.MAY)
                            .map(Month::name),
                    Countries.english().demonyms().filter(word -> !word.equals("Polish")))
            .flatMap(words -> words)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final String ENDS = ".!?\t\n";
    private static final String INSIDE = ",;:)]”’";

    @Override
    public List<Name> apply(List<TextField> fields, List<Name> names) {
        var suspects = suspects(names);
        if (suspects.isEmpty()) {
            return names;
        }
        var small = small(fields);
        if (!Collections.disjoint(small, NEVER_SMALL)) {
            return names;
        }
        suspects.removeIf(word -> !isAmong(small, word.toLowerCase(Locale.ROOT)));
        return names.stream().filter(name -> !suspects.contains(name.text())).toList();
    }

    /** Words that are names at a beginning only. */
    private static Set<String> suspects(List<Name> names) {
        var suspects = new HashSet<String>();
        var surely = new HashSet<String>();
        for (var name : names) {
            if (isSuspect(name)) {
                suspects.add(name.text());
            } else {
                surely.addAll(Arrays.asList(name.text().split("[\\s-]+")));
            }
        }
        suspects.removeAll(surely);
        return suspects;
    }

    private static boolean isSuspect(Name name) {
        var text = name.field().text();
        return name.is(Types.PERSON)
                && name.title().isEmpty()
                && name.text().length() < text.length()
                && WORD.matcher(name.text()).matches()
                && opens(text, name.start());
    }

    /** Whether a sentence, a line or a cell begins there. */
    private static boolean opens(String text, int start) {
        for (var at = start - 1; at >= 0; at--) {
            if (ENDS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            if (Characters.isWord(text, at) || INSIDE.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> small(List<TextField> fields) {
        return fields.stream()
                .flatMap(field -> SMALL.matcher(field.text()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static boolean isAmong(Set<String> small, String word) {
        return small.contains(word)
                || small.contains(word + "s")
                || (word.endsWith("s") && small.contains(word.substring(0, word.length() - 1)));
    }
}
