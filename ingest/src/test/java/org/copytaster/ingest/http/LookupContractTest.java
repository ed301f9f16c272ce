package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.http.PushContractTest.assertProblem;
import static org.copytaster.ingest.http.PushContractTest.header;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.runtime.story.StoryLookup;
import org.copytaster.runtime.story.StoryStatuses;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sender may rely on who asks what became of a story. */
class LookupContractTest {
    private static final String STORY = "{\"uri\":\"urn:x:1\",\"version\":\"7\",\"headline\":\"One\"}";
    private static final String ID = "http:urn:x:1";
    private static final String LOCATION = "/v1/stories?id=http%3Aurn%3Ax%3A1";
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final Statuses statuses = new Statuses();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What is known of stories, by id; of others nothing. */
    private static final class Statuses implements StoryStatuses {
        private final Map<String, StoryLookup> known = new HashMap<>();
        private StoryLookup others = new StoryLookup.Unknown();
        private int asked;

        @Override
        public CompletableFuture<StoryLookup> find(String storyId) {
            asked++;
            return CompletableFuture.completedFuture(known.getOrDefault(storyId, others));
        }
    }

    @Test
    void tellsWhereAStoryStandsAndWhatBecameOfEachRevision() throws IOException, InterruptedException {
        statuses.known.put(ID, new StoryLookup.Found(published()));
        try (var door = open()) {
            var answer = door.knocker.send("GET", LOCATION);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"id\":\"http:urn:x:1\",\"state\":\"decided\",\"provider\":\"http\",\"guid\":\"urn:x:1\","
                                    + "\"decision\":\"publish\",\"reason\":\"newest\",\"killed\":false,\"purged\":false,\"embargoed\":true,"
                                    + "\"embargoedUntil\":\"2026-03-03T12:00:00Z\",\"topics\":[\"news.stories\"],"
                                    + "\"revisions\":[{\"revision\":\"7\",\"state\":\"published\",\"reason\":\"newest\","
                                    + "\"at\":\"2026-03-03T12:00:00Z\",\"receivedAt\":\"2026-03-03T12:00:00Z\","
                                    + "\"topics\":[\"news.stories\"],\"sha256\":\"ab\"}]}\n");
        }
    }

    @Test
    void answersHeadWithTheSameHeadAndNoBody() throws IOException, InterruptedException {
        statuses.known.put(ID, new StoryLookup.Found(published()));
        try (var door = open()) {
            var get = door.knocker.send("GET", LOCATION);
            var head = door.knocker.send("HEAD", LOCATION);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
            assertThat(header(head, "Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void saysReceivedFromThe202UntilTheStoryIsDecided() throws IOException, InterruptedException {
        try (var door = open()) {
            assertProblem(door.knocker.send("GET", LOCATION), 404, "unknown-story");
            var pushed = door.knocker.push(STORY);
            var early = door.knocker.send("GET", header(pushed, "Location"));
            statuses.known.put(ID, new StoryLookup.Found(published()));
            var late = door.knocker.send("GET", header(pushed, "Location"));

            assertThat(early.statusCode()).isEqualTo(200);
            assertThat(early.body()).isEqualTo("{\"id\":\"http:urn:x:1\",\"state\":\"received\"}\n");
            assertThat(TestDoor.json(late.body()).at("/state").asText()).isEqualTo("decided");
        }
    }

    @Test
    void takesPushesAndAnswers503WhileItLoads() throws IOException, InterruptedException {
        statuses.others = new StoryLookup.Loading(34);
        try (var door = open()) {
            assertThat(door.knocker.push(STORY).statusCode()).isEqualTo(202);
            var answer = door.knocker.send("GET", LOCATION);

            assertProblem(answer, 503, "loading");
            assertThat(header(answer, "Retry-After")).isEqualTo("5");
            assertThat(answer.body()).contains("34 %");
        }
    }

    @Test
    void answers503WhenTheRecordCannotBeHad() throws IOException, InterruptedException {
        statuses.others = new StoryLookup.Unavailable("wire.status cannot be read");
        try (var door = open()) {
            var answer = door.knocker.send("GET", LOCATION);

            assertProblem(answer, 503, "no-look-up");
            assertThat(header(answer, "Retry-After")).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories", "/v1/stories?id=", "/v1/stories?name=a"})
    void asksWhichStoryWhereNoneIsNamed(String path) throws IOException, InterruptedException {
        try (var door = open()) {
            assertProblem(door.knocker.send("GET", path), 400, "no-id");
        }
    }

    @Test
    void tellsAKeyOfItsOwnProvidersStoriesAndNeverThatThereAreOthers() throws IOException, InterruptedException {
        var keys = Files.writeString(
                folder.resolve("keys"),
                "tip nwa 0123456789abcdef-nwa\nhttp 0123456789abcdef-own\ndesk * 0123456789abcdef-all\n");
        statuses.known.put("nwa:1", new StoryLookup.Found(published()));
        statuses.known.put(ID, new StoryLookup.Found(published()));
        try (var door = TestDoor.telling(statuses, ApiKeys.read(keys, TestDoor.ANYONE))) {
            assertThat(get(door, LOCATION, "0123456789abcdef-own").statusCode()).isEqualTo(200);
            assertThat(get(door, LOCATION, "0123456789abcdef-all").statusCode()).isEqualTo(200);
            assertThat(get(door, "/v1/stories?id=nwa:1", "0123456789abcdef-nwa").statusCode())
                    .isEqualTo(200);
            int asked = statuses.asked;
            var others = get(door, LOCATION, "0123456789abcdef-nwa");
            assertThat(statuses.asked).as("no look-up whose time could tell").isEqualTo(asked);
            var nobodys = get(door, "/v1/stories?id=nwa:2", "0123456789abcdef-nwa");

            assertProblem(others, 404, "unknown-story");
            assertThat(others.body()).isEqualTo(nobodys.body());
            assertThat(get(door, "/v1/stories?id=nwab:1", "0123456789abcdef-nwa")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void asksForAKeyAsForAPush() throws IOException, InterruptedException {
        var keys = Files.writeString(folder.resolve("keys"), "tip nwa 0123456789abcdef-nwa\n");
        try (var door = TestDoor.telling(statuses, ApiKeys.read(keys, TestDoor.ANYONE))) {
            assertProblem(door.knocker.send("GET", LOCATION), 401, "no-key");
            assertProblem(get(door, LOCATION, "0123456789abcdef-nwA"), 403, "wrong-key");
            assertThat(statuses.asked).isZero();
        }
    }

    @Test
    void answers405WithWhatIsAllowed() throws IOException, InterruptedException {
        try (var door = open()) {
            var put = door.knocker.send("PUT", LOCATION);

            assertProblem(put, 405, "method-not-allowed");
            assertThat(header(put, "Allow")).isEqualTo("GET, HEAD, POST");
        }
    }

    private TestDoor open() {
        return TestDoor.telling(statuses, ApiKeys.none());
    }

    private static HttpResponse<String> get(TestDoor door, String path, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(door.server.address().resolve("/") + path.substring(1)))
                .timeout(HttpSender.LIMIT)
                .header("X-API-Key", key)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static StoryStatus published() {
        var revision = RevisionStatus.newBuilder()
                .setRevision("7")
                .setContentSha256("ab")
                .setReceivedAt(NOON)
                .setState("published")
                .setReason("newest")
                .setAt(NOON)
                .setTopics(List.of("news.stories"))
                .build();
        return StoryStatus.newBuilder()
                .setStoryId(ID)
                .setProvider("http")
                .setGuid("urn:x:1")
                .setDecision("publish")
                .setReason("newest")
                .setEmbargoed(true)
                .setEmbargoedUntil(NOON)
                .setTopics(List.of("news.stories"))
                .setRevisions(List.of(revision))
                .build();
    }
}
