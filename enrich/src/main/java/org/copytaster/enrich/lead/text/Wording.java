package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.text.Tokens.Token;

/**
 * What of a paragraph only a closer look needs.
 *
 * @param quotedShare share of the words that stand between double quotation marks, 0 to 1
 * @param opensWithAnaphor whether its first word leans on what stood before
 * @param speaks whether it attributes what it tells
 * @param content different terms that carry news, in the order of their first appearance
 * @param firstSentence those of the first sentence
 * @param introduced those whose first mention follows an indefinite article: here they enter the story
 * @param numbers those that are numbers
 * @param names pairs of neighbouring capitalised words, such as first name and surname
 * @param surnames the second words of those pairs
 * @param capitalised words that open with a capital letter
 * @param weekdays days of the week that it names
 */
public record Wording(
        double quotedShare,
        boolean opensWithAnaphor,
        boolean speaks,
        List<Term> content,
        TermSet firstSentence,
        TermSet introduced,
        TermSet numbers,
        TermSet names,
        TermSet surnames,
        TermSet capitalised,
        TermSet weekdays) {
    /** An article stands at most so many words before its noun. */
    private static final int ARTICLE_REACH = 3;

    /** That of clean copy, its words and their terms, of which there are as many. */
    static Wording of(String text, List<Token> tokens, List<Term> terms, Lexicon lexicon) {
        var names = new Names(text, tokens, terms);
        return new Wording(
                tokens.isEmpty() ? 0 : (double) quotedWords(text, tokens) / tokens.size(),
                !terms.isEmpty() && terms.get(0).anaphor(),
                speaks(terms),
                content(terms),
                firstSentence(tokens, terms, FirstSentence.end(text, lexicon)),
                introduced(terms),
                withRole(terms, Role.NUMBER),
                names.pairs(),
                names.surnames(),
                capitalised(tokens, terms),
                withRole(terms, Role.WEEKDAY));
    }

    private static boolean speaks(List<Term> terms) {
        for (var term : terms) {
            if (term.speaking()) {
                return true;
            }
        }
        return false;
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
