package org.copytaster.standalone.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A front door that answers what a test tells it, and remembers what it was asked. */
public final class ScriptedDoor implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Line> lines = new ArrayDeque<>();
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    private record Line(int status, String body, Map<String, String> headers) {}

    private ScriptedDoor(HttpServer server) {
        this.server = server;
    }

    public static ScriptedDoor open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var door = new ScriptedDoor(server);
        server.createContext("/", door::answer);
        server.start();
        return door;
    }

    /** Answers so once; when nothing is left to answer, with 202. */
    public ScriptedDoor then(int status, String body, Map<String, String> headers) {
        lines.add(new Line(status, body, headers));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        keys.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .orElse(""));
        var line = lines.isEmpty() ? new Line(202, "{\"stories\":[]}", Map.of()) : lines.remove();
        line.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = line.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(line.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What was pushed, byte for byte as ISO 8859-1. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** The Idempotency-Keys, in order. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
