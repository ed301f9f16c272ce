package org.copytaster.ingest.http;

import java.time.ZoneId;
import java.util.Optional;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.input.Source;

/**
 * Who pushes.
 *
 * @param source what the sender is called
 * @param provider the agency whose copy it sends, when that is known; {@value #ALL}: any agency's
 * @param zone the zone of its dates that name none, when that is known
 */
public record Sender(String source, Optional<String> provider, Optional<ZoneId> zone) {
    /** In a provider's place: the sender may bring the copy of any agency, and the guid says whose it is. */
    public static final String ALL = "*";

    public Sender {
        provider = provider.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** The same, under the name of its source where no provider is known. */
    Sender underItsOwnName() {
        return new Sender(source, provider.or(() -> Optional.of(source)), zone);
    }

    /** Whether a story with this id may come from this caller: who may send it may ask what became of it. */
    boolean speaksFor(String storyId) {
        return provider.isEmpty()
                || provider.get().equals(ALL)
                || storyId.startsWith(Identity.provider(source(Optional.empty()), "") + ":");
    }

    /** Where this caller's copy comes through, in the format that one input declares. */
    Source source(Optional<String> format) {
        return new Source(source, provider.filter(name -> !name.equals(ALL)), format, zone);
    }
}
