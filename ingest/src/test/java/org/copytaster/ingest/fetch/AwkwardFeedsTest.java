package org.copytaster.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.copytaster.ingest.feed.FeedCutter;
import org.copytaster.ingest.feed.FeedMemory;
import org.copytaster.ingest.feed.PollReading;
import org.copytaster.ingest.feed.Validators;
import org.copytaster.ingest.fetch.AwkwardServer.Answer;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.source.FeedLogin;
import org.copytaster.ingest.source.FeedLogins;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers of feeds do, and what we make of it. The table stands in docs/feeds.md as it is printed here. */
class AwkwardFeedsTest {
    private static final int LIMIT = 64 * 1024;
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final Path PAGE = Path.of("..", "docs", "feeds.md");
    private static final FeedCutter CUTTER =
            new FeedCutter(StoryParsers.standard(), new Limits(LIMIT, LIMIT, Limits.STANDARD.depth()));
    private static final Source SOURCE = Source.named("wire");

    @SuppressWarnings("NullAway.Init")
    private static FeedFetcher fetcher;

    @BeforeAll
    static void open() {
        var limits = new FetchLimits(
                LIMIT, 8 * 1024, 5, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(3));
        fetcher = FeedFetcher.open(limits, NameLookup.system(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        fetcher.close();
    }

    /**
     * A behaviour.
     *
     * @param words what the server does
     * @param expected what comes of each poll
     * @param accepts whether the operator takes new names
     * @param login what the source has to show
     * @param answers what it writes
     */
    record Behaviour(
            String words, List<String> expected, boolean accepts, Optional<FeedLogin> login, List<Answer> answers) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Behaviour does(String words, String expected, Answer... answers) {
        return new Behaviour(words, List.of(expected.split("; then ")), false, Optional.empty(), List.of(answers));
    }

    private static Behaviour doesTo(FeedLogin login, String words, String expected, Answer... answers) {
        return new Behaviour(words, List.of(expected.split("; then ")), false, Optional.of(login), List.of(answers));
    }

    /** 401 to whoever does not show this. */
    private static Answer onlyTo(String shown, Answer answer) {
        return exchange -> (exchange.request().contains(shown) ? answer : status("401 No", "")).write(exchange);
    }

    private static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour</title>" + String.join("", items)
                + "</channel></rss>";
    }

    private static String item(String name) {
        return item(name, "The ferry " + name + " is late.", "Mon, 02 Mar 2026 10:00:00 GMT");
    }

    private static String item(String name, String words, String date) {
        return "<item><guid>" + name + "</guid><title>Ferry " + name + "</title><description>" + words
                + "</description><pubDate>" + date + "</pubDate></item>";
    }

    private static String items(String prefix, int count, String date) {
        return IntStream.range(0, count)
                .mapToObj(i -> item(prefix + i, "Ferry " + prefix + i + " is late.", date))
                .collect(Collectors.joining());
    }

    private static String jsonFeed(String words) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbour\",\"items\":["
                + "{\"id\":\"b\",\"content_text\":\"" + words + "\"},{\"id\":\"a\",\"title\":\"Ferry a\"}]}";
    }

    private static final FeedLogin DESK = FeedLogins.basic("desk", "tide-board");
    private static final String TWO = rss(item("b"), item("a"));
    private static final String OLD = "Mon, 02 Mar 2026 10:00:00 GMT";
    private static final String LATER = "Tue, 03 Mar 2026 13:00:00 GMT";

    private static Answer ok(String body, String... headers) {
        return status("200 OK", body, headers);
    }

