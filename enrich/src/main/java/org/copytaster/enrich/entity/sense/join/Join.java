package org.copytaster.enrich.entity.sense.join;

import java.util.List;

/** A reason for which names that are written differently mean one entity. Pure; clusters keep the order of the first. */
interface Join {
    /** The clusters, those that are one made one. */
    List<EntityNames> apply(List<EntityNames> clusters);
}
