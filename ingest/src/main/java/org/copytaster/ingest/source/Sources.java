package org.copytaster.ingest.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Identity;

/**
 * The sources that a file names. Immutable.
 *
 * @param all the sources, in the order of the file, no two of one name
 */
public record Sources(List<ConfiguredSource> all) {
    public Sources {
        all = List.copyOf(all);
    }

    /** Those that push. */
    public PushSources pushing() {
        return new PushSources(of(PushSource.class));
    }

    /** Those that write into a folder. */
    public List<FolderSource> folders() {
        return of(FolderSource.class);
    }

    /** Those whose feed is fetched. */
    public List<FeedSource> feeds() {
        return of(FeedSource.class);
    }

    private <S extends ConfiguredSource> List<S> of(Class<S> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The agencies that they name, as ids spell them. */
    public List<String> providers() {
        return all.stream().flatMap(Sources::providers).distinct().toList();
    }

    private static Stream<String> providers(ConfiguredSource source) {
        var sender = source.sender();
        return Stream.concat(sender.provider().stream(), sender.providers().stream())
                .filter(name -> !name.equals(Sender.ALL))
                .map(Identity::spelt);
    }

    /** How long each provider may be quiet, by its name as ids spell it, where its source says so; the shortest of several. */
    public Map<String, Duration> silences() {
        var silences = new HashMap<String, Duration>();
        for (var source : all) {
            source.silentAfter()
                    .ifPresent(length -> providers(source)
                            .forEach(name -> silences.merge(
                                    name, length, (one, other) -> one.compareTo(other) < 0 ? one : other)));
        }
        return silences;
    }
}
