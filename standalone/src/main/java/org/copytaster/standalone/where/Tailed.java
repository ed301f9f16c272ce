package org.copytaster.standalone.where;

import java.util.List;

/**
 * A record as a person reads it while it passes by.
 *
 * @param provider the agency; empty where it is not known
 * @param language its language tag; empty where there is none
 * @param entities the names in it
 * @param decision what it says of its use: a decision on wire.status, a reason on wire.rejected, else pubStatus
 * @param lines its text
 */
public record Tailed(String provider, String language, List<String> entities, String decision, List<String> lines) {
    public Tailed {
        entities = List.copyOf(entities);
        lines = List.copyOf(lines);
    }
}
