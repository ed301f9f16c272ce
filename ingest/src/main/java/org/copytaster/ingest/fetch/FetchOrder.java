package org.copytaster.ingest.fetch;

import java.net.URI;
import java.util.Optional;
import org.copytaster.ingest.feed.Validators;
import org.copytaster.ingest.source.FeedLogin;

/**
 * What to fetch.
 *
 * @param url where it is
 * @param validators what to show the server
 * @param mayBePrivate whether its host may be this machine, or one within the newsroom's network
 * @param login what to show its server so that it lets us in
 */
public record FetchOrder(URI url, Validators validators, boolean mayBePrivate, Optional<FeedLogin> login) {
    /** An order for what everybody may have. */
    public FetchOrder(URI url, Validators validators, boolean mayBePrivate) {
        this(url, validators, mayBePrivate, Optional.empty());
    }

    /** What to show at this URL, where a redirect may have led: nothing to another server than that of the order's own. */
    Optional<FeedLogin> loginAt(URI place) {
        return login.filter(known -> FeedLogin.isOneServer(url, place));
    }
}
