package org.copytaster.publish.output;

import org.copytaster.schemas.CleanStory;

/**
 * A form in which clean records go out. A new one is a class of this kind and a line in the topology.
 *
 * @param <V> what a record of that form is
 */
@FunctionalInterface
public interface Output<V> {
    /** A clean story in this form; withdrawals (pubStatus withheld or canceled) have one too. */
    V of(CleanStory story);

    /** The record itself, as Avro consumers read it. */
    static Output<CleanStory> avro() {
        return story -> story;
    }
}