    private static Answer status(String status, String body, String... headers) {
        return raw("HTTP/1.1 " + status + "\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining())
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static Answer raw(String bytes) {
        return exchange -> exchange.write(bytes);
    }

    private static Answer bytes(byte[] body, String... headers) {
        var head = "HTTP/1.1 200 OK\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining())
                + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        return exchange -> {
            exchange.write(head);
            exchange.out().write(body);
            exchange.out().flush();
        };
    }

    /** 304 to whoever shows this. */
    private static Answer unless(String shown, Answer else_) {
        return exchange -> {
            if (exchange.request().contains(shown)) {
                exchange.write("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
            } else {
                else_.write(exchange);
            }
        };
    }

    private static Answer to(String location, String status) {
        return status(status, "", "Location: " + location);
    }

    /** To the same place by the other name of loopback: another server, for all that anybody can tell. */
    private static Answer toOtherName(String path) {
        return exchange -> {
            var port = exchange.request().replaceFirst("(?s).*Host: 127\\.0\\.0\\.1:(\\d+).*", "$1");
            to("http://localhost:" + port + path, "302 Found").write(exchange);
        };
    }

    private static Answer endless(String head, String piece) {
        return exchange -> {
            exchange.write(head);
            while (exchange.closed().getCount() > 0) {
                exchange.write(piece);
            }
        };
    }

    private static Answer drip(String head, String piece) {
        return exchange -> {
            exchange.write(head);
            while (!exchange.closed().await(200, TimeUnit.MILLISECONDS)) {
                exchange.write(piece);
            }
        };
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String chunked(String body) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
    }

    static List<Behaviour> behaviours() {
        var all = new ArrayList<Behaviour>();
        all.addAll(entries());
        all.addAll(answersOfAnotherKind());
        all.addAll(bodies());
        all.addAll(brokenAnswers());
        return all;
    }

    private static List<Behaviour> entries() {
        var five = rss(items("old", 5, OLD));
        return List.of(
                does("shows a feed, and the same again", "read, 2 new; then unchanged", ok(TWO)),
                does(
                        "answers 304 to its ETag",
                        "read, 2 new; then unchanged",
                        unless("If-None-Match: \"v1\"", ok(TWO, "ETag: \"v1\""))),
                does(
                        "answers 304 to its Last-Modified",
                        "read, 2 new; then unchanged",
                        unless("If-Modified-Since: " + OLD, ok(TWO, "Last-Modified: " + OLD))),
                does(
                        "gives the same bytes another ETag each time",
                        "read, 2 new; then unchanged",
                        ok(TWO, "ETag: \"v1\""),
                        ok(TWO, "ETag: \"v2\"")),
                does(
                        "changes nothing but the time at which it was made",
                        "read, 2 new; then read, 0 new",
                        ok(TWO),
                        ok(TWO.replace("<item>", "<lastBuildDate>" + LATER + "</lastBuildDate><item>"))),
                does(
                        "shows its entries in another order",
                        "read, 2 new; then read, 0 new",
                        ok(TWO),
                        ok(rss(item("a"), item("b")))),
                does(
                        "drops an entry, and shows it again",
                        "read, 2 new; then read, 0 new; then read, 0 new",
                        ok(TWO),
                        ok(rss(item("b"))),
                        ok(TWO)),
                does(
                        "adds an entry",
                        "read, 2 new; then read, 1 new",
                        ok(TWO),
                        ok(rss(item("c"), item("b"), item("a")))),
                does(
                        "changes an entry",
                        "read, 2 new; then read, 1 new",
                        ok(TWO),
                        ok(rss(item("b", "It sails.", OLD), item("a")))),
                does(
                        "shows two states in turn, as two servers behind one name do",
                        "read, 2 new; then read, 1 new; then read, 0 new",
                        ok(TWO),
                        ok(rss(item("b", "It sails.", OLD), item("a"))),
                        ok(TWO)),
                does("shows an entry twice", "read, 1 new", ok(rss(item("a"), item("a")))),
                does(
                        "gives all its entries one guid",
                        "read, 1 new (all in one input)",
                        ok(rss(item("x"), item("x", "Other words.", OLD)))),
                does("empties", "read, 2 new; then read, 0 new", ok(TWO), ok(rss())),
                does(
                        "renames all its entries at once",
                        "read, 5 new; then held",
                        ok(five),
                        ok(rss(items("new", 5, OLD)))),
                new Behaviour(
                        "renames all its entries, and the operator takes it",
                        List.of("read, 5 new", "read, 5 new"),
                        true,
                        Optional.empty(),
                        List.of(ok(five), ok(rss(items("new", 5, OLD))))),
                does(
                        "renames all its entries, and goes back",
                        "read, 5 new; then held; then unchanged",
                        ok(five),
                        ok(rss(items("new", 5, OLD))),
                        ok(five)),
                does(
                        "shows none of its entries any more, and younger ones",
                        "read, 5 new; then read, 6 new",
                        ok(five),
                        ok(rss(items("young", 6, LATER)))));
    }

    private static List<Behaviour> answersOfAnotherKind() {
        return List.of(
                does("has moved for good (301)", "read, 2 new, moved", to("/new", "301 Moved"), ok(TWO)),
                does("has moved for good (308)", "read, 2 new, moved", to("/new", "308 Moved"), ok(TWO)),
                does(
                        "is elsewhere today (302, 303, 307)",
                        "read, 2 new",
                        to("/b", "302 Found"),
                        to("/c", "303 See"),
                        to("/d", "307 There"),
                        ok(TWO)),
                does(
                        "has moved for good to where it is elsewhere today",
                        "read, 2 new",
                        to("/b", "301 Moved"),
                        to("/c", "302 Found"),
                        ok(TWO)),
                does(
                        "sends its reader round in a circle",
                        "failed: it sends its reader on more than 5 times",
                        to("/feed", "302 Found")),
                does(
                        "moves and does not say where",
                        "failed: it answered with 301 and no address that a feed can have",
                        status("301 Moved", "", "X: y")),
                does(
                        "moves to a file",
                        "failed: it answered with 302 and no address that a feed can have",
                        to("file:///etc/passwd", "302 Found")),
                does(
                        "moves to the address of a cloud's own settings",
                        "failed: 169.254.169.254 is at 169.254.169.254, which is no address of a feed",
                        to("http://169.254.169.254/latest/", "302 Found")),
                does("is not there (404)", "failed: there is no such feed (404)", status("404 Not Found", "none")),
                does("is gone for good (410)", "gone: it is gone for good (410)", status("410 Gone", "")),
                does(
                        "wants a login (401)",
                        "failed: it wants a login (401): the source has none",
                        status("401 No", "", "WWW-Authenticate: Basic realm=\"x\"")),
                does("does not let us in (403)", "failed: it does not let us in (403)", status("403 No", "")),
                doesTo(
                        DESK,
                        "wants a name and a password, which the source has",
                        "read, 2 new; then unchanged",
                        onlyTo("Authorization: Basic ZGVzazp0aWRlLWJvYXJk\r\n", ok(TWO))),
                doesTo(
                        FeedLogins.bearer("tide-board"),
                        "wants a token, which the source has",
                        "read, 2 new",
                        onlyTo("Authorization: Bearer tide-board\r\n", ok(TWO))),
                doesTo(
                        FeedLogins.apiKey("X-API-Key", "tide-board"),
                        "wants a key in a header, which the source has",
                        "read, 2 new",
                        onlyTo("X-API-Key: tide-board\r\n", ok(TWO))),
                doesTo(
                        DESK,
                        "does not take the login (401)",
                        "failed: it does not take the login of the source (401)",
                        status("401 No", "", "WWW-Authenticate: Basic realm=\"x\"")),
                doesTo(
                        DESK,
                        "forbids the feed to the login (403)",
                        "failed: it does not take the login of the source (403)",
                        status("403 No", "")),
                doesTo(
                        DESK,
                        "sends a reader with a login on within itself",
                        "read, 2 new",
                        to("/news", "302 Found"),
                        onlyTo("Authorization: Basic", ok(TWO))),
                doesTo(
                        DESK,
                        "sends a reader with a login on to another server, which wants one",
                        "failed: it does not let us in (401): the login is not shown to another server than that of the source's URL",
                        toOtherName("/news"),
                        onlyTo("Authorization", ok(TWO))),
                doesTo(
                        DESK,
                        "sends a reader with a login on to another server, which lets everybody in",
                        "read, 2 new",
                        toOtherName("/news"),
                        ok(TWO)),
                does("is broken (500)", "failed: it answered with 500", status("500 Broken", "sorry")),
                does(
                        "asks to be left alone for two minutes (429)",
                        "failed: it asks to be left alone (429) for 120 s, left alone for 120 s",
                        status("429 Slow", "", "Retry-After: 120")),
                does(
                        "asks to be left alone until a time (503)",
                        "failed: it asks to be left alone (503) for 600 s, left alone for 600 s",
                        status("503 Busy", "", "Retry-After: Tue, 03 Mar 2026 12:10:00 GMT")),
                does(
                        "asks to be left alone, and not for how long",
                        "failed: it asks to be left alone (503)",
                        status("503 Busy", "", "Retry-After: later")),
                does(
                        "asks to be left alone for a year",
                        "failed: it asks to be left alone (429) for 86400 s, left alone for 86400 s",
                        status("429 Slow", "", "Retry-After: 31536000")),
                does(
                        "says 304 though nobody asked",
                        "failed: 304 (not modified), though it was not asked whether",
                        raw("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")),
                does(
                        "has nothing to say (204)",
                        "failed: it answered with 204",
                        raw("HTTP/1.1 204 None\r\nConnection: close\r\n\r\n")),
                does("sets cookies, and goes on", "read, 2 new; then unchanged", ok(TWO, "Set-Cookie: a=b; Path=/")));
    }

    private static List<Behaviour> bodies() {
        var latin = rss(item("a", "Die F\u00e4hre ist versp\u00e4tet.", OLD))
                .replace("\"1.0\"?>", "\"1.0\" encoding=\"ISO-8859-1\"?>")
                .getBytes(StandardCharsets.ISO_8859_1);
        return List.of(
                does("packs with gzip", "read, 2 new", bytes(gzip(utf8(TWO)), "Content-Encoding: gzip")),
                does(
                        "packs gigabytes into a little",
                        "failed: it unpacks to more than 65536 bytes",
                        bytes(gzip(new byte[20 * 1024 * 1024]), "Content-Encoding: gzip")),
                does(
                        "sends half a gzip",
                        "failed: its gzip is damaged",
                        bytes(cut(gzip(utf8(TWO))), "Content-Encoding: gzip")),
                does(
                        "packs as nobody asked",
                        "failed: it is packed as 'br', which it was not asked for",
                        bytes(utf8(TWO), "Content-Encoding: br")),
                does(
                        "says that it is too large",
                        "failed: it has more than 65536 bytes",
                        raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n<rss>")),
                does(
                        "never ends",
                        "failed: it has more than 65536 bytes",
                        endless("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss>", "<item>".repeat(200))),
                does(
                        "shows a page for people instead",
                        "failed: it is no feed",
                        ok("<!doctype html><html><body><p>Please log in.</p></body></html>")),
                does(
                        "shows a sentence instead",
                        "failed: it is no feed but text, or a page for people",
                        ok("Database error")),
                does("shows nothing", "failed: it is no feed", ok("")),
                does("breaks off within its XML", "failed: it is no feed", ok(TWO.substring(0, TWO.length() - 30))),
                does(
                        "declares entities that grow",
                        "failed: it is no feed",
                        ok(
                                "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title>"
                                        + "</item></channel></rss>")),
                does("calls its RSS a page for people", "read, 2 new", ok(TWO, "Content-Type: text/html")),
                does(
                        "writes ISO 8859-1, and declares it",
                        "read, 1 new",
                        bytes(latin, "Content-Type: application/rss+xml; charset=utf-8")),
                does(
                        "writes a byte-order mark and a blank line first",
                        "read, 2 new",
                        bytes(utf8("\uFEFF\n" + TWO.substring(TWO.indexOf("<rss"))))),
                does(
                        "sends Atom",
                        "read, 1 new",
                        ok(
                                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>H</title><entry><id>urn:h:1</id><title>Ferry"
                                        + " late</title><updated>2026-03-02T10:00:00Z</updated><summary>It is late.</summary>"
                                        + "</entry></feed>")),
                does(
                        "sends a JSON Feed",
                        "read, 2 new; then read, 1 new",
                        ok(jsonFeed("The ferry is late."), "Content-Type: application/feed+json"),
                        ok(jsonFeed("The ferry is full."), "Content-Type: application/feed+json")),
                does(
                        "sends a JSON Feed with a bad item in it",
                        "read, 3 new",
                        ok(jsonFeed("The ferry is late.").replace("[", "[7,"))),
                does(
                        "sends an array of ninjs",
                        "read, 2 new; then read, 1 new",
                        ok("[" + ninjs("a") + "," + ninjs("b") + "]"),
                        ok("[" + ninjs("c") + "," + ninjs("a") + "]")),
                does(
                        "sends ninjs in the answer of an API",
                        "read, 2 new",
                        ok("{\"_items\":[" + ninjs("a") + "," + ninjs("b") + "],\"_meta\":{\"total\":2}}")));
    }

    private static String ninjs(String name) {
        return "{\"uri\":\"urn:h:" + name + "\",\"headline\":\"Ferry " + name
                + "\",\"body_text\":\"The ferry is late.\",\"versioncreated\":\"2026-03-02T10:00:00Z\"}";
    }

    private static List<Behaviour> brokenAnswers() {
        return List.of(
                does("speaks HTTP/1.0 without a length", "read, 2 new", raw("HTTP/1.0 200 OK\r\n\r\n" + TWO)),
                does("sends chunks", "read, 2 new", raw(chunked(TWO) + "0\r\n\r\n")),
                does("breaks off within its chunks", "failed: the connection broke off", raw(chunked(TWO))),
                does(
                        "sends less than it says",
                        "failed: the connection broke off",
                        raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + TWO)),
                does(
                        "says nothing",
                        "failed: it took too long",
                        exchange -> exchange.closed().await()),
                does("stops within the body", "failed: it took too long", exchange -> {
                    exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>");
                    exchange.closed().await();
                }),
                does(
                        "sends its head letter by letter, without end",
                        "failed: it took too long",
                        drip("HTTP/1.1 200 OK\r\nX-", "a")),
                does(
                        "sends its body letter by letter, without end",
                        "failed: it took too long",
                        drip("HTTP/1.1 200 OK\r\n\r\n<rss>", " ")),
                does(
                        "sends a head without end",
                        "failed: it does not speak HTTP as it should",
                        endless("HTTP/1.1 200 OK\r\n", "X-Name: value\r\n")),
                does("speaks no HTTP", "failed: it does not speak HTTP as it should", raw("220 mail ready\r\n\r\n")),
                does("hangs up", "failed: the connection broke off", exchange -> {}),
                does(
                        "says 103 first",
                        "read, 2 new",
                        raw(
                                "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                                        + TWO)));
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void doesWithEachServerWhatIsSaid(Behaviour behaviour) throws IOException {
        try (var server = AwkwardServer.start(behaviour.answers())) {
            var memory = FeedMemory.none();
            var came = new ArrayList<String>();
            for (int i = 0; i < behaviour.expected().size(); i++) {
                var reading = poll(server.url(), memory, behaviour);
                came.add(inWords(reading, server.url()));
                memory = reading.after();
            }
            assertThat(came)
                    .zipSatisfy(
                            behaviour.expected(),
                            (is, said) -> assertThat(is).startsWith(said.replace(" (all in one input)", "")));
        }
    }

    private static PollReading poll(URI url, FeedMemory memory, Behaviour behaviour) {
        var order = new FetchOrder(url, memory.validators(), true, behaviour.login());
        return poll(order, memory, behaviour.accepts());
    }

    private static PollReading poll(URI url, FeedMemory memory, boolean mayBePrivate, boolean accepts) {
        return poll(new FetchOrder(url, memory.validators(), mayBePrivate), memory, accepts);
    }

    private static PollReading poll(FetchOrder order, FeedMemory memory, boolean accepts) {
        var outcome = fetcher.fetch(order).orTimeout(30, TimeUnit.SECONDS).join();
        return PollReading.of(outcome, memory, accepts, NOW, body -> CUTTER.cut(body, SOURCE));
    }

    private static String inWords(PollReading reading, URI url) {
        var words = switch (reading.kind()) {
            case UNCHANGED -> "unchanged";
            case READ -> "read, " + reading.entries().size() + " new";
            case HELD -> "held";
            case FAILED -> "failed: " + reading.words();
            case GONE -> "gone: " + reading.words().replace(url + " is", "it is");
        };
        return words
                + reading.leftAlone()
                        .map(time -> ", left alone for " + time.toSeconds() + " s")
                        .orElse("")
                + (reading.after().movedTo().isEmpty() ? "" : ", moved");
    }

    @Test
    void standsInTheDocsAsItIsHere() throws IOException {
        var table = behaviours().stream()
                .map(behaviour ->
                        "| " + behaviour.words() + " | " + String.join("; then ", behaviour.expected()) + " |")
                .collect(Collectors.joining("\n", "| a server | we |\n| --- | --- |\n", "\n"));

        assertThat(behaviours()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Files.readString(PAGE)).contains(table);
    }

    @Test
    void showsALoginToNoServerButItsOwnAndNobodyWhoPrintsTheOrder() throws IOException {
        try (var other = AwkwardServer.start(List.of(ok(TWO)));
                var own = AwkwardServer.start(List.of(to(other.url().toString(), "301 Moved"), ok(TWO)))) {
            for (var login : List.of(DESK, FeedLogins.bearer("tide-board"), FeedLogins.apiKey("X-Key", "tide-board"))) {
                var order = new FetchOrder(own.url(), Validators.none(), true, Optional.of(login));
                poll(order, FeedMemory.none(), false);

                assertThat(order.toString()).doesNotContain("tide-board", "ZGVzazp0aWRlLWJvYXJk");
                assertThat(own.requests).isNotEmpty().allMatch(request -> request.contains(login.shown()));
                own.requests.clear();
            }
            assertThat(other.requests).hasSize(1).noneMatch(request -> request.contains("tide-board"));
            assertThat(other.requests).noneMatch(request -> request.contains("Authorization"));
        }
    }

    @Test
    void asksNoPrivateHostUnlessItMay() throws IOException {
        try (var server = AwkwardServer.start(List.of(ok(TWO)))) {
            for (var host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1")) {
                var url = URI.create(server.url().toString().replace("127.0.0.1", host));
                var reading = poll(url, FeedMemory.none(), false, false);
                assertThat(inWords(reading, url)).as(host).startsWith("failed: ");
            }
            assertThat(inWords(poll(server.url(), FeedMemory.none(), false, false), server.url()))
                    .isEqualTo(
                            "failed: 127.0.0.1 is at 127.0.0.1, a private address: private: true in the file of sources"
                                    + " allows it");
            assertThat(server.requests).isEmpty();
        }
    }

    /** Whoever owns the name may give another answer a moment later: what was looked at is what is connected to. */
    @Test
    void connectsToTheAddressThatWasLookedAt() throws IOException {
        var lookups = new ArrayList<String>();
        NameLookup turning = host -> {
            lookups.add(host);
            return lookups.size() > 1
                    ? List.of(InetAddress.getByName("169.254.169.254"))
                    : List.of(InetAddress.getByName("10.255.255.1"), InetAddress.getLoopbackAddress());
        };
        try (var server = AwkwardServer.start(List.of(to("/again", "302 Found"), ok(TWO)));
                var turned = FeedFetcher.open(
                        new FetchLimits(
                                LIMIT, 8192, 5, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20)),
                        host -> turning.addresses(host).stream()
                                .filter(InetAddress::isLoopbackAddress)
                                .toList(),
                        Clock.fixed(NOW, ZoneOffset.UTC))) {
            var url = URI.create(server.url().toString().replace("127.0.0.1", "turning.example"));
            var outcome =
                    turned.fetch(new FetchOrder(url, Validators.none(), true)).join();

            assertThat(server.requests).hasSize(1);
            assertThat(server.requests.get(0)).contains("Host: turning.example");
            assertThat(outcome.toString()).contains("turning.example is not known");
            assertThat(lookups).as("each connection is looked up by itself").hasSize(2);
        }
    }

    @Test
    void givesOutOnlyTheAddressesOfANameThatMayBeAsked() throws IOException {
        NameLookup mixed = host -> List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("169.254.1.1"));
        try (var server = AwkwardServer.start(List.of(ok(TWO)));
                var strict = FeedFetcher.open(
                        new FetchLimits(
                                LIMIT, 8192, 5, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20)),
                        mixed,
                        Clock.fixed(NOW, ZoneOffset.UTC))) {
            var url = URI.create(server.url().toString().replace("127.0.0.1", "mixed.example"));

            assertThat(strict.fetch(new FetchOrder(url, Validators.none(), false))
                            .join()
                            .toString())
                    .contains("a private address");
            assertThat(server.requests).isEmpty();
            assertThat(strict.fetch(new FetchOrder(url, Validators.none(), true))
                            .join()
                            .toString())
                    .contains("Fetched");
        }
    }
}
