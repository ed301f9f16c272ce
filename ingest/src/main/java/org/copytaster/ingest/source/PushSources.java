package org.copytaster.ingest.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sources that may push, as their file says. Immutable. Every key that is shown is compared with every one that there
 * is, so that the time it takes tells nothing.
 *
 * @param all the sources, no two of one name
 */
public record PushSources(List<PushSource> all) {
    public PushSources {
        all = List.copyOf(all);
    }

    /** Nobody. */
    public static PushSources none() {
        return new PushSources(List.of());
    }

    /** Whose key this is. */
    public Optional<PushSource> byKey(String key) {
        var shown = Secret.hash(key);
        Optional<PushSource> found = Optional.empty();
        for (var source : all) {
            for (var known : source.keys()) {
                if (known.is(shown)) {
                    found = Optional.of(source);
                }
            }
        }
        return found;
    }

    /** Those that one of these names of a certificate belongs to. */
    public List<PushSource> byCertificate(Set<String> names) {
        return all.stream()
                .filter(source -> source.certificates().stream().anyMatch(names::contains))
                .toList();
    }

    /** The source of this name. */
    public Optional<PushSource> named(String name) {
        return all.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** Those that sign as this request is signed. */
    public List<PushSource> signing(RequestHeaders headers) {
        return all.stream()
                .filter(source -> source.signature()
                        .filter(scheme -> scheme.isIn(headers))
                        .isPresent())
                .toList();
    }

    /** Whether one of them is Superdesk. */
    public boolean haveSuperdesk() {
        return all.stream().anyMatch(PushSource::isSuperdesk);
    }

    /** The sources one of whose secrets has fewer than {@value Secret#ADVISED} characters. */
    public List<String> withShortSecret() {
        return all.stream()
                .filter(source -> source.secrets().stream().anyMatch(Secret::isShort))
                .map(PushSource::name)
                .toList();
    }
}
