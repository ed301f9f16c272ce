package org.copytaster.enrich.lead.conflict;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of a telling where they stand.
 *
 * @param paragraph the story's own number for the paragraph
 * @param start first UTF-16 code unit in the paragraph's text, from 0
 * @param end first code unit after it
 * @param text as it stands there
 */
public record Place(int paragraph, int start, int end, String text) {
    /** The words of several places, each once, joined by a comma. */
    public static String joined(List<Place> places) {
        return places.stream().map(Place::text).distinct().collect(Collectors.joining(", "));
    }
}
