package org.copytaster.ingest.source;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.input.Source;

/**
 * Who pushes.
 *
 * @param source what the sender is called
 * @param provider the agency whose copy it sends, when that is known; {@value #ALL}: any agency's
 * @param providers where it sends the copy of several, these: the authority in each guid must be one of them
 * @param format what it sends, where nothing with the input says it
 * @param zone the zone of its dates that name none, when that is known
 * @param language the language (BCP 47) of its copy that declares none, when that is known
 */
public record Sender(
        String source,
        Optional<String> provider,
        List<String> providers,
        Optional<String> format,
        Optional<ZoneId> zone,
        Optional<String> language) {
    /** In a provider's place: the sender may bring the copy of any agency, and the guid says whose it is. */
    public static final String ALL = "*";

    public Sender {
        provider = provider.map(String::strip).filter(name -> !name.isEmpty());
        providers = List.copyOf(providers);
    }

    /** A sender of whom no more is known than this. */
    public Sender(String source, Optional<String> provider, Optional<ZoneId> zone) {
        this(source, provider, List.of(), Optional.empty(), zone, Optional.empty());
    }

    /** The same, under the name of its source where no provider is known. */
    Sender underItsOwnName() {
        return new Sender(source, provider.or(() -> Optional.of(source)), providers, format, zone, language);
    }

    /** Whether a story with this id may come from this caller: who may send it may ask what became of it. */
    public boolean speaksFor(String storyId) {
        if (!providers.isEmpty()) {
            return providers.stream().anyMatch(name -> storyId.startsWith(Identity.spelt(name) + ":"));
        }
        return provider.isEmpty()
                || provider.get().equals(ALL)
                || storyId.startsWith(Identity.provider(source(Optional.empty()), "") + ":");
    }

    /** Where this caller's copy comes through, in the format that one input declares. */
    public Source source(Optional<String> declared) {
        return new Source(
                source,
                provider.filter(name -> !name.equals(ALL)),
                providers,
                declared.or(() -> format),
                zone,
                language);
    }
}
