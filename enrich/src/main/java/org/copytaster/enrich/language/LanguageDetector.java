package org.copytaster.enrich.language;

/** Tells the language of a story. Safe to share between threads; the same input has the same answer. */
public interface LanguageDetector {
    /**
     * The language of this text.
     *
     * @param declared what the agency says, a BCP 47 tag, trusted when it names a language; may be empty
     * @param text the words of the story
     */
    Language detect(String declared, String text);
}
