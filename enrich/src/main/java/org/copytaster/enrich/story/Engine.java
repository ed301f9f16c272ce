package org.copytaster.enrich.story;

import java.util.function.Supplier;

/** The border around the code of others. */
final class Engine {
    private Engine() {}

    /**
     * What the engine answers.
     *
     * <p>This is one of the few places that catch so widely. An engine's exception, failed assertion or exhausted stack
     * is about this one story: as an {@link EngineFailure} it becomes a dead letter and the next story goes on, while
     * Kafka Streams lets an Error kill the thread, and the next thread meets the same story. Any other Error, such as
     * memory running out, is about the process and passes through.
     *
     * @throws EngineFailure when the engine breaks
     */
    static <T> T call(String engine, String storyId, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new EngineFailure(engine, storyId, e);
        }
    }
}
