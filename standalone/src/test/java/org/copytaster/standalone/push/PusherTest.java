package org.copytaster.standalone.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.push.DoorAway;
import org.copytaster.ingest.push.Pusher;
import org.copytaster.ingest.push.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PusherTest {
    private static final byte[] STORY = "words".getBytes(StandardCharsets.UTF_8);
    private static final String BUSY =
            "{\"type\":\"urn:copytaster:problem:overloaded\",\"detail\":\"d\",\"hint\":\"h\"}";

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void waitsAsLongAsTheDoorAsksAndSendsTheSameAgain() throws IOException, InterruptedException {
        try (var door = ScriptedDoor.open()) {
            door.then(503, BUSY, Map.of("Retry-After", "3")).then(503, BUSY, Map.of());

            var pushed = pusher(door, 60).push(STORY, "a.txt");

            assertThat(pushed.isAccepted()).isTrue();
            assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
            assertThat(door.bodies()).containsExactly("words", "words", "words");
            assertThat(door.keys()).hasSize(3).containsOnly(door.keys().get(0));
        }
    }

    @Test
    void givesUpWhenTheDoorStaysBusyLongerThanItsPatience() throws IOException {
        try (var door = ScriptedDoor.open()) {
            door.then(503, BUSY, Map.of("Retry-After", "5")).then(503, BUSY, Map.of("Retry-After", "5"));

            assertThatExceptionOfType(DoorAway.class)
                    .isThrownBy(() -> pusher(door, 9).push(STORY, "a.txt"))
                    .withMessageContaining("overloaded");
            assertThat(pauses).containsExactly(Duration.ofSeconds(5));
        }
    }

    @Test
    void doesNotSendAgainWhatWasRefused() throws IOException, InterruptedException {
        try (var door = ScriptedDoor.open()) {
            door.then(
                    400,
                    "{\"type\":\"urn:copytaster:problem:invalid-json\",\"detail\":\"broken\",\"hint\":\"mend it\","
                            + "\"line\":2,\"column\":9,\"pointer\":\"/uri\"}",
                    Map.of());

            var pushed = pusher(door, 60).push(STORY, "a.txt");

            assertThat(pushed.isAccepted()).isFalse();
            assertThat(pushed.refusals()).containsExactly("invalid-json at line 2, column 9 at /uri: broken. mend it");
            assertThat(door.bodies()).hasSize(1);
        }
    }

    @Test
    void namesEachInputByAKeyOfItsOwn() throws IOException, InterruptedException {
        try (var door = ScriptedDoor.open()) {
            var pusher = pusher(door, 0);
            pusher.push(STORY, "a.txt");
            pusher.push(STORY, "b.txt");
            pusher.push("other".getBytes(StandardCharsets.UTF_8), "a.txt");

            assertThat(door.keys()).doesNotHaveDuplicates().hasSize(3);
        }
    }

    @Test
    void saysThatNoDoorIsThere() throws IOException {
        var door = ScriptedDoor.open();
        var pusher = pusher(door, 60);
        door.close();

        assertThatExceptionOfType(DoorAway.class)
                .isThrownBy(() -> pusher.push(STORY, "a.txt"))
                .withMessageContaining(door.url() + "/v1/stories")
                .withMessageContaining("--url");
        assertThat(pauses).isEmpty();
    }

    @Test
    void sendsAgainWhenADoorThatWasThereIsGone() throws IOException, InterruptedException {
        var door = ScriptedDoor.open();
        var pusher = pusher(door, 3);
        pusher.push(STORY, "a.txt");
        door.close();

        assertThatExceptionOfType(DoorAway.class).isThrownBy(() -> pusher.push(STORY, "b.txt"));
        assertThat(pauses).hasSize(3);
    }

    @Test
    void understandsWhateverStandsBetween() throws IOException, InterruptedException {
        try (var door = ScriptedDoor.open()) {
            door.then(404, "<html>no such page</html>", Map.of());

            assertThat(pusher(door, 0).push(STORY, "a.txt").refusals()).containsExactly("HTTP status 404");
        }
    }

    @Test
    void readsTheKeyAsTheDoorDoes(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), "# ours\n\ntip\tnwa 0123456789abcdef\nother");

        assertThat(Target.key(file)).isEqualTo("0123456789abcdef");
    }

    private Pusher pusher(ScriptedDoor door, int seconds) {
        return new Pusher(
                Target.of(URI.create(door.url().toString()), Optional.empty(), false),
                Duration.ofSeconds(seconds),
                pauses::add);
    }
}
