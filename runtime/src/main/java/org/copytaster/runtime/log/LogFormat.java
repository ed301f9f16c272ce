package org.copytaster.runtime.log;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line of the log looks like. */
public enum LogFormat {
    /** For a person at a terminal. */
    TEXT,
    /** For whatever collects the lines of containers: an object a line. */
    JSON;

    /** The form of that name, text or json; empty for any other. */
    public static Optional<LogFormat> named(String name) {
        return Stream.of(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
