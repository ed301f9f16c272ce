package org.copytaster.publish.registry;

/**
 * How the registry and what is kept go together about one schema, and under which id it is written.
 *
 * <p>A schema with an id that is kept is written under it whatever the registry says now, since records carry it. Where the
 * two disagree nobody can read what is written: publish is not ready until somebody has looked.
 */
public sealed interface Agreement {
    /** The registry has the schema under this id. */
    record Agreed(int id) implements Agreement {}

    /** The registry gave this id before, and cannot be asked now. */
    record Kept(int id, String why) implements Agreement {}

    /** There is no id yet, and the registry gives none now. */
    record Waiting(String why) implements Agreement {}

    /** The registry says something else than what is kept, or refuses the schema. A sentence without a full stop. */
    record Disagreed(String sentence) implements Agreement {}
}
