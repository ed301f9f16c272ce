package org.copytaster.enrich.entity.sense;

/** The types that the rules know; a recogniser may know more. */
final class Types {
    static final String PERSON = "person";
    static final String ORGANISATION = "organisation";
    static final String PLACE = "place";

    private Types() {}
}
