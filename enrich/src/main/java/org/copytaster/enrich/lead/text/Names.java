package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.text.Tokens.Token;

/** The names of two words in a text: both capitalised, one blank between them, the first no stop word. */
record Names(TermSet pairs, TermSet surnames) {
    Names(String text, List<Token> tokens, List<Term> terms) {
        this(pairs(text, tokens, terms), surnames(text, tokens, terms));
    }

    private static TermSet pairs(String text, List<Token> tokens, List<Term> terms) {
        var names = new ArrayList<Term>();
        for (var i = 1; i < tokens.size(); i++) {
            if (endsName(text, tokens, terms, i)) {
                names.add(pair(terms.get(i - 1), terms.get(i)));
            }
        }
        return TermSet.of(names);
    }

    private static TermSet surnames(String text, List<Token> tokens, List<Term> terms) {
        var surnames = new ArrayList<Term>();
        for (var i = 1; i < tokens.size(); i++) {
            if (endsName(text, tokens, terms, i)) {
                surnames.add(terms.get(i));
            }
        }
        return TermSet.of(surnames);
    }

    /** Whether this word and the one before it are a name. */
    static boolean endsName(String text, List<Token> tokens, List<Term> terms, int second) {
        var before = tokens.get(second - 1);
        var token = tokens.get(second);
        return before.capitalised()
                && token.capitalised()
                && terms.get(second - 1).role() == Role.CONTENT
                && token.start() == before.end() + 1
                && text.charAt(before.end()) == ' ';
    }

    private static Term pair(Term first, Term second) {
        return new Term(
                31 * first.id() + second.id(),
                first.weight() + second.weight(),
                Role.CONTENT,
                false,
                false,
                Article.NONE);
    }
}
