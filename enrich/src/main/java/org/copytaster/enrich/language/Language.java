package org.copytaster.enrich.language;

import java.util.Set;

/**
 * The language of a story.
 *
 * @param code ISO 639-1, two lower-case letters; empty when it is not known
 * @param confidence 0 to 1; 1 when the agency declared it, 0 when it is not known
 * @param engine what told it, with its version, or {@value #DECLARED}
 * @param likely the languages that it may be, ISO 639-1: the one that is known, or those among which nothing decides
 */
public record Language(String code, double confidence, String engine, Set<String> likely) {
    /** The engine of a language that the agency itself named. */
    public static final String DECLARED = "declared";

    public Language {
        likely = Set.copyOf(likely);
    }

    /** One that is known. */
    static Language of(String code, double confidence, String engine) {
        return new Language(code, confidence, engine, Set.of(code));
    }

    /** Neither declared nor certain from the words: one of these. */
    static Language unknown(String engine, Set<String> likely) {
        return new Language("", 0, engine, likely);
    }

    static Language declared(String code) {
        return of(code, 1, DECLARED);
    }
}
