package org.copytaster.ingest.input;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A configured sender or folder.
 *
 * @param name what it is called; never blank
 * @param provider the agency whose copy comes through it, when that is known
 * @param format the format it sends, when that is declared; else every input is looked at
 * @param zone the zone of its dates that name none, when that is known
 */
public record Source(String name, Optional<String> provider, Optional<String> format, Optional<ZoneId> zone) {
    /** @throws IllegalArgumentException when the name is blank */
    public Source {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a source needs a name");
        }
        provider = provider.map(String::strip).filter(word -> !word.isEmpty());
        format = format.map(String::strip).filter(word -> !word.isEmpty());
    }

    /** A source whose zone is not known. */
    public Source(String name, Optional<String> provider, Optional<String> format) {
        this(name, provider, format, Optional.empty());
    }

    /** A source of which only the name is known. */
    public static Source named(String name) {
        return new Source(name, Optional.empty(), Optional.empty());
    }
}
