package org.copytaster.enrich.language;

/**
 * What is known of a story's language before its words are looked at.
 *
 * @param declared what the agency says, a BCP 47 tag, trusted when it names a language; may be empty
 * @param usual the language its provider usually writes, ISO 639-1; decides where the words leave it open; may be empty
 */
public record Clues(String declared, String usual) {
    /** Nothing but what the agency says. */
    public static Clues declared(String tag) {
        return new Clues(tag, "");
    }
}
