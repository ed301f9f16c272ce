package org.copytaster.enrich.lead.text;

import java.util.Optional;

/**
 * Says of a paragraph as it came what it is when it is no telling of the lead. Looks at its first and last words and at
 * its marks, never at what it tells. Safe to share between threads.
 */
final class AsideReader {
    /** A longer paragraph that opens as a link is running text that a site glued to one, in characters. */
    private static final int LONGEST_LINK = 280;

    private final Lexicon lexicon;

    AsideReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What the paragraph is; empty for running text, which may be a telling. */
    Optional<Aside> read(String paragraph) {
        var start = Signs.skipBlanks(paragraph, 0);
        if (start == paragraph.length()) {
            return Optional.empty();
        }
        var label = lexicon.asides()
                .opening(paragraph, start)
                .filter(kind -> kind != Aside.LINK || paragraph.length() <= LONGEST_LINK);
        return label.isPresent() ? label : byMarks(paragraph, start);
    }

    private Optional<Aside> byMarks(String paragraph, int start) {
        if (TimeStamp.opens(paragraph, start, lexicon)) {
            return Optional.of(Aside.ENTRY);
        }
        if (Headlines.areListed(paragraph, start)) {
            return Optional.of(Aside.DIGEST);
        }
        if (LoneQuotation.is(paragraph, start)) {
            return Optional.of(Aside.QUOTATION);
        }
        if (LoneQuestion.is(paragraph, lexicon)) {
            return Optional.of(Aside.QUESTION);
        }
        return lexicon.asides().within(paragraph);
    }
}
