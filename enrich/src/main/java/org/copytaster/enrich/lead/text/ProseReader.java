package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads paragraphs in one language. Safe to share between threads. */
public final class ProseReader {
    private static final String QUOTES = "\"“”„«»'‘’";

    private static final int FEWEST_RESULTS = 3;

    private final Lexicon lexicon;
    private final AsideReader asides;

    /** A reader of the language of this lexicon. */
    public ProseReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        asides = new AsideReader(lexicon);
    }

    /** Prepares a paragraph as it came. */
    public Prose read(String paragraph) {
        var copy = CleanCopy.of(paragraph);
        var text = copy.text();
        var tokens = Tokens.of(text);
        var terms = new ArrayList<Term>(tokens.size());
        for (var token : tokens) {
            terms.add(lexicon.term(token));
        }
        return new Prose(
                Bare.of(text),
                tokens.size(),
                copy.hadDateline(),
                () -> aside(paragraph, terms),
                !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0,
                TermSet.of(news(terms)),
                () -> Wording.of(text, tokens, terms, lexicon));
    }

    private static List<Term> news(List<Term> terms) {
        var news = new ArrayList<Term>(terms.size());
        for (var term : terms) {
            if (term.carriesNews()) {
                news.add(term);
            }
        }
        return news;
    }

    /** Told from the paragraph as it came: a label may look like a dateline. */
    private Optional<Aside> aside(String paragraph, List<Term> terms) {
        return asides.read(paragraph).or(() -> isResults(terms) ? Optional.of(Aside.RESULTS) : Optional.empty());
    }

    /** A line of results is numbers for the most part. */
    private static boolean isResults(List<Term> terms) {
        var numbers = 0;
        for (var term : terms) {
            numbers += term.role() == Role.NUMBER ? 1 : 0;
        }
        return numbers >= FEWEST_RESULTS && 2 * numbers >= terms.size();
    }
}
