package org.copytaster.ingest.source;

import java.util.Optional;

/** The headers of a request, whatever reads HTTP. */
@FunctionalInterface
public interface RequestHeaders {
    /** The first value of the header with this name, in whatever letters it came. */
    Optional<String> get(String name);
}
