package org.copytaster.runtime.stream;

import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;

/** The broker cannot be started or reached, or refuses; the message says what to do. */
public final class BrokerFailure extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** A failure with a sentence that says what to do. */
    public BrokerFailure(String message, Throwable cause) {
        super(message, cause);
        exitCode = BrokerRefusal.inWords(cause).isPresent() ? ExitCode.NOT_ALLOWED : ExitCode.NO_BROKER;
    }

    /** That brokers were asked and did not answer, or not with what was asked for. */
    static BrokerFailure noAnswer(String servers, String what, Throwable cause) {
        return BrokerRefusal.inWords(cause)
                .map(refusal -> new BrokerFailure("at " + servers + ": " + refusal, cause))
                .orElseGet(() -> new BrokerFailure(
                        "no answer from " + servers + " (" + what
                                + "). Is the broker up, and is bootstrap.servers right?",
                        cause));
    }

    /** The same of one topic that was to be read. */
    public static BrokerFailure unreadable(String topic, String servers, Throwable cause) {
        return BrokerRefusal.inWords(cause)
                .map(refusal -> new BrokerFailure(topic + " cannot be read at " + servers + ": " + refusal, cause))
                .orElseGet(() -> new BrokerFailure(
                        topic + " cannot be read at " + servers + " (" + cause.getMessage()
                                + "). Is the broker up, and is bootstrap.servers right?",
                        cause));
    }

    /** That there are fewer brokers than each partition is to have copies. */
    static BrokerFailure tooFew(InvalidReplicationFactorException cause) {
        return new BrokerFailure(
                "the topics cannot be created yet (" + cause.getMessage()
                        + ") Start the other brokers, or set topics.replication to as many copies as there are brokers.",
                cause);
    }

    @Override
    public int exitCode() {
        return exitCode;
    }
}
