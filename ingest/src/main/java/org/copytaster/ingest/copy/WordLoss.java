package org.copytaster.ingest.copy;

import java.text.Normalizer;
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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Compares two texts. Where words part does not matter as long as every letter is there in order. */
    public static WordLoss between(String seen, String kept) {
        var sent = Normalizer.normalize(seen, Normalizer.Form.NFC);
        var ours = Normalizer.normalize(kept, Normalizer.Form.NFC);
        return sameLetters(sent, ours) ? new WordLoss(count(sent), 0, "") : counted(sent, ours);
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

    private static boolean sameLetters(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = nextLetter(one, i);
            j = nextLetter(other, j);
            if (i == one.length() || j == other.length()) {
                return i == one.length() && j == other.length();
            }
            if (one.charAt(i++) != other.charAt(j++)) {
                return false;
            }
        }
    }

    private static int nextLetter(String text, int from) {
        int i = from;
        while (i < text.length() && !isOfWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Surrogates count as letters, so that no script is left out. */
    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = isOfWord(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && isMark(text.charAt(i)));
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
