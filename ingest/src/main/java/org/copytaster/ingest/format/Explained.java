package org.copytaster.ingest.format;

import java.util.List;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.ingest.input.Parsed;

/**
 * What was made of an input, and why.
 *
 * @param format the format it was read in; empty when none was found
 * @param why how that was found, in a sentence
 * @param parsed the stories, or the refusal
 * @param sources for each story where its fields came from, in the order of the stories
 */
public record Explained(String format, String why, Parsed parsed, List<List<FieldSource>> sources) {
    public Explained {
        sources = List.copyOf(sources);
    }
}
