package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import org.copytaster.enrich.entity.TextField;

/** Something that is known about names in news copy. Pure: the same names give the same names. */
interface NameRule {
    /**
     * The names as this rule sees them.
     *
     * @param fields the story's fields in reading order
     * @param names its names in reading order, none over another
     * @return likewise
     */
    List<Name> apply(List<TextField> fields, List<Name> names);
}
