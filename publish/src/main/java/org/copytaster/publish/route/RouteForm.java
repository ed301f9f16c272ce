package org.copytaster.publish.route;

import java.util.Locale;

/** The form of the records on a route's topic. */
public enum RouteForm {
    /** As on news.stories. */
    AVRO,
    /** As on news.ninjs. */
    NINJS;

    /** The form of this name. @throws IllegalArgumentException when there is none */
    static RouteForm named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
