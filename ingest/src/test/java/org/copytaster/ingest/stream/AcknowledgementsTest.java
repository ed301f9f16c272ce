package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.runtime.health.HealthPart;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    private long nanos = 7;
    private final Acknowledgements acknowledgements = new Acknowledgements(() -> nanos);

    @Test
    void isReadyBeforeAnythingWasSent() {
        assertThat(health()).isEqualTo(ready("0 in flight, none acknowledged yet"));
    }

    @Test
    void tellsWhenTheLastOneWasAcknowledgedAndWhatIsInFlight() {
        send().complete("receipt");
        assertThat(send()).isNotDone();
        pass(5);

        assertThat(health()).isEqualTo(ready("1 in flight, the last acknowledged 5 s ago"));
    }

    @Test
    void isNotReadyWhileAnInputWaitsForMoreThanTenSeconds() {
        var first = send();
        pass(1);
        var second = send();
        pass(10);
        second.complete("receipt");

        assertThat(first).isNotDone();
        assertThat(health()).isEqualTo(down("1 in flight, the oldest for 11 s: the brokers do not acknowledge them"));
    }

    @Test
    void isNotReadyFromAFailureUntilTheNextAcknowledgement() {
        send().complete("receipt");
        pass(2);
        fail("brokers are away");
        pass(3);
        fail("still away");
        pass(4);
        assertThat(health()).isEqualTo(down("failing for 7 s, the last acknowledged 9 s ago; " + said("still away")));

        send().complete("receipt");

        assertThat(health()).isEqualTo(ready("0 in flight, the last acknowledged 0 s ago"));
    }

    @Test
    void isReadyToBeTriedAgainWhenNothingWasSentForHalfAMinute() {
        fail("brokers are away");
        pass(31);

        assertThat(health())
                .isEqualTo(ready("failing for 31 s, none acknowledged yet; " + said("brokers are away")
                        + "; nothing was sent since"));
    }

    @Test
    void blamesNoBrokerForAnInputThatCannotEvenBeSent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> acknowledgements.watch(() -> {
                    throw new IllegalStateException("closed");
                }));

        assertThat(health()).isEqualTo(ready("0 in flight, none acknowledged yet"));
    }

    private CompletableFuture<String> send() {
        var sending = new CompletableFuture<String>();
        assertThat(acknowledgements.watch(() -> sending)).isNotDone();
        return sending;
    }

    private void fail(String why) {
        var input = new WireInput(
                InputBytes.whole(new byte[0]), Source.named("files"), Optional.of("a"), "receipt", Instant.EPOCH);
        send().completeExceptionally(SendFailedException.of(input, why, new IllegalStateException(why)));
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private static String said(String why) {
        return "input a was not acknowledged (" + why
                + "); see that the brokers run and have their topics, then send it again";
    }

    private HealthPart health() {
        return acknowledgements.health("files");
    }

    private static HealthPart ready(String detail) {
        return new HealthPart("files", true, true, detail);
    }

    private static HealthPart down(String detail) {
        return new HealthPart("files", true, false, detail);
    }
}
