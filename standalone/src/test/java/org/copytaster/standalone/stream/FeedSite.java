package org.copytaster.standalone.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A site of feeds on loopback that grow when they are told to, and that knows who asked when. */
final class FeedSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, AtomicInteger> entries = new ConcurrentHashMap<>();
    private final Map<String, List<Poll>> polls = new ConcurrentHashMap<>();

    /** A poll: who asked, as the query says, and when, on the clock of this JVM in nanoseconds. */
    record Poll(String reader, long at) {}

    private FeedSite(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static FeedSite open() throws IOException {
        return new FeedSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** Where its feeds are; their names follow. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Gives a feed one more entry. */
    void grow(String feed) {
        entries.computeIfAbsent(feed, any -> new AtomicInteger()).incrementAndGet();
    }

    /** Every poll of a feed so far, in order. */
    List<Poll> polls(String feed) {
        var all = polls.getOrDefault(feed, List.of());
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var feed = exchange.getRequestURI().getPath().substring(1);
            var reader = String.valueOf(exchange.getRequestURI().getQuery());
            polls.computeIfAbsent(feed, any -> Collections.synchronizedList(new ArrayList<>()))
                    .add(new Poll(reader, System.nanoTime()));
            var etag = "\"" + count(feed) + "\"";
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            var body = rss(feed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private int count(String feed) {
        return entries.getOrDefault(feed, new AtomicInteger()).get();
    }

    private String rss(String feed) {
        return IntStream.range(0, count(feed))
                .mapToObj(i -> "<item><guid>" + feed + "-" + i + "</guid><title>Ferry " + i + " of " + feed
                        + "</title><description>Crews of ferry " + i + " of " + feed
                        + " walked out on Thursday.</description></item>")
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>" + feed + "</title>", "</channel></rss>"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
