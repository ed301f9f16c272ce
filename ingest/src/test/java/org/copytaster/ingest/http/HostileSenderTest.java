package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.http.PushContractTest.assertProblem;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders that are too large, too slow, too clever or gone. */
class HostileSenderTest {
    private static final String HEAD = "POST /v1/stories HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void inflatesGzip() {
        try (var door = TestDoor.open()) {
            var story = "{\"uri\":\"urn:x:1\",\"headline\":\"One\"}".getBytes(StandardCharsets.UTF_8);
            var answer = door.knocker.push("", HttpSender.gzip(story), "Content-Encoding", "gzip");

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(door.kafka.history().get(0).value()).isEqualTo(story);
        }
    }

    @Test
    void refusesABombBeforeItIsInflated() {
        try (var door = TestDoor.open()) {
            var bomb = HttpSender.gzip(new byte[50 * 1024 * 1024]);
            assertThat(bomb.length).isLessThan(TestDoor.INPUT_BYTES);

            assertProblem(door.knocker.push("", bomb, "Content-Encoding", "gzip"), 413, "too-large");
            var rejection = rejection(door);
            assertThat(rejection.getBytes().remaining()).isEqualTo(16 * 1024);
            assertThat(rejection.getTruncated()).isTrue();
        }
    }

    @Test
    void refusesGzipInGzip() {
        try (var door = TestDoor.open()) {
            var twice = HttpSender.gzip(HttpSender.gzip("words".getBytes(StandardCharsets.UTF_8)));

            assertProblem(door.knocker.push("", twice, "Content-Encoding", "gzip"), 415, "binary");
            assertProblem(door.knocker.push("", twice, "Content-Encoding", "gzip, gzip"), 415, "wrong-encoding");
        }
    }

    @Test
    void refusesABodyThatIsCodedInTransfer() throws IOException {
        try (var door = TestDoor.open();
                var socket = door.knocker.connect(head("/v1/stories", "Transfer-Encoding: gzip, chunked"))) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 501 ");
            assertThat(door.written()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories;a=b", "/x/../v1/stories", "/v1/./stories", "/v1/stories/", "//v1/stories"})
    void knowsNoOtherPathThanItsOwn(String path) throws IOException {
        try (var door = TestDoor.open();
                var socket = door.knocker.connect(head(path, "Content-Length: 0"))) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .matches("(?s)HTTP/1.1 40[04] .*");
            assertThat(door.written()).isEmpty();
        }
    }

    private static String head(String path, String header) {
        return String.join("\r\n", "POST " + path + " HTTP/1.1", "Host: x", "Connection: close", header, "", "");
    }

    @Test
    void refusesDamagedGzipAndUnknownCodings() {
        try (var door = TestDoor.open()) {
            var words = "words".getBytes(StandardCharsets.UTF_8);
            var cut = HttpSender.gzip(words);
            cut[cut.length - 7]++;

            assertProblem(door.knocker.push("", cut, "Content-Encoding", "gzip"), 400, "unreadable");
            assertProblem(door.knocker.push("", words, "Content-Encoding", "gzip"), 400, "unreadable");
            assertProblem(door.knocker.push("", words, "Content-Encoding", "br"), 415, "wrong-encoding");
        }
    }

    @Test
    void readsNoMoreThanTheBeginningOfWhatSaysItIsTooLarge() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push("w".repeat(10 * TestDoor.INPUT_BYTES));

            assertProblem(answer, 413, "too-large");
            var rejection = rejection(door);
            assertThat(rejection.getSize()).isEqualTo(10L * TestDoor.INPUT_BYTES);
            assertThat(rejection.getBytes().remaining()).isEqualTo(16 * 1024);
            assertThat(rejection.getReason()).isEqualTo("too-large");
        }
    }

    @Test
    void stopsReadingWhatNeverSaysHowLargeItIs() throws IOException {
        try (var door = TestDoor.open();
                var socket = door.knocker.connect(HEAD + "Transfer-Encoding: chunked\r\n\r\n")) {
            var chunk = ("2000\r\n" + "w".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 9; i++) {
                socket.getOutputStream().write(chunk);
            }

            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 413 Payload Too Large");
            assertThat(rejection(door).getTruncated()).isTrue();
        }
    }

    @Test
    void cutsABodyThatComesTooSlowly() throws IOException {
        var hasty = new PushTimeouts(Duration.ofSeconds(30), Duration.ofMillis(300), 1024, Duration.ofSeconds(5));
        try (var door = TestDoor.patient(hasty);
                var socket = door.knocker.connect(HEAD + "Content-Length: 1000\r\n\r\nwo")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 408 ");
            assertThat(door.server.counts()).containsEntry("too-slow", 1L);
            assertThat(door.written()).isEmpty();
        }
    }

    @Test
    void cutsARequestThatTakesTooLongAtAnySpeed() throws IOException {
        var hasty = new PushTimeouts(Duration.ofMillis(600), Duration.ofMillis(300), 1, Duration.ofSeconds(5));
        try (var door = TestDoor.patient(hasty);
                var socket = door.knocker.connect(HEAD + "Content-Length: 1000\r\n\r\nwords")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void closesAHeaderThatNeverEnds() throws IOException {
        var hasty = new PushTimeouts(Duration.ofMillis(500), Duration.ofSeconds(5), 1024, Duration.ofSeconds(5));
        try (var door = TestDoor.patient(hasty);
                var socket = door.knocker.connect(HEAD)) {
            TestDoor.await(() -> HttpSender.drips(socket));
            assertThat(door.server.counts()).containsEntry("slow-header", 1L);
        }
    }

    @Test
    void refusesAHeaderOverItsLimit() throws IOException {
        try (var door = TestDoor.open();
                var socket = door.knocker.connect(HEAD + "X: " + "x".repeat(9000) + "\r\n\r\n")) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void writesNothingOfASenderThatGoesAway() throws IOException {
        try (var door = TestDoor.open()) {
            try (var socket = door.knocker.connect(HEAD + "Content-Length: 1000\r\n\r\nwords")) {
                assertThat(socket.isConnected()).isTrue();
            }
            TestDoor.await(() -> door.server.counts().containsKey("sender-gone"));

            assertThat(door.written()).isEmpty();
            assertThat(door.knocker.push("Still\n\nthere.").statusCode()).isEqualTo(202);
        }
    }

    @Test
    void survivesAnyBytes() throws IOException {
        long seed = 20260303;
        var random = new Random(seed);
        try (var door = TestDoor.open()) {
            for (int i = 0; i < 200; i++) {
                var bytes = new byte[random.nextInt(2000)];
                random.nextBytes(bytes);
                var status = door.knocker.push("", bytes).statusCode();
                assertThat(status).as("push " + i + " of seed " + seed).isIn(202, 400, 415, 422);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/stories HTTP/1.1\r\nHost: x\r\nX-API-Key: a-guess\r\nContent-Length: 9\r\n\r\n",
                "POST /v1/stories HTTP/1.1\r\nHost: x\r\nX-API-Key: a-guess\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST /elsewhere HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n",
                "PUT /v1/stories HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"
            })
    void saysThatTheConnectionEndsWhereItAnswersBeforeTheBody(String head) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), "desk 0123456789abcdefghijkl\n");
        try (var door = TestDoor.locked(ApiKeys.read(file, TestDoor.ANYONE));
                var socket = door.knocker.connect(head)) {
            var answer = new StringBuilder();
            while (!answer.toString().contains("\r\n\r\n")) {
                answer.append((char) socket.getInputStream().read());
            }
            assertThat(answer.toString()).startsWith("HTTP/1.1 40").containsIgnoringCase("\r\nConnection: close\r\n");
        }
    }

    @Test
    void takesEveryRightKeyFromAnAddressThatGuesses() throws IOException {
        var file = Files.writeString(folder.resolve("keys"), "desk 0123456789abcdefghijkl\n");
        try (var door = TestDoor.locked(ApiKeys.read(file, TestDoor.ANYONE))) {
            for (int i = 0; i < 100; i++) {
                var guess = "guess-of-a-key-number-" + i;
                assertProblem(door.knocker.push("Words.", "X-API-Key", guess), 403, "wrong-key");
                var right = door.knocker.push("Story " + i + "\n\nWords.", "X-API-Key", "0123456789abcdefghijkl");
                assertThat(right.statusCode()).isEqualTo(202);
            }

            assertThat(door.server.wrongKeyNews()).isEqualTo("100 from 127.0.0.1");
            assertThat(door.server.counts()).containsEntry("wrong-key", 100L).containsEntry("accepted", 100L);
        }
    }

    @Test
    void findsRoomAgainForBodiesThatWereRefused() {
        var budget = new BodyBudget(10);
        var first = budget.share();
        var second = budget.share();
        assertThat(first.take(6)).isTrue();
        assertThat(second.take(6)).isFalse();
        first.close();
        assertThat(second.take(6)).isTrue();
        assertThat(first.take(1)).as("it is over").isFalse();
        second.close();
        assertThat(budget.held()).isZero();
    }

    private static String firstLine(Socket socket) throws IOException {
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return answer.lines().findFirst().orElse("");
    }

    private static Rejection rejection(TestDoor door) {
        var topic = Topics.standard().rejected();
        var record = door.kafka.history().get(0);
        assertThat(record.topic()).isEqualTo(topic.name());
        return topic.values().deserializer().deserialize(topic.name(), record.value());
    }
}
