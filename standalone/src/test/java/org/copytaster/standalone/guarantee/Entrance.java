package org.copytaster.standalone.guarantee;

/** A way for copy to come in, as its sender sees it. */
interface Entrance extends AutoCloseable {
    /** How many deliveries its sender has underway at once. */
    int lanes();

    /** Hands a delivery over, once, and waits until it is clear what has become of it. */
    Handover handOver(Delivery delivery) throws InterruptedException;

    /** Whatever it runs has to stop. */
    @Override
    default void close() {}
}
