package org.copytaster.ingest.http;

import java.time.ZoneId;
import java.util.Optional;
import org.copytaster.ingest.input.Source;

/**
 * Who pushes.
 *
 * @param source what the sender is called
 * @param provider the agency whose copy it sends, when that is known
 * @param zone the zone of its dates that name none, when that is known
 */
public record Sender(String source, Optional<String> provider, Optional<ZoneId> zone) {
    /** Where this caller's copy comes through, in the format that one input declares. */
    Source source(Optional<String> format) {
        return new Source(source, provider, format, zone);
    }
}
