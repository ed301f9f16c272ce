package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.StoryProducer;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

class PushServerTest {
    @Test
    void saysWhichPortIsTaken() {
        try (var first = TestDoor.open()) {
            int port = first.server.address().getPort();
            var kafka = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
            var door = new Door(
                    StoryParsers.standard(), new StoryProducer(kafka, Topics.standard()), Clock.systemUTC(), () -> "r");
            assertThatExceptionOfType(CannotListen.class)
                    .isThrownBy(() -> PushServer.start(
                            TestDoor.settings("127.0.0.1", port, 1),
                            ApiKeys.none(),
                            Optional.empty(),
                            Optional.empty(),
                            door,
                            Optional.empty(),
                            code -> {}))
                    .withMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void answersWhatIsInFlightBeforeItStops() {
        var door = TestDoor.silent(8, PushTimeouts.STANDARD);
        var answer = door.knocker.pushAsync("", "Last\n\nwords.".getBytes(StandardCharsets.UTF_8));
        door.awaitWritten(2);
        var closed = CompletableFuture.runAsync(door::close);
        door.kafka.completeNext();
        door.kafka.completeNext();

        assertThat(answer.join().statusCode()).isEqualTo(202);
        closed.join();
    }

    @Test
    void countsEveryAnswerByItsKind() {
        try (var door = TestDoor.open()) {
            door.knocker.push("Words\n\nof a story.");
            door.knocker.push("");
            door.knocker.push("\u0000\u0001");

            assertThat(door.server.counts()).containsOnlyKeys("accepted", "binary", "empty");
        }
    }

    @Test
    void tellsWhatWasRefusedSinceItLastToldIt() {
        var tally = new AnswerCounts(code -> {});
        tally.count("accepted");
        assertThat(tally.news()).isEmpty();
        tally.count("accepted");
        tally.count("empty");
        assertThat(tally.news()).isEqualTo("accepted 1, empty 1");
        assertThat(tally.news()).isEmpty();
    }
}
