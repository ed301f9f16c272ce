package org.copytaster.standalone.show;

/** Words that somebody else made up, fit to stand in a line on a terminal. */
public final class OneLine {
    private OneLine() {}

    /** The text with a blank for each run of control characters, which could move the cursor or change colours. */
    public static String of(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
