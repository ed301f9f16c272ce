package org.copytaster.standalone.where;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which of the records that pass by are shown; what is not given leaves all.
 *
 * @param provider the agency
 * @param language the beginning of a language tag: en takes en-GB too
 * @param entity a part of the name of somebody or something in it
 * @param decision what it says of its use
 */
public record TailChoice(
        Optional<String> provider, Optional<String> language, Optional<String> entity, Optional<String> decision)
        implements Predicate<Tailed> {
    /** Whether all are shown. */
    public boolean isAll() {
        return provider.isEmpty() && language.isEmpty() && entity.isEmpty() && decision.isEmpty();
    }

    @Override
    public boolean test(Tailed record) {
        return provider.filter(word -> !word.equalsIgnoreCase(record.provider()))
                        .isEmpty()
                && language.filter(word -> !isLanguage(word, record.language())).isEmpty()
                && entity.filter(word -> record.entities().stream().noneMatch(name -> holds(name, word)))
                        .isEmpty()
                && decision.filter(word -> !word.equals(record.decision())).isEmpty();
    }

    private static boolean isLanguage(String wanted, String tag) {
        return tag.equalsIgnoreCase(wanted) || tag.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1);
    }

    private static boolean holds(String name, String word) {
        return name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
