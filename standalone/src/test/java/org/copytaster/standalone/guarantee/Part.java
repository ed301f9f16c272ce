package org.copytaster.standalone.guarantee;

import java.util.List;
import java.util.Locale;

/** A process of the wire. */
enum Part {
    BROKER("the broker answers"),
    INGEST("taking pushes at "),
    ENRICH("enrich is running against "),
    PUBLISH("publish is running against ");

    /** The processes that are roles. */
    static final List<Part> ROLES = List.of(INGEST, ENRICH, PUBLISH);

    private final String ready;

    Part(String ready) {
        this.ready = ready;
    }

    /** What it says once it works. */
    String ready() {
        return ready;
    }

    /** The name of the role's command. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
