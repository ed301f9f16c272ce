package org.copytaster.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.copytaster.ingest.feed.Cutting;
import org.copytaster.ingest.feed.FeedCutter;
import org.copytaster.ingest.feed.FeedMemory;
import org.copytaster.ingest.feed.PollKind;
import org.copytaster.ingest.fetch.FeedFetcher;
import org.copytaster.ingest.fetch.FetchLimits;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.source.FeedSource;
import org.copytaster.ingest.source.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedPollsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration EVERY = Duration.ofMillis(100);

    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String names = "ab";
    private volatile boolean isHeld = true;
    private volatile Supplier<CompletableFuture<Void>> taking = () -> CompletableFuture.completedFuture(null);
    private volatile FeedMemory kept = FeedMemory.none();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private FeedPolls polls;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        polls = new FeedPolls(
                new Kept(),
                this::take,
                FeedFetcher.open(FetchLimits.of(Limits.STANDARD.inputBytes())),
                new FeedCutter(StoryParsers.standard(), Limits.STANDARD),
                this::count);
    }

    @AfterEach
    void close() {
        polls.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            var items = new StringBuilder();
            names.chars()
                    .forEach(name -> items.append("<item><guid>h-" + (char) name + "</guid><title>Ferry " + (char) name
                            + "</title><description>It is late.</description></item>"));
            var body = ("<rss><channel>" + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private CompletableFuture<Void> take(Source source, Cutting entry) {
        events.add("took " + entry.name());
        return taking.get();
    }

    private void count(String source, PollKind kind, int entries) {
        events.add(kind.word() + " " + entries);
    }

    /** One feed, which is ours while the test says so. */
    private final class Kept implements FeedStates {
        @Override
        public boolean holds(String feed) {
            return isHeld;
        }

        @Override
        public FeedMemory memory(String feed) {
            return kept;
        }

        @Override
        public CompletableFuture<Void> keep(String feed, FeedMemory memory) {
            kept = memory;
            events.add("kept " + memory.present().size());
            return CompletableFuture.completedFuture(null);
        }
    }

    private void follow() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
        var sender = new Sender("harbour", Optional.of("harbour"), Optional.empty());
        polls.follow(List.of(new FeedSource(sender, url, EVERY, true, false, Optional.empty())));
    }

    private static void await(String what, BooleanSupplier happened) {
        var deadline = Instant.now().plus(LIMIT);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private void awaitMorePolls(int more) {
        int until = asked.get() + more;
        await("polls", () -> asked.get() >= until);
    }

    @Test
    void sendsEntriesOnOldestFirstAndThenKeepsWhatItKnows() {
        follow();
        await("unchanged", () -> events.contains("unchanged 0"));

        assertThat(events.subList(0, 5)).containsExactly("took h-b", "took h-a", "kept 2", "read 2", "unchanged 0");
        assertThat(polls.health("").detail()).isEqualTo("1 of 1 polled here");
    }

    @Test
    void keepsNothingBeforeAllIsAcknowledged() {
        var acknowledged = new CompletableFuture<Void>();
        taking = () -> acknowledged;
        follow();
        await("taken", () -> events.contains("took h-a"));
        assertThat(events).containsExactly("took h-b", "took h-a");
        assertThat(asked).as("the next poll waits").hasValue(1);

        acknowledged.complete(null);
        await("kept", () -> events.contains("kept 2"));
    }

    @Test
    void sendsAgainWhatWasNotTaken() {
        taking = () -> CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        follow();
        await("told", () -> polls.health("").detail().contains("no broker"));
        assertThat(events).doesNotContain("kept 2").contains("failed 0");

        taking = () -> CompletableFuture.completedFuture(null);
        await("kept", () -> events.contains("kept 2"));
        assertThat(events.stream().filter("took h-a"::equals).count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void dropsWhatComesWhenTheFeedIsSomebodyElsesByThen() {
        var acknowledged = new CompletableFuture<Void>();
        taking = () -> acknowledged;
        follow();
        await("taken", () -> events.contains("took h-a"));
        isHeld = false;
        acknowledged.complete(null);
        await("left", () -> polls.health("").detail().equals("0 of 1 polled here"));
        int then = asked.get();

        assertThat(events).doesNotContain("kept 2");
        isHeld = true;
        await("taken up again", () -> asked.get() > then);
    }

    @Test
    void asksNoMoreForWhatIsGoneUntilItsSourceChanges() {
        status = 410;
        follow();
        await("gone", () -> polls.health("").detail().contains("harbour is gone: "));
        assertThat(events).containsExactly("gone 0");
        status = 200;
        polls.follow(List.of());
        int then = asked.get();
        assertThat(then).isEqualTo(1);
        follow();
        await("read", () -> events.contains("read 2"));
    }

    @Test
    void holdsARenamingAndGoesOnWithTheOldNames() {
        names = "abcde";
        follow();
        await("read", () -> events.contains("read 5"));
        names = "vwxyz";
        await("held", () -> events.contains("held 0"));
        await("told", () -> polls.health("").detail().contains("harbour is held: none of the 5 entries"));
        assertThat(events).noneMatch(event -> event.startsWith("took h-v"));
        names = "fabcd";
        await("read again", () -> events.contains("read 1"));
        assertThat(events).contains("took h-f");
        awaitMorePolls(2);
        await("told no more", () -> polls.health("").detail().equals("1 of 1 polled here"));
    }
}
