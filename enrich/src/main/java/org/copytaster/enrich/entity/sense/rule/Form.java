package org.copytaster.enrich.entity.sense.rule;

import java.util.Locale;

/** How an entity is named at one place in the text. */
public enum Form {
    /** By its name. */
    NAME,
    /** By a part of it: a surname, a name without its legal form. */
    SHORT,
    /** By letters: WTO, U.S. */
    ABBREVIATION,
    /** By what belongs to a country: Russian, Armenians. */
    DEMONYM,
    /** As who brings the story: a credit, or a tag of the agency. */
    AGENCY;

    /** The word in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
