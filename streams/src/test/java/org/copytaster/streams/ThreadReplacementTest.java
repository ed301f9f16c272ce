package org.copytaster.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.copytaster.runtime.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadReplacementTest {
    private final List<StreamFailure> givenUp = new ArrayList<>();
    private final RuntimeException outage = new StreamsException(new TimeoutException("the broker is slow"));
    private Instant now = Instant.EPOCH;
    private final ThreadReplacement handler =
            new ThreadReplacement("enrich", Path.of("state"), () -> now, givenUp::add);

    @Test
    void replacesAThreadThatDiedOfAnOutage() {
        assertThat(handler.handle(outage)).isEqualTo(REPLACE_THREAD);
        assertThat(givenUp).isEmpty();
    }

    static Stream<Throwable> whatANewClientMends() {
        return Stream.of(
                new StreamsException(new InvalidTxnStateException("the broker ended the transaction")),
                new StreamsException(new KafkaException("in an error state", new ProducerFencedException("hung"))),
                thrownBy("org.apache.kafka.clients.producer.internals.TransactionManager"));
    }

    @ParameterizedTest
    @MethodSource("whatANewClientMends")
    void replacesAThreadWhoseKafkaClientFailed(Throwable cause) {
        assertThat(handler.handle(cause)).isEqualTo(REPLACE_THREAD);
    }

    private static Throwable thrownBy(String className) {
        var failure = new IllegalStateException("Invalid transition attempted");
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(className, "m", "F.java", 1)});
        return new StreamsException(failure);
    }

    @Test
    void stopsWhenReplacementsMeetTheSameOutage() {
        die(ThreadReplacement.REPLACEMENTS);
        assertThat(handler.handle(outage)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(givenUp).singleElement().extracting(Throwable::getCause).isSameAs(outage);
    }

    @Test
    void seesDeathsThatAreASessionApart() {
        for (var death = 0; death < ThreadReplacement.REPLACEMENTS; death++) {
            handler.handle(outage);
            now = now.plus(Duration.ofSeconds(30));
        }
        assertThat(handler.handle(outage)).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void forgetsDeathsOlderThanTenMinutes() {
        die(ThreadReplacement.REPLACEMENTS);
        now = now.plus(Duration.ofSeconds(601));
        assertThat(handler.handle(outage)).isEqualTo(REPLACE_THREAD);
    }

    static Stream<Arguments> whatEndsAStreamAtOnce() {
        return Stream.of(
                Arguments.of(
                        new ProcessorStateException("Error while putting", new IOException("No space left on device")),
                        "publish stopped: the state folder state has no room left. Make room and start it again.",
                        ExitCode.NO_DISK),
                Arguments.of(
                        new StreamsException(new TimeoutException(new IOException("write: No space left on device"))),
                        "publish stopped: the state folder state has no room left. Make room and start it again.",
                        ExitCode.NO_DISK),
                Arguments.of(
                        new StreamsException("task 0_1", new ProcessorStateException("store agenda is closed")),
                        "publish stopped: org.apache.kafka.streams.errors.ProcessorStateException: store agenda is closed."
                                + " The log has the stack; start it again.",
                        ExitCode.FAILED),
                Arguments.of(
                        new StreamsException(new IllegalStateException("a bug")),
                        "publish stopped: java.lang.IllegalStateException: a bug. The log has the stack; start it again.",
                        ExitCode.FAILED),
                Arguments.of(
                        new StreamsException(new TopicAuthorizationException(Set.of("news.stories"))),
                        "publish stopped: this client may not use news.stories. copytaster acls lists what each role and each"
                                + " operator must be allowed.",
                        ExitCode.NOT_ALLOWED),
                Arguments.of(
                        new NoClassDefFoundError("Engine"),
                        "publish stopped: java.lang.NoClassDefFoundError: Engine. The log has the stack; start it again.",
                        ExitCode.FAILED));
    }

    @ParameterizedTest
    @MethodSource("whatEndsAStreamAtOnce")
    void stopsAtOnceForWhatNoNewThreadMends(Throwable cause, String sentence, int exitCode) {
        var publish = new ThreadReplacement("publish", Path.of("state"), () -> now, givenUp::add);
        assertThat(publish.handle(cause)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(givenUp).singleElement().satisfies(failure -> {
            assertThat(failure)
                    .hasMessage(sentence + " Nothing is lost: what it was at is rolled back and done again.");
            assertThat(failure.exitCode()).isEqualTo(exitCode);
        });
    }

    private void die(int times) {
        for (var death = 0; death < times; death++) {
            handler.handle(outage);
        }
    }
}
