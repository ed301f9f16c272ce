package org.copytaster.standalone.guarantee;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A site of feeds on loopback that show what is handed over, each story in one of them. */
final class ServedFeeds implements Entrance {
    /** How often each is asked for: as often as a feed may be. */
    static final Duration EVERY = Duration.ofSeconds(30);

    private static final int FEEDS = 20;

    /** A delivery waits for its feed to be asked for twice, so many must be underway for a wire's worth of copy. */
    private static final int LANES = 1_000;

    private final List<ServedFeed> feeds =
            Stream.generate(ServedFeed::new).limit(FEEDS).toList();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    /** On a free port. */
    ServedFeeds() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback for feeds", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A file of sources with all of them. */
    String sources() {
        return IntStream.range(0, FEEDS)
                .mapToObj(feed -> "  feed-" + feed + ": {kind: feed, url: \"http://127.0.0.1:"
                        + server.getAddress().getPort() + "/" + feed + "\", every: " + EVERY
                        + ", private: true, provider: \"*\"}\n")
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public Handover handOver(Delivery delivery) throws InterruptedException {
        feeds.get(delivery.revision().story() % FEEDS).show(delivery);
        return delivery.broken() ? Handover.REFUSED : Handover.TAKEN;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            var kept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
            var page = feeds.get(feed).read(kept);
            if (page.isEmpty()) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var body = page.get().body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", page.get().etag());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
