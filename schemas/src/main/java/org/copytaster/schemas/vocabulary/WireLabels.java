package org.copytaster.schemas.vocabulary;

import java.util.Set;
import org.copytaster.schemas.vocabulary.WordList.Mark;

/** Words in capitals that open a line of copy and say what it is: BREAKING, UPDATE 1-, FACTBOX; {@code labels.txt} lists them. */
public final class WireLabels {
    private static final WordList LABELS = WordList.read("labels.txt");
    private static final Set<String> OF_STORIES = LABELS.words(label -> !label.is(Mark.HEADING));
    private static final Set<String> ALL = LABELS.words(label -> true);

    private WireLabels() {}

    /** Whether the first word labels a story. */
    public static boolean openStory(String text) {
        return OF_STORIES.contains(firstWord(text));
    }

    /** Whether the first word labels a story, or stands over a paragraph as NEWS or Q does. */
    public static boolean open(String text) {
        return ALL.contains(firstWord(text));
    }

    private static String firstWord(String text) {
        var end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
