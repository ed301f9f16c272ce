package org.copytaster.streams;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;
import org.copytaster.runtime.stream.BrokerRefusal;
import org.copytaster.schemas.stream.UnknownSchemaException;

/**
 * What stopped a stream for good, in a sentence that says what to do. What it was at is rolled back and done again by
 * the process that comes after it.
 */
public final class StreamFailure extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    private static final String KEPT = " Nothing is lost: what it was at is rolled back and done again.";

    private final int exitCode;

    private StreamFailure(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /**
     * Reads out of what a stream thread died of why, and what to do.
     *
     * @param role enrich or publish
     * @param stateFolder where its stores are
     * @param cause what the thread died of
     */
    static StreamFailure of(String role, Path stateFolder, Throwable cause) {
        var newer = first(cause, UnknownSchemaException.class);
        if (newer.isPresent()) {
            return new StreamFailure(
                    role + " stopped: " + newer.get().getMessage()
                            + ": a newer release of Copytaster wrote it. Upgrade " + role
                            + " first, then the roles that write to it." + KEPT,
                    ExitCode.NEWER_RELEASE,
                    cause);
        }
        var refusal = BrokerRefusal.inWords(cause);
        if (refusal.isPresent()) {
            return new StreamFailure(role + " stopped: " + refusal.get() + "." + KEPT, ExitCode.NOT_ALLOWED, cause);
        }
        if (isDiskFull(cause)) {
            return new StreamFailure(
                    role + " stopped: the state folder " + stateFolder
                            + " has no room left. Make room and start it again." + KEPT,
                    ExitCode.NO_DISK,
                    cause);
        }
        return new StreamFailure(
                role + " stopped: " + root(cause) + ". The log has the stack; start it again." + KEPT,
                ExitCode.FAILED,
                cause);
    }

    /**
     * Whether a new thread may meet better luck: the failure is one of Kafka's client, whose producer and consumer a new
     * thread has anew. A broker that is slow, away or has ended our transaction while the process hung comes to that.
     */
    static boolean isPassing(Throwable cause) {
        boolean lasts = Stream.of(Error.class, ProcessorStateException.class, SerializationException.class)
                        .anyMatch(type -> first(cause, type).isPresent())
                || BrokerRefusal.inWords(cause).isPresent()
                || isDiskFull(cause);
        return !lasts && (first(cause, ApiException.class).isPresent() || isBornInTheClient(root(cause)));
    }

    private static boolean isBornInTheClient(Throwable root) {
        var stack = root.getStackTrace();
        return stack.length > 0
                && (stack[0].getClassName().startsWith("org.apache.kafka.clients.")
                        || stack[0].getClassName().startsWith("org.apache.kafka.common."));
    }

    /** Whether the sentence says all: the brokers refuse, and where in the code that showed is no news to anybody. */
    boolean isRefusal() {
        return exitCode == ExitCode.NOT_ALLOWED;
    }

    @Override
    public int exitCode() {
        return exitCode;
    }

    /** RocksDB and Java say it in the same words of the operating system, and nowhere but in the message. */
    private static boolean isDiskFull(Throwable cause) {
        return chain(cause)
                .map(one -> String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message ->
                        message.contains("no space left on device") || message.contains("disk quota exceeded"));
    }

    private static Throwable root(Throwable cause) {
        return chain(cause).reduce((before, after) -> after).orElse(cause);
    }

    private static <T extends Throwable> Optional<T> first(Throwable cause, Class<T> type) {
        return chain(cause).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable cause) {
        return Stream.iterate(cause, one -> one != null, Throwable::getCause).limit(20);
    }
}
