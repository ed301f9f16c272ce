package org.copytaster.enrich.entity.recogniser;

import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.entity.Tagging;
import org.copytaster.enrich.entity.TextField;

/**
 * Cuts the fields of a story into tokens and sentences, in one pass over the code units.
 *
 * <p>A word keeps its hyphens (Akufo-Addo) unless one side only describes the other (US-led, pro-Morales); it loses a
 * clitic (Baku's); initials and short forms keep their full stop (U.S., J., Inc.). Tabs and line ends close a sentence,
 * and so does its {@value #LONGEST}th token, because tables and results have no other end. At most
 * {@value StoryTokens#MOST} tokens of a story are read.
 */
public final class Tokeniser {
    /** The most tokens of a sentence. */
    static final int LONGEST = 200;

    private final StoryTokens tokens;
    private final WordScan scan = new WordScan();
    private char[] text = new char[0];
    private int field;
    private int at;
    private int limit;
    private int inSentence;
    private boolean opensSentence;

    /** A tokeniser that writes into these. */
    public Tokeniser(StoryTokens tokens) {
        this.tokens = tokens;
    }

    /** Replaces the tokens by those of the fields, which come in reading order. */
    public void read(List<TextField> fields) {
        tokens.read(fields);
        text = tokens.text;
        for (field = 0; field < fields.size() && !tokens.isFull(); field++) {
            at = tokens.fieldStart(field);
            limit = at + fields.get(field).text().length();
            scan.over(text, at, limit);
            closeSentence();
            readField();
        }
    }

    /** Where reading ended; empty when all was read. */
    Optional<Tagging.End> end() {
        var fields = tokens.fields();
        var place = fields.isEmpty() ? 0 : scan.afterBlanks(at);
        if (fields.isEmpty() || (place >= limit && field == fields.size())) {
            return Optional.empty();
        }
        return place < limit
                ? Optional.of(new Tagging.End(fields.get(field - 1), at - tokens.fieldStart(field - 1)))
                : Optional.of(new Tagging.End(fields.get(field), 0));
    }

    private void readField() {
        while (at < limit && !tokens.isFull()) {
            var unit = text[at];
            switch (Chars.kind(unit)) {
                case Chars.BLANK -> blank(unit);
                case Chars.SIGN -> sign(unit);
                default -> word();
            }
        }
    }

    private void blank(char unit) {
        if (unit == '\t' || unit == '\n' || unit == '\r') {
            closeSentence();
        }
        at++;
    }

    private void closeSentence() {
        opensSentence = true;
        inSentence = 0;
    }

    private void token(int from, int to) {
        tokens.add(from, to, field, opensSentence);
        opensSentence = false;
        at = to;
        if (++inSentence == LONGEST) {
            closeSentence();
        }
    }

    private void sign(char unit) {
        var from = at;
        if (unit == '.' || unit == '-' || unit == '\u2026') {
            while (at < limit && text[at] == unit) {
                at++;
            }
        } else {
            at += Character.isHighSurrogate(unit) && at + 1 < limit && Character.isLowSurrogate(text[at + 1]) ? 2 : 1;
        }
        token(from, at);
        if (unit == '.' || unit == '!' || unit == '?' || unit == '\u2026') {
            endSentence();
        }
    }

    /** Takes what closes with the sentence, and opens the next one unless it goes on in lower case. */
    private void endSentence() {
        while (at < limit
                && !tokens.isFull()
                && (closes(text[at]) || text[at] == '.' || text[at] == '!' || text[at] == '?')) {
            token(at, at + 1);
        }
        var next = scan.afterBlanks(at);
        if (next > at && next < limit && Chars.kind(text[next]) != Chars.LOWER && text[next] != ',') {
            closeSentence();
        }
    }

    private boolean closes(char unit) {
        return unit == ')'
                || unit == ']'
                || unit == '\u201d'
                || Chars.isApostrophe(unit)
                || (unit == '"' && !opensQuote());
    }

    private boolean opensQuote() {
        return at + 1 < limit && Chars.isWord(text[at + 1]);
    }

    private void word() {
        var from = at;
        var to = scan.end(from);
        var stop = scan.keepsStop(from, to);
        cut(from, stop ? to + 1 : to);
        if (stop && nextOpensSentence()) {
            closeSentence();
        }
    }

    /** After U.S. or Inc. a sentence begins only with a word that begins sentences. */
    private boolean nextOpensSentence() {
        var next = scan.afterBlanks(at);
        if (next >= limit || Chars.kind(text[next]) != Chars.UPPER) {
            return false;
        }
        var to = next;
        while (to < limit && Chars.isLetter(text[to])) {
            to++;
        }
        return WordClass.OPENER.holds(WordClasses.of(Hashes.lower(text, next, to)));
    }

    private void cut(int from, int to) {
        var clitic = WordCuts.clitic(text, from, to);
        cutAtHyphen(from, clitic);
        if (clitic < to) {
            token(clitic, to);
        }
    }

    private void cutAtHyphen(int from, int to) {
        var begin = from;
        for (var place = from + 1; place < to - 1 && !tokens.isFull(); place++) {
            if (Chars.isHyphen(text[place]) && place > begin && WordCuts.isLoose(text, begin, place, to)) {
                token(begin, place);
                token(place, place + 1);
                begin = place + 1;
            }
        }
        token(begin, to);
    }
}
