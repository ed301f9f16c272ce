package org.copytaster.ingest.input;

/**
 * How much is taken. Changing one changes no story that was taken before.
 *
 * @param inputBytes the largest input, in bytes
 * @param storyBytes the most text one story may have, in bytes of UTF-8
 * @param depth how deep the elements of an input may nest
 */
public record Limits(int inputBytes, int storyBytes, int depth) {
    /** 10 MiB an input, 1 MiB a story, 200 levels. */
    public static final Limits STANDARD = new Limits(10 * 1024 * 1024, 1024 * 1024, 200);

    /** @throws IllegalArgumentException when one is not above zero, or an input may not even hold its own beginning */
    public Limits {
        if (inputBytes < InputReader.BEGINNING || storyBytes < 1 || depth < 1) {
            throw new IllegalArgumentException("limits must be above zero, and an input's at least "
                    + InputReader.BEGINNING + " bytes: " + inputBytes + ", " + storyBytes + ", " + depth);
        }
    }
}
