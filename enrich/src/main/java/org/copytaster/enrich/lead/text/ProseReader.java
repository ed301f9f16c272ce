package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.enrich.lead.text.Tokens.Token;

/** Reads paragraphs in one language. Safe to share between threads. */
public final class ProseReader {
    private static final String QUOTES = "\"“”«»'‘’";

    private final Lexicon lexicon;

    /** A reader of the language of this lexicon. */
    public ProseReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Prepares a paragraph as it came. */
    public Prose read(String paragraph) {
        var copy = CleanCopy.of(paragraph);
        var text = copy.text();
        var tokens = Tokens.of(text);
        var terms = tokens.stream().map(this::term).toList();
        var sentence = FirstSentence.end(text, lexicon);
        Map<Integer, Term> content = new LinkedHashMap<>();
        var first = new ArrayList<Term>();
        for (var i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            if (term.carriesNews()) {
                content.putIfAbsent(term.id(), term);
                if (tokens.get(i).start() < sentence) {
                    first.add(term);
                }
            }
        }
        var bare = Bare.of(text);
        return new Prose(
                bare,
                tokens.size(),
                quotedWords(text, tokens),
                copy.hadDateline(),
                !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0,
                !terms.isEmpty() && terms.get(0).anaphor(),
                terms.stream().anyMatch(Term::speaking),
                List.copyOf(content.values()),
                TermSet.of(content.values()),
                TermSet.of(first),
                withRole(terms, Role.NUMBER),
                names(text, tokens, terms),
                surnames(text, tokens, terms),
                withRole(terms, Role.WEEKDAY),
                Trigrams.of(bare));
    }

    private Term term(Token token) {
        return token.unitedStates() ? lexicon.unitedStates() : lexicon.term(token.word());
    }

    private static TermSet withRole(List<Term> terms, Role role) {
        return TermSet.of(terms.stream().filter(term -> term.role() == role).toList());
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

    private static TermSet names(String text, List<Token> tokens, List<Term> terms) {
        var names = new ArrayList<Term>();
        for (var i = 1; i < tokens.size(); i++) {
            if (isName(text, tokens, terms, i)) {
                names.add(name(terms.get(i - 1), terms.get(i)));
            }
        }
        return TermSet.of(names);
    }

    private static TermSet surnames(String text, List<Token> tokens, List<Term> terms) {
        var surnames = new ArrayList<Term>();
        for (var i = 1; i < tokens.size(); i++) {
            if (isName(text, tokens, terms, i)) {
                surnames.add(terms.get(i));
            }
        }
        return TermSet.of(surnames);
    }

    /** Whether this word and the one before are a name: both capitalised, a blank between, the first no stop word. */
    private static boolean isName(String text, List<Token> tokens, List<Term> terms, int second) {
        var before = tokens.get(second - 1);
        var token = tokens.get(second);
        return before.capitalised()
                && token.capitalised()
                && terms.get(second - 1).role() == Role.CONTENT
                && token.start() == before.end() + 1
                && text.charAt(before.end()) == ' ';
    }

    private static Term name(Term first, Term second) {
        return new Term(31 * first.id() + second.id(), first.weight() + second.weight(), Role.CONTENT, false, false);
    }
}
