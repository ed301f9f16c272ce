package org.copytaster.ingest.input;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A configured sender or folder.
 *
 * @param name what it is called; never blank
 * @param provider the agency whose copy comes through it, when that is known
 * @param providers the agencies of which each story's must be one; any may come where it is empty
 * @param format the format it sends, when that is declared; else every input is looked at
 * @param zone the zone of its dates that name none, when that is known
 * @param language the language (BCP 47) of copy that declares none, when that is known
 */
public record Source(
        String name,
        Optional<String> provider,
        List<String> providers,
        Optional<String> format,
        Optional<ZoneId> zone,
        Optional<String> language) {
    /** @throws IllegalArgumentException when the name is blank */
    public Source {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a source needs a name");
        }
        provider = provider.map(String::strip).filter(word -> !word.isEmpty());
        providers = List.copyOf(providers);
        format = format.map(String::strip).filter(word -> !word.isEmpty());
    }

    /** A source that may bring any agency's copy, in whatever language. */
    public Source(String name, Optional<String> provider, Optional<String> format, Optional<ZoneId> zone) {
        this(name, provider, List.of(), format, zone, Optional.empty());
    }

    /** A source whose zone is not known. */
    public Source(String name, Optional<String> provider, Optional<String> format) {
        this(name, provider, format, Optional.empty());
    }

    /** A source of which only the name is known. */
    public static Source named(String name) {
        return new Source(name, Optional.empty(), Optional.empty());
    }

    /** A name for all that it says of its copy but the format: the same bytes under other terms are other stories. */
    public String terms() {
        return String.join("|", name, provider.orElse(""), String.join(",", providers)) + "|"
                + zone.map(ZoneId::getId).orElse("") + "|" + language.orElse("");
    }

    /** The same, whose copy stands under this agency. */
    public Source of(Optional<String> agency) {
        return new Source(name, agency, providers, format, zone, language);
    }

    /** The same, which sends this format. */
    public Source in(String declared) {
        return new Source(name, provider, providers, Optional.of(declared), zone, language);
    }
}
