package org.copytaster.standalone.guarantee;

/** Something that happens to a wire, and what must hold all the same. */
interface Scenario {
    /** Its name, by which it is asked for. */
    String name();

    /**
     * Lets it happen.
     *
     * @throws InterruptedException when the process is stopping
     */
    Result run(RunOptions options) throws InterruptedException;
}
