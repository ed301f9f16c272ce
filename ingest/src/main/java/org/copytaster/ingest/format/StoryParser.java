package org.copytaster.ingest.format;

import java.util.List;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
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

    /**
     * The items of an input of which one was refused, each read by itself, so that a bad one need not hold back the
     * others; none where the format has no such items.
     */
    default List<ParsedItem> items(WireInput input) {
        return List.of();
    }
}
