package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.text.Tokens.Token;

/** Reads paragraphs in one language. Safe to share between threads. */
public final class ProseReader {
    private static final String QUOTES = "\"“”„«»'‘’";

    /** An article stands at most so many words before its noun. */
    private static final int ARTICLE_REACH = 3;

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
        tokens.forEach(token -> terms.add(lexicon.term(token)));
        var content = content(terms);
        var names = new Names(text, tokens, terms);
        return new Prose(
                Bare.of(text),
                tokens.size(),
                quotedWords(text, tokens),
                copy.hadDateline(),
                aside(paragraph, terms),
                !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0,
                !terms.isEmpty() && terms.get(0).anaphor(),
                terms.stream().anyMatch(Term::speaking),
                content,
                TermSet.of(content),
                firstSentence(tokens, terms, FirstSentence.end(text, lexicon)),
                introduced(terms),
                withRole(terms, Role.NUMBER),
                names.pairs(),
                names.surnames(),
                capitalised(tokens, terms),
                withRole(terms, Role.WEEKDAY));
    }

    private static List<Term> content(List<Term> terms) {
        var content = new ArrayList<Term>();
        var seen = new IdSet(terms.size());
        for (var term : terms) {
            if (term.carriesNews() && seen.add(term.id())) {
                content.add(term);
            }
        }
        return List.copyOf(content);
    }

    private static TermSet firstSentence(List<Token> tokens, List<Term> terms, int end) {
        var first = new ArrayList<Term>();
        for (var i = 0; i < terms.size() && tokens.get(i).start() < end; i++) {
            if (terms.get(i).carriesNews()) {
                first.add(terms.get(i));
            }
        }
        return TermSet.of(first);
    }

    /** Words that open with a capital and are no first word: of names, for the most part. */
    private static TermSet capitalised(List<Token> tokens, List<Term> terms) {
        var chosen = new ArrayList<Term>();
        for (var i = 0; i < terms.size(); i++) {
            if (tokens.get(i).capitalised() && terms.get(i).role() == Role.CONTENT) {
                chosen.add(terms.get(i));
            }
        }
        return TermSet.of(chosen);
    }

    private static TermSet withRole(List<Term> terms, Role role) {
        var chosen = new ArrayList<Term>();
        for (var term : terms) {
            if (term.role() == role) {
                chosen.add(term);
            }
        }
        return TermSet.of(chosen);
    }

    /** Words that enter here: "a ferry", "an old fish market", and not "the ferry". */
    private static TermSet introduced(List<Term> terms) {
        var introduced = new ArrayList<Term>();
        var seen = new IdSet(terms.size());
        for (var i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (term.carriesNews() && seen.add(term.id()) && articleBefore(terms, i) == Article.INDEFINITE) {
                introduced.add(term);
            }
        }
        return TermSet.of(introduced);
    }

    private static Article articleBefore(List<Term> terms, int noun) {
        for (var i = noun - 1; i >= Math.max(0, noun - ARTICLE_REACH); i--) {
            var term = terms.get(i);
            if (term.article() != Article.NONE || !term.carriesNews()) {
                return term.article();
            }
        }
        return Article.NONE;
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

    /** Words between double marks; straight ones open and close in turn, curly ones by their shape. */
    private static int quotedWords(String text, List<Token> tokens) {
        var quoted = 0;
        var open = false;
        var at = 0;
        for (var token : tokens) {
            for (; at < token.start(); at++) {
                open = opens(text.charAt(at), open);
            }
            quoted += open ? 1 : 0;
        }
        return quoted;
    }

    private static boolean opens(char c, boolean open) {
        return switch (c) {
            case '"' -> !open;
            case '“', '«' -> true;
            case '”', '»' -> false;
            default -> open;
        };
    }
}
