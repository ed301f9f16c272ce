package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.publish.stream.PublishRole;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.RecordSchemas;
import org.copytaster.streams.RoleStart;
import org.copytaster.streams.StreamRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publish over a schema registry that comes late, goes away, and comes back as another one. */
class RegistriesTest {
    private static final String STORY = "northwire.example:nw-0412";
    private static final int ID = 258;

    private final Closing closing = new Closing();
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final LinkedBlockingDeque<Supplier<List<HealthPart>>> health = new LinkedBlockingDeque<>();

    /** What stands under the id; nothing while the registry is empty. */
    private volatile String schema = "";

    @SuppressWarnings("NullAway.Init")
    private OwnBroker broker;

    @SuppressWarnings("NullAway.Init")
    private InetSocketAddress address;

    @BeforeEach
    void start() throws IOException {
        broker = closing.add(OwnBroker.start(1));
        var port = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port.start();
        address = port.getAddress();
        port.stop(0);
    }

    @AfterEach
    void stop() {
        closing.close();
    }

    @Test
    void givesIdsThatPublishWaitsForAndKeepsAndChecks() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> prepared(closing));
        assertThat(said.poll(30, TimeUnit.SECONDS))
                .startsWith("waiting for the ids of the schemas: no answer from http://127.0.0.1:" + address.getPort());
        assertThat(part().ready()).isFalse();

        var registry = registry();
        var role = waiting.get(30, TimeUnit.SECONDS);
        assertThat(part().ready()).isTrue();
        publishOneStory(role);
        var record = broker.watch(OwnBroker.TOPICS.published()).await(STORY).get(0);
        assertThat(ByteBuffer.wrap(record.value(), 1, 4).getInt()).isEqualTo(ID);
        try (var reader = CommittedReader.of(OwnBroker.TOPICS.latest(), broker.client())) {
            assertThat(reader.rest())
                    .singleElement()
                    .satisfies(entry -> assertThat(headline(entry.value())).isEqualTo("Ferry line to reopen"));
        }

        registry.stop(0);
        try (var again = new Closing()) {
            prepared(again);
            assertThat(part().ready()).isTrue();
            assertThat(part().detail()).endsWith("; the ids are kept");
        }

        schema = Story.getClassSchema().toString();
        registry();
        try (var again = new Closing()) {
            prepared(again);
            assertThat(part().ready()).isFalse();
            assertThat(part().detail()).contains("has another schema under the id " + ID);
        }
    }

    private static String headline(@Nullable CleanStory story) {
        return story == null ? "" : story.getHeadline();
    }

    private void publishOneStory(StreamRole role) throws InterruptedException {
        broker.stream("publish", role.topology(settings(), Meters.none()), failure -> {});
        var story = EnrichedStory.newBuilder()
                .setStoryId(STORY)
                .setProvider("northwire.example")
                .setGuid("nw-0412")
                .setRevision("1")
                .setContentSha256("a1")
                .setHeadline("Ferry line to reopen")
                .build();
        broker.send(OwnBroker.TOPICS.enriched(), STORY, story);
    }

    private HealthPart part() {
        return health.stream()
                .flatMap(parts -> parts.get().stream())
                .filter(part -> part.name().equals("registry"))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private StreamRole prepared(Closing until) {
        try {
            return new PublishRole().prepared(new RoleStart(until, settings(), health::add, said::add));
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private Settings settings() {
        return Settings.of(
                PublishConfig.SETTINGS,
                Map.of(),
                Map.of(),
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "publish.registry.url",
                        "http://127.0.0.1:" + address.getPort()));
    }

    private HttpServer registry() throws IOException {
        var server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.start();
        closing.add(() -> server.stop(0));
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var isRegistration = exchange.getRequestMethod().equals("POST");
        exchange.getRequestBody().readAllBytes();
        if (isRegistration) {
            schema = RecordSchemas.avsc("CleanStory").orElseThrow();
        }
        var body = isRegistration ? "{\"id\":" + ID + "}" : "{\"schema\":" + new TextNode(schema) + "}";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
