package org.copytaster.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.copytaster.ingest.input.InputBytes;

/** What came of asking for a feed once. */
public sealed interface PollOutcome {
    /**
     * The feed is there.
     *
     * @param body its bytes, unpacked
     * @param validators what to show the server next time
     * @param movedTo where the server says that it stays from now on
     */
    record Fetched(InputBytes body, Validators validators, Optional<URI> movedTo) implements PollOutcome {}

    /**
     * The server says that it is as it was.
     *
     * @param movedTo where the server says that it stays from now on
     */
    record Unchanged(Optional<URI> movedTo) implements PollOutcome {}

    /**
     * It could not be read this time.
     *
     * @param why in words, without copy
     * @param leftAlone how long the server asks to be left alone
     */
    record Failed(String why, Optional<Duration> leftAlone) implements PollOutcome {}

    /**
     * The server says that it will not come back.
     *
     * @param why in words
     */
    record Gone(String why) implements PollOutcome {}

    /** It could not be read, and nobody said for how long. */
    static PollOutcome failed(String why) {
        return new Failed(why, Optional.empty());
    }
}
