package org.copytaster.enrich.entity.sense.rule;

/** The types that the rules know; a recogniser may know more. */
public final class Types {
    public static final String PERSON = "person";
    public static final String ORGANISATION = "organisation";
    public static final String PLACE = "place";

    private Types() {}
}
