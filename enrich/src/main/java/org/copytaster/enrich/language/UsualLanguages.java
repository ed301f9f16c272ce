package org.copytaster.enrich.language;

import java.util.Map;
import java.util.Optional;

/**
 * The languages that providers usually write.
 *
 * @param byProvider ISO 639-1 codes by provider in lower case
 */
public record UsualLanguages(Map<String, String> byProvider) {
    public UsualLanguages {
        byProvider = Map.copyOf(byProvider);
    }

    /** Of nobody anything is known. */
    public static UsualLanguages none() {
        return new UsualLanguages(Map.of());
    }

    /** The code of a language by its BCP 47 tag; empty when it is none, or has no ISO 639-1 code. */
    public static Optional<String> code(String tag) {
        return LanguageTags.twoLetters(tag);
    }

    /** The language that this provider usually writes; empty when nobody says. */
    public String of(String provider) {
        return byProvider.getOrDefault(provider, "");
    }
}
