package org.copytaster.ingest.format;

import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.WireInput;

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

    /** Reads it as {@link #parse} does, and notes where every field came from. */
    default Parsed explain(WireInput input) {
        return parse(input);
    }
}
