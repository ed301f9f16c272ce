package org.copytaster.runtime.files;

/**
 * Whoever goes by what some files say. Called on the thread that looks at them.
 *
 * @param <T> what they say
 */
public interface FileFollower<T> {
    /**
     * Reads them.
     *
     * @throws RuntimeException one that is a {@link org.copytaster.runtime.ForeseenFailure} when they make no sense: its
     *     message is what is wrong with them
     */
    T read();

    /** They say something else than before, and said it twice. */
    void take(T now);

    /** They make no sense any more, and did not twice: what they said before stays in force. */
    void keep(String fault);

    /** One look is over that did not break. */
    default void looked() {}
}
