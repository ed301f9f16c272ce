package org.copytaster.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.copytaster.ingest.push.Pusher;
import org.copytaster.ingest.push.Target;
import org.copytaster.standalone.push.ScriptedDoor;
import org.junit.jupiter.api.Test;

class DoorWriterTest {
    private static final byte[] STORY = "{\"headline\":\"Düne\"}".getBytes(StandardCharsets.UTF_8);
    private static final String TAKEN = "HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n";

    @Test
    void pushesWhatAPusherPushes() throws IOException, InterruptedException {
        try (var door = ScriptedDoor.open();
                var writer = new DoorWriter(target(door.url()))) {
            new Pusher(target(door.url()), Duration.ZERO, pause -> {}).push(STORY, "a b.json");
            assertThat(writer.ready(STORY, "a b.json").getAsBoolean()).isTrue();

            assertThat(door.bodies()).hasSize(2).containsOnly(door.bodies().get(0));
            assertThat(door.keys()).hasSize(2).containsOnly(door.keys().get(0));
        }
    }

    @Test
    void tellsWhatTheDoorDidNotTake() throws IOException {
        try (var door = ScriptedDoor.open();
                var writer = new DoorWriter(target(door.url()))) {
            door.then(503, "{}", Map.of()).then(200, "{}", Map.of());

            assertThat(writer.ready(STORY, "1").getAsBoolean()).isFalse();
            assertThat(writer.ready(STORY, "2").getAsBoolean()).isFalse();
            assertThat(writer.ready(STORY, "3").getAsBoolean()).isTrue();
        }
    }

    @Test
    void tellsThatNoDoorIsThere() throws IOException {
        var door = ScriptedDoor.open();
        door.close();
        try (var writer = new DoorWriter(target(door.url()))) {
            assertThat(writer.ready(STORY, "1").getAsBoolean()).isFalse();
        }
    }

    @Test
    void keepsAConnectionUntilTheDoorEndsIt() throws IOException {
        try (var listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                var writer = new DoorWriter(target(URI.create("http://127.0.0.1:" + listening.getLocalPort())))) {
            var answered = CompletableFuture.runAsync(() -> {
                answer(listening, TAKEN, TAKEN);
                answer(listening, TAKEN + "Connection: close\r\n");
                answer(listening, TAKEN);
            });
            for (int i = 1; i <= 4; i++) {
                assertThat(writer.ready(STORY, "push " + i).getAsBoolean())
                        .as("push %s", i)
                        .isTrue();
            }
            answered.join();
        }
    }

    /** Answers so often on one connection and closes it. */
    private static void answer(ServerSocket listening, String... heads) {
        try (var sender = listening.accept()) {
            for (var head : heads) {
                readPush(sender);
                sender.getOutputStream().write((head + "\r\n{}").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readPush(Socket sender) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            read.append((char) sender.getInputStream().read());
        }
        sender.getInputStream().skipNBytes(STORY.length);
    }

    private static Target target(URI door) {
        return Target.of(door, Optional.empty(), false);
    }
}
