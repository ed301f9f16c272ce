package org.copytaster.enrich.lead.text;

/** What a word is to the comparison. */
public enum Role {
    /** Carries news. */
    CONTENT,
    /** A number, in digits or in letters; carries news too. */
    NUMBER,
    /** Carries none: articles, pronouns, prepositions. */
    STOP,
    /** Says who says it. */
    ATTRIBUTION,
    /** A day of the week, held apart: the same news may be told with another one. */
    WEEKDAY
}
