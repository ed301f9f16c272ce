package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.OpeningParagraph;
import org.copytaster.enrich.lead.text.CleanCopy;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.Tokens;
import org.copytaster.enrich.lead.text.Tokens.Token;

/** Reads the words of a telling and its sentences; datelines are left out, for they tell no news. */
final class WordReader {
    private static final String SENTENCE_ENDS = ".!?";
    private static final String QUOTES = "\"“”„«»'‘’)(";
    private static final int LONGEST_SHORT_FORM = 3;

    private final Lexicon lexicon;
    private final ConflictWords known;
    private final List<Word> words = new ArrayList<>();
    private int sentence = -1;

    private WordReader(Lexicon lexicon, ConflictWords known) {
        this.lexicon = lexicon;
        this.known = known;
    }

    static List<Word> read(List<OpeningParagraph> paragraphs, Lexicon lexicon, ConflictWords known) {
        var reader = new WordReader(lexicon, known);
        for (var at = 0; at < paragraphs.size(); at++) {
            reader.read(at, paragraphs.get(at).text());
        }
        return reader.words;
    }

    private void read(int paragraph, String text) {
        var begins = CleanCopy.newsBegins(text);
        var before = -1;
        for (var token : Tokens.of(text)) {
            if (token.start() >= begins) {
                add(paragraph, text, token, before);
                before = token.end();
            }
        }
    }

    /** Adds a word; before is the end of the one before it in this paragraph, -1 for none. */
    private void add(int paragraph, String text, Token token, int before) {
        var opens = before < 0 || opensSentence(text, before, token);
        sentence += opens ? 1 : 0;
        words.add(new Word(
                paragraph,
                token.start(),
                token.end(),
                sentence,
                opens,
                before >= 0 && token.start() == before + 1 && text.charAt(before) == ' ',
                token.word(),
                known.stem(token.word()),
                lexicon.term(token),
                token.capitalised()));
    }

    private static boolean opensSentence(String text, int before, Token token) {
        var between = text.substring(before, token.start());
        return token.capitalised()
                && between.length() > 1
                && between.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0)
                && between.chars().allMatch(c -> c == ' ' || SENTENCE_ENDS.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0)
                && !(between.equals(". ") && isShortForm(text, before));
    }

    /** A single capital and "Gov" end no sentence with their full stop. */
    private static boolean isShortForm(String text, int end) {
        var from = end;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return from < end && end - from <= LONGEST_SHORT_FORM && Character.isUpperCase(text.charAt(from));
    }
}
