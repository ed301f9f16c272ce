package org.copytaster.enrich.language;

/** Tells the language of a story. Safe to share between threads; the same input has the same answer. */
public interface LanguageDetector {
    /**
     * The language of this text; rather none than a wrong one.
     *
     * @param clues what is known of it already
     * @param text the words of the story
     */
    Language detect(Clues clues, String text);
}
