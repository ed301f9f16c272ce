package org.copytaster.streams;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The record itself is at fault: the only failure that is answered with a dead letter. Everything else that a stream
 * meets (the broker, a store, the disk, memory, a mistake in our own stream code) is an outage: it ends the process,
 * whose transaction rolls back.
 *
 * <p>So code that only computes runs within {@link #guard}; reading and writing stores and forwarding stand outside it,
 * and nothing is put or forwarded before all is computed.
 */
public class RecordFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a record is parked; the word stands in the header {@value DeadLetters#REASON} and is public. */
    public enum Reason {
        /** Its bytes are no record of its topic. */
        UNREADABLE,
        /** It has no value, where a value is a story. */
        NO_VALUE,
        /** Its key is not its story's id: it lies in another partition than the story's other revisions. */
        WRONG_KEY,
        /** What it became does not fit the topic it goes to. */
        TOO_LARGE,
        /** It is an order of an operator that says nothing that can be done. */
        MALFORMED_ACT,
        /** It is an order about a story that is not known. */
        UNKNOWN_STORY,
        /** What is remembered of its story cannot be read. */
        STATE_DAMAGED,
        /** The code that works on it broke. */
        BROKE_THE_CODE;

        /** In lower case, with hyphens. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A record that is at fault by what it is. */
    public RecordFault(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    RecordFault(Reason reason, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
    }

    /** Why it is parked. */
    public Reason reason() {
        return reason;
    }

    /** What went wrong: the exception that the code threw, or this one. */
    Throwable fault() {
        return getCause() == null ? this : getCause();
    }

    /**
     * Runs code that only computes: touches no store, sends nothing.
     *
     * @throws RecordFault for whatever it throws, but for errors other than a stack that overflows
     */
    public static <T> T guard(Supplier<T> pure) {
        return guard(Reason.BROKE_THE_CODE, pure);
    }

    /** The same with a reason of its own for what is no RecordFault yet. */
    public static <T> T guard(Reason reason, Supplier<T> pure) {
        try {
            return pure.get();
        } catch (RecordFault e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new RecordFault(reason, e);
        }
    }

    /**
     * Makes sure that a story lies where its other revisions do.
     *
     * @throws RecordFault when the key is not the story's id
     */
    public static void requireKey(@Nullable String key, String storyId) {
        if (!storyId.equals(key)) {
            throw new RecordFault(Reason.WRONG_KEY, "the key is " + key + ", the story's id " + storyId);
        }
    }

    /**
     * The record's value.
     *
     * @throws RecordFault when it has none
     */
    public static <V> V requireValue(@Nullable V value) {
        if (value == null) {
            throw new RecordFault(Reason.NO_VALUE, "the record has no value");
        }
        return value;
    }
}
