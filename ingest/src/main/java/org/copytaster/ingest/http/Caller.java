package org.copytaster.ingest.http;

import java.util.Optional;
import org.copytaster.ingest.format.Source;

/**
 * Who pushes.
 *
 * @param source what the sender is called
 * @param provider the agency whose copy it sends, when that is known
 */
public record Caller(String source, Optional<String> provider) {
    /** Where this caller's copy comes through, in the format that one input declares. */
    Source source(Optional<String> format) {
        return new Source(source, provider, format);
    }
}
