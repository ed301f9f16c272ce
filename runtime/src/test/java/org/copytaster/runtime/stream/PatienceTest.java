package org.copytaster.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final BrokerFailure tooFew =
            BrokerFailure.tooFew(new InvalidReplicationFactorException("2 brokers are registered."));

    private final Patience patience = new Patience("kafka:9092", Duration.ZERO, Patience.ENDLESS);
    private final List<String> said = new ArrayList<>();

    @Test
    void asksAgainWhileTheBrokerIsSilentAndSaysSoOnce() throws InterruptedException {
        var silences = new ArrayDeque<Exception>(List.of(
                new java.util.concurrent.TimeoutException(),
                new ExecutionException(new TimeoutException("timed out")),
                new KafkaException("cannot describe topics", new ExecutionException(new DisconnectException()))));

        var answer = patience.await(
                () -> {
                    if (!silences.isEmpty()) {
                        throw new BrokerFailure("no answer", silences.remove());
                    }
                    return "three topics";
                },
                said::add);

        assertThat(answer).isEqualTo("three topics");
        assertThat(said).containsExactly("waiting for the broker at kafka:9092", "the broker at kafka:9092 answers");
    }

    @Test
    void saysNothingWhenTheBrokerAnswersAtOnce() throws InterruptedException {
        assertThat(patience.await(() -> 1, said::add)).isEqualTo(1);
        assertThat(said).isEmpty();
    }

    @Test
    void waitsForABrokerForEachCopy() throws InterruptedException {
        var failures = new ArrayDeque<>(
                List.of(new BrokerFailure("no answer", new java.util.concurrent.TimeoutException()), tooFew, tooFew));

        var answer = patience.await(
                () -> {
                    if (!failures.isEmpty()) {
                        throw failures.remove();
                    }
                    return "created";
                },
                said::add);

        assertThat(answer).isEqualTo("created");
        assertThat(said)
                .containsExactly(
                        "waiting for the broker at kafka:9092",
                        "waiting for a broker for each copy",
                        "a broker for each copy answers");
    }

    @Test
    void asksOnceWhenThereIsNoTimeToWait() {
        assertThatThrownBy(() -> new Patience("kafka:9092", Duration.ZERO, Duration.ZERO)
                        .await(
                                () -> {
                                    throw tooFew;
                                },
                                said::add))
                .isSameAs(tooFew)
                .hasMessage(
                        "the topics cannot be created yet (2 brokers are registered.) Start the other brokers, or set"
                                + " topics.replication to as many copies as there are brokers.");
        assertThat(said).isEmpty();
    }

    @Test
    void endsWhenTheBrokerRefuses() {
        var refused = new BrokerFailure("no answer", new SaslAuthenticationException("who are you"));
        assertThatThrownBy(() -> patience.await(
                        () -> {
                            throw refused;
                        },
                        said::add))
                .isSameAs(refused);
        assertThat(said).isEmpty();
    }
}
