package org.copytaster.ingest.stream;

import java.util.concurrent.CompletableFuture;

/** What the door makes of a delivery. */
public sealed interface Reception {
    /**
     * It is on its way.
     *
     * @param receipt done when every record is acknowledged; fails with a {@link SendFailedException} when one is not,
     *     and the sender must send the input again
     */
    record First(CompletableFuture<Receipt> receipt) implements Reception {}

    /**
     * It came before, and nothing is written again.
     *
     * @param receipt what became of it then; not done while it is still in flight
     */
    record Again(CompletableFuture<Receipt> receipt) implements Reception {}

    /** Its key was used for another input. */
    record OtherInput() implements Reception {}
}
