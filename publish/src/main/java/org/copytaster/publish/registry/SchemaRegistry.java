package org.copytaster.publish.registry;

/** A schema registry that can be asked. */
public interface SchemaRegistry {
    /**
     * What it answers.
     *
     * @param <T> what was asked for
     */
    sealed interface Answer<T> {
        /** What was asked for. */
        record Given<T>(T value) implements Answer<T> {}

        /** There is none such. */
        record Unknown<T>() implements Answer<T> {}

        /** It will not, and will not tomorrow: the schema is none, or not compatible. In words. */
        record Refused<T>(String why) implements Answer<T> {}

        /** No answer that says anything of the schema: nobody there, a fault of its own, a login that is wrong. */
        record Away<T>(String why) implements Answer<T> {}
    }

    /** Where it is, as an operator knows it; nothing secret. */
    String address();

    /**
     * Registers a schema under a subject, if it is not there yet.
     *
     * @return its id
     * @throws InterruptedException when the process is stopping
     */
    Answer<Integer> register(String subject, String schema) throws InterruptedException;

    /**
     * The schema under an id, in JSON.
     *
     * @throws InterruptedException when the process is stopping
     */
    Answer<String> schema(int id) throws InterruptedException;
}
