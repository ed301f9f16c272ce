package org.copytaster.enrich.entity.recogniser;

/** Tells where a word falls into parts that are read each for itself. */
final class WordCuts {
    /** No word of a list is longer, in UTF-16 code units. */
    private static final int LONGEST_PART = 24;

    private WordCuts() {}

    /** Where an 's, 'll, 're, 've, 'd or 'm begins; the end of the word when there is none. */
    static int clitic(char[] text, int from, int to) {
        for (var length = 2; length <= 3 && to - length > from; length++) {
            if (Chars.isApostrophe(text[to - length]) && isClitic(text, to - length + 1, to)) {
                return to - length;
            }
        }
        return to;
    }

    private static boolean isClitic(char[] text, int from, int to) {
        var first = Chars.lower(text[from]);
        if (to - from == 1) {
            return first == 's' || first == 'd' || first == 'm';
        }
        var second = Chars.lower(text[from + 1]);
        return first == 'l' ? second == 'l' : (first == 'r' || first == 'v') && second == 'e';
    }

    /** Whether the hyphen joins no name: its neighbours are to be read each for itself. */
    static boolean isLoose(char[] text, int from, int hyphen, int to) {
        if (hyphen - from > LONGEST_PART) {
            return false;
        }
        var end = hyphen + 1;
        while (end < to && !Chars.isHyphen(text[end]) && end - hyphen <= LONGEST_PART) {
            end++;
        }
        var head = WordClasses.of(Hashes.lower(text, from, hyphen));
        var tail = WordClasses.of(Hashes.lower(text, hyphen + 1, end));
        var capitalHead = Chars.kind(text[from]) == Chars.UPPER;
        var capitalTail = Chars.kind(text[hyphen + 1]) == Chars.UPPER;
        if (capitalHead && capitalTail) {
            return WordClass.POWER.holds(head) || WordClass.POWER.holds(tail);
        }
        return capitalHead ? WordClass.TAIL.holds(tail) : capitalTail && WordClass.HEAD.holds(head);
    }
}
