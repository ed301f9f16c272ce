package org.copytaster.enrich.entity.recogniser;

/** Finds where a word of a text ends, and whether a full stop is its own. */
final class WordScan {
    private char[] text = new char[0];
    private int first;
    private int limit;

    /** Reads this part of a text from now on. */
    void over(char[] of, int from, int to) {
        text = of;
        first = from;
        limit = to;
    }

    /** The first place from here on that is not blank; the end of the text when all is. */
    int afterBlanks(int from) {
        var next = from;
        while (next < limit && Chars.kind(text[next]) == Chars.BLANK) {
            next++;
        }
        return next;
    }

    /** The end of the word, or of the address, that begins here. */
    int end(int from) {
        return isAddress(from) ? addressEnd(from) : wordEnd(from);
    }

    private boolean isAddress(int from) {
        return begins("http://", from) || begins("https://", from) || begins("www.", from);
    }

    private boolean begins(String prefix, int from) {
        if (from + prefix.length() >= limit) {
            return false;
        }
        for (var n = 0; n < prefix.length(); n++) {
            if (Chars.lower(text[from + n]) != prefix.charAt(n)) {
                return false;
            }
        }
        return true;
    }

    private int addressEnd(int from) {
        var to = from;
        while (to < limit && Chars.kind(text[to]) != Chars.BLANK && text[to] != ')' && text[to] != '"') {
            to++;
        }
        while (to > from + 1 && (text[to - 1] == '.' || text[to - 1] == ',')) {
            to--;
        }
        return to;
    }

    private int wordEnd(int from) {
        var to = from + 1;
        while (to < limit && (Chars.isWord(text[to]) || joins(to))) {
            to++;
        }
        return to;
    }

    /** Whether the sign at this place stands within a word: between letters, between digits, between capitals. */
    private boolean joins(int place) {
        if (place + 1 >= limit || !Chars.isWord(text[place + 1])) {
            return false;
        }
        var before = text[place - 1];
        var after = text[place + 1];
        var unit = text[place];
        if (unit == '.') {
            return isDigits(before, after) || isInitial(place) || isDomain(place);
        }
        if (unit == ',' || unit == ':' || unit == '/') {
            return isDigits(before, after);
        }
        if (unit == '&') {
            return Chars.kind(before) == Chars.UPPER && Chars.kind(after) == Chars.UPPER;
        }
        return Chars.isHyphen(unit) || Chars.isApostrophe(unit) || unit == '_' || unit == '@';
    }

    private static boolean isDigits(char before, char after) {
        return Chars.kind(before) == Chars.DIGIT && Chars.kind(after) == Chars.DIGIT;
    }

    /** A full stop after one letter, and a letter after it: the inside of U.S. */
    private boolean isInitial(int stop) {
        return Chars.isLetter(text[stop - 1]) && isOneLetter(stop) && Chars.isLetter(text[stop + 1]);
    }

    private boolean isOneLetter(int stop) {
        var before = stop - 2;
        return before < first || !(Chars.isWord(text[before]) || Chars.isApostrophe(text[before]));
    }

    /** Small letters on both sides: igourmet.com. */
    private boolean isDomain(int stop) {
        return Chars.kind(text[stop - 1]) == Chars.LOWER && Chars.kind(text[stop + 1]) == Chars.LOWER;
    }

    /** Whether the full stop after the word is a part of it: U.S., J., Inc. */
    boolean keepsStop(int from, int to) {
        if (to >= limit || text[to] != '.') {
            return false;
        }
        if (to + 1 < limit && text[to + 1] == '.') {
            return false;
        }
        var last = text[to - 1];
        if (Chars.isLetter(last) && isOneLetter(to)) {
            return to > from + 1 || (Chars.kind(last) == Chars.UPPER && to + 1 < limit);
        }
        return WordClass.SHORTENED.holds(WordClasses.of(Hashes.lower(text, from, to))) && isShort(from, to);
    }

    /** No. is short for number only before one, and so are the months; a name of a state begins with a capital. */
    private boolean isShort(int from, int to) {
        var next = afterBlanks(to + 1);
        var number = next < limit && Chars.kind(text[next]) == Chars.DIGIT;
        return Chars.kind(text[from]) == Chars.UPPER && (number || !begins("no.", from) || to - from != 2);
    }
}
