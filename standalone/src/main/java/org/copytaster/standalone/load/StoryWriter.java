package org.copytaster.standalone.load;

import java.util.function.BooleanSupplier;

/** A way for stories to come to the brokers. */
@FunctionalInterface
public interface StoryWriter {
    /**
     * Makes ready what one client does with one story, so that what is timed is the writing alone.
     *
     * @param copy its bytes, as they are pushed
     * @param name what its sender calls it
     * @return writes it and waits until it is acknowledged; whether it was
     */
    BooleanSupplier ready(byte[] copy, String name);
}
