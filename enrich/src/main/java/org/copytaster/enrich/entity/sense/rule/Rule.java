package org.copytaster.enrich.entity.sense.rule;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The rules over a story's names, in the order in which they are applied. */
public enum Rule {
    /** A name begins and ends with its own words: no possessive, no sign, no article. */
    EDGES,
    /** A title stands beside the name. */
    TITLES,
    /** Who brings the story is no one it tells of. */
    CREDITS,
    /** A dateline names places. */
    DATELINES,
    /** In capitals only what the story also writes otherwise is a name. */
    CAPITALS,
    /** Faiths, parties, regions' adjectives are no names. */
    NO_NAMES,
    /** What belongs to a country is no name. */
    DEMONYMS,
    /** A ship is no name of ours. */
    VESSELS,
    /** A word that the story also writes small is no name. */
    COMMON_WORDS,
    /** A company's last word makes an organisation. */
    COMPANIES,
    /** A landform's word makes a place. */
    LANDFORMS,
    /** Where people live is a place. */
    LOCATIVES,
    /** An abbreviation in brackets behind its organisation is an organisation. */
    BRACKETS,
    /** One name has one type in a story. */
    ONE_TYPE,
    /** A name is one wherever it stands. */
    REPEATS;

    private static final Set<Rule> ALL = Set.copyOf(EnumSet.allOf(Rule.class));

    /** All of them. */
    public static Set<Rule> all() {
        return ALL;
    }

    /** Its name in records and on the command line: lower case, hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
