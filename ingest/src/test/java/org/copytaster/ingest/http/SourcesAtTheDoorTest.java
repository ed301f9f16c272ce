package org.copytaster.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.http.PushContractTest.assertProblem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.source.PushSources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in as which source, and who does not. */
class SourcesAtTheDoorTest {
    private static final String STORY = "{\"uri\":\"1\",\"headline\":\"One\"}";
    private static final String TIP_KEY = "tip-0123456789abcdef-key";
    private static final String DESK_SECRET = "desk-0123456789abcdef-secret";
    private static final byte[] HOOK_KEY = "hook-0123456789abcdef-key".getBytes(UTF_8);
    private static final String SOURCES = """
            sources:
              tip: {kind: push, provider: tip.example, keys: [{file: tip}, {file: tip-next}]}
              agencies: {kind: push, provider: [nwa.example, mer.example], keys: {file: agencies}, language: nb}
              slow: {kind: push, keys: {file: slow}, pushes-a-minute: 2}
              desk: {kind: push, provider: desk.example, signature: superdesk, keys: [{file: desk}, {file: desk-next}]}
              hook: {kind: push, provider: hook.example, signature: standard-webhooks, keys: {file: hook}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private PushSources sources = PushSources.none();
    private TestDoor door;

    @BeforeEach
    void open() throws IOException {
        secret("tip", TIP_KEY);
        secret("tip-next", "next-0123456789abcdef-key");
        secret("agencies", "agencies-0123456789abcdef");
        secret("slow", "slow-0123456789abcdef-key");
        secret("desk", DESK_SECRET);
        secret("desk-next", "desk-next-0123456789abcdef");
        secret("hook", "whsec_" + Base64.getEncoder().encodeToString(HOOK_KEY));
        use(SOURCES);
        var keys = ApiKeys.read(secret("keys", "old * old-0123456789abcdef-key"), TestDoor.ANYONE);
        door = TestDoor.of(() -> sources, keys);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void knowsASourceByEachOfItsKeysAndTheKeyFileBesides() {
        assertThat(id(push(STORY, "Authorization", "Bearer " + TIP_KEY))).isEqualTo("tip.example:1");
        assertThat(id(push(STORY + " ", "X-API-Key", "next-0123456789abcdef-key")))
                .isEqualTo("tip.example:1");
        assertThat(id(push(STORY, "Authorization", basic("tip", TIP_KEY)))).isEqualTo("tip.example:1");
        assertThat(id(push(STORY, "X-API-Key", "old-0123456789abcdef-key"))).isEqualTo("old:1");
        assertThat(id(push(STORY, "Authorization", basic("old", "old-0123456789abcdef-key"))))
                .isEqualTo("old:1");
    }

    @Test
    void knowsASourceByItsSignature() {
        assertThat(id(push(STORY, "x-superdesk-signature", superdesk(STORY, DESK_SECRET))))
                .isEqualTo("desk.example:1");
        assertThat(id(push(STORY, "x-superdesk-signature", superdesk(STORY, "desk-next-0123456789abcdef"))))
                .isEqualTo("desk.example:1");
        assertThat(id(push(STORY, webhook("m1", Instant.now(), STORY)))).isEqualTo("hook.example:1");
    }

    @Test
    void looksAtTheSignatureOfTheBodyAsItCame() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(STORY.getBytes(UTF_8));
        }
        var answer = door.knocker.push(
                "",
                packed.toByteArray(),
                "Content-Encoding",
                "gzip",
                "x-superdesk-signature",
                "sha1=" + hmac("HmacSHA1", DESK_SECRET.getBytes(UTF_8), packed.toByteArray()));
        assertThat(id(answer)).isEqualTo("desk.example:1");
    }

    /** The attack, what is shown, the source that the query names; and what it is answered. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            nothing,                         ,                                                 ,      401, no-key
            a wrong key,                     X-API-Key: tip-0123456789abcdef-kez,              ,      403, wrong-key
            a key in another's name,         Authorization: Basic desk TIP,                    ,      403, wrong-key
            a key and another's name,        X-API-Key: TIP,                                   desk,  403, wrong-key
            what signs shown as a key,       X-API-Key: DESK,                                  ,      403, wrong-key
            the same by Basic,               Authorization: Basic desk DESK,                   ,      403, wrong-key
            a signature of nothing,          x-superdesk-signature: sha1=,                     ,      403, wrong-signature
            one of another body,             x-superdesk-signature: SIGNED-OTHER,              ,      403, wrong-signature
            one with another's secret,       x-superdesk-signature: SIGNED-BY-TIP,             ,      403, wrong-signature
            one in another's name,           x-superdesk-signature: SIGNED,                    tip,   403, wrong-key
            one in nobody's name,            x-superdesk-signature: SIGNED,                    ghost, 403, wrong-key
            one without its algorithm,       x-superdesk-signature: BARE,                      ,      403, wrong-signature
            a JWT without a signature,       Authorization: Bearer eyJhbGciOiJub25lIn0.e30.,   ,      403, wrong-key
            """)
    void refuses(String attack, String shown, String named, int status, String code) {
        var header = Optional.ofNullable(shown).map(this::header);
        var query = named == null ? "" : "?source=" + named;
        var answer = header.isEmpty()
                ? door.knocker.push(query, STORY.getBytes(UTF_8))
                : door.knocker.push(query, STORY.getBytes(UTF_8), header.get());

        assertProblem(answer, status, code);
        assertThat(door.written()).as(attack).isEmpty();
        assertThat(answer.body()).doesNotContain(TIP_KEY, DESK_SECRET);
    }

    @ParameterizedTest
    @CsvSource({"-310, stale-signature", "310, stale-signature"})
    void refusesAWebhookThatIsNotOfNow(long seconds, String code) {
        assertProblem(push(STORY, webhook("m1", Instant.now().plusSeconds(seconds), STORY)), 403, code);
        assertThat(door.written()).isEmpty();
    }

    @Test
    void refusesAWebhookWhoseIdBodyOrTimeWasChanged() {
        var now = Instant.now();
        var signed = webhook("m1", now, STORY);
        assertProblem(push(STORY + " ", signed), 403, "wrong-signature");
        assertProblem(push(STORY, with(signed, "webhook-id", "m2")), 403, "wrong-signature");
        assertProblem(
                push(STORY, with(signed, "webhook-timestamp", Long.toString(now.getEpochSecond() + 1))),
                403,
                "wrong-signature");
        assertThat(door.written()).isEmpty();
    }

    @Test
    void takesAWebhookThatIsPlayedAgainForTheRepeatThatItIs() {
        var signed = webhook("m1", Instant.now(), STORY);
        push(STORY, signed);
        var written = door.written();
        var again = push(STORY, signed);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(PushContractTest.header(again, "Idempotent-Replayed")).isEqualTo("true");
        assertThat(door.written()).isEqualTo(written);

        var other = STORY.replace("One", "Two");
        assertProblem(push(other, webhook("m1", Instant.now(), other)), 422, "idempotency-key-reused");
    }

    @Test
    void asksForTheNameWhereSeveralSourcesSignAlike() throws IOException {
        secret("second", "second-0123456789abcdef");
        use(SOURCES + "  second: {kind: push, signature: superdesk, keys: {file: second}}\n");
        var signature = superdesk(STORY, "second-0123456789abcdef");

        assertProblem(push(STORY, "x-superdesk-signature", signature), 503, "which-source");
        var named = door.knocker.push("?source=second", STORY.getBytes(UTF_8), "x-superdesk-signature", signature);
        assertThat(id(named)).isEqualTo("second:1");
    }

    @Test
    void takesTheCopyOfSeveralAgenciesAndNoOthers() {
        var key = new String[] {"X-API-Key", "agencies-0123456789abcdef"};
        var nwa = "{\"uri\":\"urn:newsml:nwa.example:1\",\"headline\":\"One\"}";
        var foreignKill = "{\"uri\":\"urn:newsml:reuters.com:1\",\"pubStatus\":\"canceled\"}";

        assertThat(id(push(nwa, key))).isEqualTo("nwa.example:urn:newsml:nwa.example:1");
        assertThat(PushContractTest.story(door, 1).getLanguage()).isEqualTo("nb");
        assertProblem(push(foreignKill, key), 403, "foreign-provider");
        assertProblem(push(STORY, key), 403, "foreign-provider");
        var batch = push("[" + nwa.replace(":1", ":2") + "," + foreignKill + "]", key);
        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(TestDoor.json(batch.body()).at("/results/0/status").asText()).isEqualTo("accepted");
        assertThat(TestDoor.json(batch.body()).at("/results/1/problem/type").asText())
                .isEqualTo("urn:copytaster:problem:foreign-provider");
    }

    @Test
    void letsNoLanguageOfItsOwnBeOverridden() {
        push(
                "{\"uri\":\"urn:newsml:nwa.example:1\",\"headline\":\"One\",\"language\":\"sv\"}",
                "X-API-Key",
                "agencies-0123456789abcdef");
        assertThat(PushContractTest.story(door, 1).getLanguage()).isEqualTo("sv");
    }

    @Test
    void tellsASourceThatItsQuotaIsSpentAndNobodyElse() {
        for (int push = 0; push < 2; push++) {
            assertThat(push(STORY + " ".repeat(push), "X-API-Key", "slow-0123456789abcdef-key")
                            .statusCode())
                    .isEqualTo(202);
        }
        var spent = push(STORY, "X-API-Key", "slow-0123456789abcdef-key");
        assertProblem(spent, 429, "over-quota");
        assertThat(Integer.parseInt(PushContractTest.header(spent, "Retry-After")))
                .isBetween(1, 60);
        assertThat(push(STORY, "X-API-Key", TIP_KEY).statusCode()).isEqualTo(202);
    }

    @Test
    void followsTheSourcesAsTheyChange() throws IOException {
        assertThat(push(STORY, "X-API-Key", TIP_KEY).statusCode()).isEqualTo(202);
        use(SOURCES.lines().filter(line -> !line.contains("tip:")).reduce("", (a, b) -> a + b + "\n"));
        assertProblem(push(STORY, "X-API-Key", TIP_KEY), 403, "wrong-key");
    }

    @Test
    void neverStandsOpenHoweverFewSourcesAreLeft() {
        sources = PushSources.none();
        try (var alone = TestDoor.of(() -> sources, ApiKeys.none())) {
            assertProblem(alone.knocker.push(STORY), 401, "no-key");
            assertThat(alone.written()).isEmpty();
        }
    }

    @Test
    void letsNothingUnsignedSayWhoseStoryASignedBodyIs() {
        var signature = superdesk(STORY, DESK_SECRET);
        var disguised = door.knocker.push(
                "?format=text&id=victim&name=x",
                STORY.getBytes(UTF_8),
                "x-superdesk-signature",
                signature,
                "Idempotency-Key",
                "mine");
        assertThat(id(disguised)).isEqualTo("desk.example:1");

        var signed = webhook("m1", Instant.now(), STORY);
        push(STORY, signed);
        int written = door.written().size();
        for (var key : List.of("x", "y")) {
            var headers = new ArrayList<>(List.of(signed));
            headers.addAll(List.of("Idempotency-Key", key));
            push(STORY, headers.toArray(new String[0]));
        }
        assertThat(door.written()).hasSize(written);
    }

    @Test
    void takesTheSameBytesAnewWhenTheSourceIsAnother() throws IOException {
        assertThat(id(push(STORY, "X-API-Key", TIP_KEY))).isEqualTo("tip.example:1");
        use(SOURCES.replace("tip.example", "mended.example"));
        assertThat(id(push(STORY, "X-API-Key", TIP_KEY))).isEqualTo("mended.example:1");
    }

    @Test
    void readsWhoseAPlainTextIsOffItsIdWhereTheSourceSpeaksForSeveral() {
        var text = "Ferries stop\n\nCrews of three ferries walked out on Thursday.\n".getBytes(UTF_8);
        var key = new String[] {"X-API-Key", "agencies-0123456789abcdef"};
        assertThat(id(door.knocker.push("?id=urn:newsml:nwa.example:9", text, key)))
                .isEqualTo("nwa.example:urn:newsml:nwa.example:9");
        assertProblem(door.knocker.push("?id=urn:newsml:reuters.com:9", text, key), 403, "foreign-provider");
    }

    @Test
    void tellsASignedBodyThatIsTooLargeToBeChecked() {
        var large = "x".repeat(TestDoor.INPUT_BYTES + 1);
        assertProblem(push(large, "x-superdesk-signature", superdesk(large, DESK_SECRET)), 413, "too-large");
        assertThat(door.written()).isEmpty();
    }

    @Test
    void tellsSuperdeskOfWhatIsNoStoryWithoutA4xx() {
        var picture = "{\"guid\":\"p1\",\"type\":\"picture\",\"headline\":\"A boat\"}";
        var answer = push(picture, "x-superdesk-signature", superdesk(picture, DESK_SECRET));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestDoor.json(answer.body()).at("/results/0/problem/type").asText())
                .isEqualTo("urn:copytaster:problem:not-a-story");
        assertProblem(push(picture, "X-API-Key", TIP_KEY), 422, "not-a-story");
    }

    @Test
    void tellsSuperdeskToComeAgainWhenItsBodyCameTooSlowly() throws IOException {
        var hurried =
                new PushTimeouts(Duration.ofMillis(300), Duration.ofMillis(100), 1024, PushTimeouts.STANDARD.turn());
        try (var impatient = TestDoor.of(() -> sources, ApiKeys.none(), hurried);
                var socket = impatient.knocker.connect("POST /v1/stories HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n"
                        + "x-superdesk-signature: sha1=00\r\n\r\n{")) {
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 503");
        }
    }

    @Test
    void saysThatSuperdesksPicturesAreThereAndLetsThemGo() throws IOException, InterruptedException {
        assertThat(door.knocker.send("GET", "/v1/assets/5f1e").statusCode()).isEqualTo(200);
        assertThat(door.knocker.send("POST", "/v1/assets").statusCode()).isEqualTo(201);
        assertThat(door.knocker.send("DELETE", "/v1/assets/5f1e").statusCode()).isEqualTo(405);
        assertThat(door.written()).isEmpty();
        use("sources: {tip: {kind: push, keys: {file: tip}}}");
        assertThat(door.knocker.send("GET", "/v1/assets/5f1e").statusCode()).isEqualTo(404);
    }

    @Test
    void countsAWrongSignatureByItsAddress() {
        push(STORY, "x-superdesk-signature", "sha1=00");
        assertThat(door.server.wrongKeyNews()).isEqualTo("1 from 127.0.0.1");
    }

    private void use(String text) throws IOException {
        sources = TestDoor.sources(folder, text);
    }

    private Path secret(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private HttpResponse<String> push(String body, String... headers) {
        return door.knocker.push(body, headers);
    }

    private String[] header(String shown) {
        var words = shown.split(": ", 2);
        var value = words[1].replace("SIGNED-OTHER", superdesk(STORY + " ", DESK_SECRET))
                .replace("SIGNED-BY-TIP", superdesk(STORY, TIP_KEY))
                .replace("SIGNED", superdesk(STORY, DESK_SECRET))
                .replace("BARE", superdesk(STORY, DESK_SECRET).substring(5));
        if (value.startsWith("Basic ")) {
            var pair = value.split(" ", 3);
            return new String[] {words[0], basic(pair[1], key(pair[2]))};
        }
        return new String[] {words[0], key(value)};
    }

    private static String key(String name) {
        return name.equals("TIP") ? TIP_KEY : name.equals("DESK") ? DESK_SECRET : name;
    }

    private static String basic(String name, String key) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + key).getBytes(UTF_8));
    }

    private static String superdesk(String body, String secret) {
        return "sha1=" + hmac("HmacSHA1", secret.getBytes(UTF_8), body.getBytes(UTF_8));
    }

    private static String[] webhook(String id, Instant time, String body) {
        var seconds = Long.toString(time.getEpochSecond());
        var signed = HexFormat.of()
                .parseHex(hmac("HmacSHA256", HOOK_KEY, (id + "." + seconds + "." + body).getBytes(UTF_8)));
        return new String[] {
            "webhook-id", id,
            "webhook-timestamp", seconds,
            "webhook-signature", "v1," + Base64.getEncoder().encodeToString(signed)
        };
    }

    private static String[] with(String[] headers, String name, String value) {
        var changed = headers.clone();
        for (int i = 0; i < changed.length; i += 2) {
            changed[i + 1] = changed[i].equals(name) ? value : changed[i + 1];
        }
        return changed;
    }

    private static String hmac(String algorithm, byte[] key, byte[] body) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(HttpResponse<String> answer) {
        return TestDoor.json(answer.body()).at("/stories/0/id").asText(answer.body());
    }
}
