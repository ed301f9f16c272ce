package org.copytaster.enrich.lead.conflict;

import java.util.List;

/** Finds one sort of difference between two tellings. */
interface ConflictRule {
    /** What the earlier and the later statement say differently. */
    List<Conflict> between(Statement earlier, Statement later);
}
