package org.copytaster.ingest.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.copytaster.ingest.input.InputBytes;

/**
 * One entry cut out of a feed.
 *
 * @param name what the feed calls it: its identifier, else its address, else its title and date
 * @param sha256 hash of all that the feed says under that name, whatever stands around it
 * @param dated when it was last changed, as the feed says
 * @param alone makes of it an input of its own, the same bytes whenever the same entry stands in the same feed
 */
public record Cutting(String name, String sha256, Optional<Instant> dated, Supplier<InputBytes> alone) {
    /** What it is remembered by. */
    public EntryMark mark() {
        return new EntryMark(Fingerprint.of(name), Fingerprint.of(sha256));
    }
}
