package org.copytaster.ingest.body;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many words of a body did not come through its parser: the words it saw against the words it kept. A word is a run
 * of letters, digits and marks.
 *
 * @param seen words that the parser saw in the body
 * @param lost how many of them it did not keep, 0 to {@code seen}
 * @param firstLost the first one lost; empty when none was
 */
public record WordLoss(int seen, int lost, String firstLost) {
    /** No word seen, none lost. */
    public static final WordLoss NONE = new WordLoss(0, 0, "");

    /** Below it no character is a mark. */
    private static final int FIRST_MARK = 0x300;

    private static final boolean[] OF_WORDS = ofWords();
    private static final byte[] STARTS = starts();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Compares two texts. Where words part does not matter as long as every letter is there in order. */
    public static WordLoss between(String seen, String kept) {
        if (sameLetters(seen.toCharArray(), kept.toCharArray())) {
            return new WordLoss(count(seen), 0, "");
        }
        var sent = Normalizer.normalize(CleanText.visible(seen), Normalizer.Form.NFC);
        var ours = Normalizer.normalize(CleanText.visible(kept), Normalizer.Form.NFC);
        boolean same = sameLetters(sent.toCharArray(), ours.toCharArray());
        return same ? new WordLoss(count(sent), 0, "") : counted(sent, ours);
    }

    /** What a story's record says about it; nothing when nothing was lost. */
    public Optional<String> warning() {
        return lost == 0
                ? Optional.empty()
                : Optional.of(lost + " of " + seen + " words of the body were lost, the first is '" + firstLost + "'");
    }

    /** Both losses together. */
    public WordLoss and(WordLoss other) {
        return new WordLoss(seen + other.seen, lost + other.lost, lost > 0 ? firstLost : other.firstLost);
    }

    private static boolean sameLetters(char[] one, char[] other) {
        int i = 0;
        int j = 0;
        while (true) {
            // Most of it is alike sign for sign.
            int alike = Arrays.mismatch(one, i, one.length, other, j, other.length);
            if (alike < 0) {
                return true;
            }
            i = nextLetter(one, i + alike);
            j = nextLetter(other, j + alike);
            if (i == one.length || j == other.length) {
                return i == one.length && j == other.length;
            }
            if (one[i++] != other[j++]) {
                return false;
            }
        }
    }

    private static int nextLetter(char[] text, int from) {
        int i = from;
        while (i < text.length && !isOfWord(text, i)) {
            i++;
        }
        return i;
    }

    private static boolean isOfWord(char[] text, int at) {
        char c = text[at];
        return c < OF_WORDS.length ? OF_WORDS[c] : Character.isSurrogate(c) ? isOfPair(text, at) : isLetter(c);
    }

    /** Both halves of a letter are letters; a picture sign is none, and a paragraph of such signs alone is left out. */
    private static boolean isOfPair(char[] text, int at) {
        int high = Character.isHighSurrogate(text[at]) ? at : at - 1;
        return high >= 0
                && high + 1 < text.length
                && Character.isSurrogatePair(text[high], text[high + 1])
                && Character.isLetterOrDigit(Character.toCodePoint(text[high], text[high + 1]));
    }

    /** Where words are only counted, surrogates are letters. */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean[] ofWords() {
        var letters = new boolean[FIRST_MARK];
        for (char c = 0; c < letters.length; c++) {
            letters[c] = isLetter(c);
        }
        return letters;
    }

    /** 1 for each character of words, 0 for each other. */
    private static byte[] starts() {
        var starts = new byte[OF_WORDS.length];
        for (int c = 0; c < starts.length; c++) {
            starts[c] = (byte) (OF_WORDS[c] ? 1 : 0);
        }
        return starts;
    }

    private static int count(String text) {
        int words = 0;
        int inside = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Adds rather than asks: where words begin and end is what no processor foresees.
            int letter = c < FIRST_MARK ? STARTS[c] : isLetter(c) ? 1 : 0;
            words += letter & (inside ^ 1);
            inside = c >= FIRST_MARK && letter == 0 && isMark(c) ? inside : letter;
        }
        return words;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static WordLoss counted(String sent, String ours) {
        Map<String, Integer> kept = new HashMap<>();
        WORD.matcher(ours).results().forEach(word -> kept.merge(word.group(), 1, Integer::sum));
        int seen = 0;
        int lost = 0;
        var first = "";
        var words = WORD.matcher(sent);
        while (words.find()) {
            seen++;
            if (kept.merge(words.group(), -1, Integer::sum) < 0) {
                first = lost++ == 0 ? words.group() : first;
            }
        }
        return new WordLoss(seen, lost, first);
    }
}
