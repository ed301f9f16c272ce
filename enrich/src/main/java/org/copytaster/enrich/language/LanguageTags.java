package org.copytaster.enrich.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** ISO 639 codes as the JDK knows them. */
final class LanguageTags {
    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(LanguageTags::threeLetters, code -> code, (one, other) -> one));

    private LanguageTags() {}

    /** ISO 639-2/T, which for these is ISO 639-3, of an ISO 639-1 code; empty when there is no such language. */
    static String threeLetters(String code) {
        return new Locale.Builder().setLanguage(code).build().getISO3Language();
    }

    /** ISO 639-1 of a BCP 47 tag (RFC 5646); an underscore counts as a hyphen, eng as en. */
    static Optional<String> twoLetters(String tag) {
        var language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.length() == 2
                ? Optional.of(language).filter(TWO_LETTERS::containsValue)
                : Optional.ofNullable(TWO_LETTERS.get(language));
    }

    /** The language that this one is a form of, ISO 639-1: Norwegian for its two written forms, else the same. */
    static String whole(String code) {
        return code.equals("nb") || code.equals("nn") ? "no" : code;
    }
}
