package org.copytaster.ingest.format;

/**
 * Reads one format. It is pure: the same input gives the same stories, apart from their receipt. Whatever the bytes, it
 * returns; what it cannot take is a {@link Parsed.Refused}.
 */
public interface StoryParser {
    /** The format's name, as a source declares it. */
    String format();

    /** Whether an input that starts so is in this format; file names say nothing. */
    boolean recognises(Head head);

    /** Reads a whole, non-empty input. */
    Parsed parse(WireInput input);
}
