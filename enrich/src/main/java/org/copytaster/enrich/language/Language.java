package org.copytaster.enrich.language;

/**
 * The language of a story.
 *
 * @param code ISO 639-1, two lower-case letters; empty when it is not known
 * @param confidence 0 to 1; 1 when the agency declared it, 0 when it is not known
 * @param engine what told it, with its version, or {@value #DECLARED}
 */
public record Language(String code, double confidence, String engine) {
    /** The engine of a language that the agency itself named. */
    public static final String DECLARED = "declared";

    /** Neither declared nor certain from the words. */
    public static Language unknown(String engine) {
        return new Language("", 0, engine);
    }

    static Language declared(String code) {
        return new Language(code, 1, DECLARED);
    }
}
