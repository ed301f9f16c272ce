package org.copytaster.ingest.http;

import java.nio.ByteBuffer;
import org.copytaster.ingest.input.InputBytes;

/** What came of reading a request's body. */
sealed interface Body {
    /** All of it, in an array of its own. */
    record Whole(ByteBuffer bytes) implements Body {}

    /**
     * More than is taken: reading stopped.
     *
     * @param content its first bytes, and its size as the request declares it or as far as it was read
     */
    record TooLarge(InputBytes content) implements Body {}

    /** It came too slowly. */
    record TooSlow(String detail) implements Body {}

    /** There was no room for it beside the bodies of other requests. */
    record NoRoom() implements Body {}

    /** The sender went away, or broke HTTP. */
    record Broken(Throwable cause) implements Body {}
}
