package org.copytaster.standalone.where;

import java.util.List;

/**
 * What was found of that which somebody asked for.
 *
 * @param asked a story id, a receipt or a guid, as it was asked for
 * @param inputs the records of inputs: of the receipt that was asked for, also when it was refused
 * @param stories the stories; several when an input brought several, or providers share a guid
 */
public record Trail(String asked, List<Sighting> inputs, List<StoryTrail> stories) {
    public Trail {
        inputs = List.copyOf(inputs);
        stories = List.copyOf(stories);
    }

    /** Nothing is known of it. */
    public static Trail none(String asked) {
        return new Trail(asked, List.of(), List.of());
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !inputs.isEmpty() || !stories.isEmpty();
    }
}
