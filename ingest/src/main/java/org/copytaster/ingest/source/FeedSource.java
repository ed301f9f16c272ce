package org.copytaster.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A source whose feed is fetched.
 *
 * @param sender who it is and what it may bring
 * @param url where its feed is
 * @param every how long to wait between two polls
 * @param mayBePrivate whether its host may be this machine, or one within the newsroom's network
 * @param acceptsNewIds whether it may give all its entries new identifiers at once
 * @param login what is shown to its server, where it asks for that
 * @param silentAfter how long it may be quiet before it counts as silent; nothing where that is learnt
 */
public record FeedSource(
        Sender sender,
        URI url,
        Duration every,
        boolean mayBePrivate,
        boolean acceptsNewIds,
        Optional<FeedLogin> login,
        Optional<Duration> silentAfter)
        implements ConfiguredSource {
    /** How long to wait between two polls where nothing is said. */
    public static final Duration EVERY = Duration.ofMinutes(5);

    /** The shortest wait between two polls that is taken: more often is a burden to whoever publishes it. */
    public static final Duration SHORTEST = Duration.ofSeconds(30);

    /** A source whose server lets everybody in. */
    public FeedSource(
            Sender sender,
            URI url,
            Duration every,
            boolean mayBePrivate,
            boolean acceptsNewIds,
            Optional<Duration> silentAfter) {
        this(sender, url, every, mayBePrivate, acceptsNewIds, Optional.empty(), silentAfter);
    }
}
