package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copytaster.enrich.lead.text.Tokens.Token;

/** Finds the numbers, names and dates of a paragraph, where they stand. Safe to share between threads. */
public final class FactReader {
    private static final int LAST_OF_MONTH = 31;
    private static final String SENTENCE_MARKS = ".!?:\"“”„«»'‘’(";

    private final Lexicon lexicon;

    /** A reader of the language of this lexicon. */
    public FactReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a fact is. */
    public enum Sort {
        NUMBER,
        NAME,
        WEEKDAY,
        /** A day of a month. */
        DAY
    }

    /**
     * A fact.
     *
     * @param start first UTF-16 code unit
     * @param end first code unit after it
     * @param keys equal for equal facts, however they are written; of a name one for each word
     */
    public record Found(Sort sort, int start, int end, List<Integer> keys) {}

    /** All words of a paragraph by their keys. */
    public Set<Integer> words(String paragraph) {
        return Tokens.of(paragraph).stream()
                .map(token -> key(lexicon.term(token)))
                .collect(Collectors.toSet());
    }

    /** The facts of a paragraph as it came, in order. */
    public List<Found> read(String paragraph) {
        var tokens = Tokens.of(paragraph);
        var found = new ArrayList<Found>();
        for (var i = 0; i < tokens.size(); ) {
            i += step(paragraph, tokens, i, found);
        }
        return found;
    }

    /** Adds what begins here; how many tokens it takes. */
    private int step(String text, List<Token> tokens, int at, List<Found> found) {
        var token = tokens.get(at);
        var term = lexicon.term(token);
        var day = dayOfMonth(tokens, at);
        if (day > 0) {
            found.add(new Found(Sort.DAY, token.start(), tokens.get(at + 1).end(), List.of(day)));
            return 2;
        }
        if (term.role() == Role.WEEKDAY || term.role() == Role.NUMBER) {
            var sort = term.role() == Role.WEEKDAY ? Sort.WEEKDAY : Sort.NUMBER;
            found.add(new Found(sort, token.start(), token.end(), List.of(key(term))));
            return 1;
        }
        var length = nameLength(text, tokens, at);
        if (length > 0) {
            var words = tokens.subList(at, at + length);
            found.add(new Found(
                    Sort.NAME,
                    token.start(),
                    words.get(length - 1).end(),
                    words.stream().map(word -> key(lexicon.term(word))).toList()));
        }
        return Math.max(1, length);
    }

    /** Weekdays are numbered by themselves, and must not be taken for the words of these numbers. */
    private static int key(Term term) {
        return term.role() == Role.WEEKDAY ? Integer.MAX_VALUE - term.id() : term.id();
    }

    /** "September 20" or "20 September", as month times 100 and day; 0 for neither. */
    private int dayOfMonth(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()) {
            return 0;
        }
        var first = tokens.get(at);
        var second = tokens.get(at + 1);
        return Math.max(day(first, second), day(second, first));
    }

    private int day(Token month, Token day) {
        var number = lexicon.month(month.word());
        if (number == 0 || (!month.capitalised() && !lexicon.writesMonthsSmall())) {
            return 0;
        }
        if (!isOfTwoDigits(day.word())) {
            return 0;
        }
        var of = Integer.parseInt(day.word());
        return of >= 1 && of <= LAST_OF_MONTH ? number * 100 + of : 0;
    }

    private static boolean isOfTwoDigits(String word) {
        return word.length() <= 2 && Signs.isDigit(word, 0) && Signs.isDigit(word, word.length() - 1);
    }

    /** How many capitalised words stand here side by side; one alone is no name where a sentence begins. */
    private int nameLength(String text, List<Token> tokens, int at) {
        var length = 0;
        while (at + length < tokens.size()
                && isNameWord(tokens.get(at + length))
                && (length == 0 || isBeside(text, tokens.get(at + length - 1), tokens.get(at + length)))) {
            length++;
        }
        return length == 1 && opensSentence(text, tokens.get(at).start()) ? 0 : length;
    }

    private boolean isNameWord(Token token) {
        return token.capitalised() && lexicon.term(token).role() == Role.CONTENT && lexicon.month(token.word()) == 0;
    }

    private static boolean isBeside(String text, Token before, Token token) {
        return token.start() == before.end() + 1 && text.charAt(before.end()) == ' ';
    }

    private static boolean opensSentence(String text, int start) {
        var before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || SENTENCE_MARKS.indexOf(text.charAt(before)) >= 0;
    }
}
