package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.copytaster.ingest.http.PushContractTest.assertProblem;
import static org.copytaster.ingest.http.PushContractTest.header;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.source.Sender;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderCheckTest {
    private static final Sender ANYONE = new Sender("http", Optional.empty(), Optional.empty());
    private static final String STORY = "{\"uri\":\"1\",\"headline\":\"One\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void asksForAKeyAndTakesTheSourceFromIt() throws IOException {
        var keys = keys("# ours\n\n0123456789abcdef-plain\ntip 0123456789abcdef-tip\nfeed nwa 0123456789abcdef-feed\n");
        try (var door = TestDoor.locked(keys)) {
            assertThat(id(door, "Authorization", "Bearer 0123456789abcdef-plain"))
                    .isEqualTo("http:1");
            assertThat(id(door, "X-API-Key", "0123456789abcdef-tip")).isEqualTo("tip:1");
            assertThat(id(door, "authorization", "bearer 0123456789abcdef-feed"))
                    .isEqualTo("nwa:1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef-plain", "0123456789abcdef-tip", "0123456789abcdef-feed"})
    void readsDatesThatNameNoZoneInTheZoneOfTheDoorWhateverTheKey(String key) throws IOException {
        var berlin = new Sender("http", Optional.empty(), Optional.of(ZoneId.of("Europe/Berlin")));
        var keys = keys("0123456789abcdef-plain\ntip 0123456789abcdef-tip\nfeed nwa 0123456789abcdef-feed\n", berlin);
        try (var door = TestDoor.locked(keys)) {
            door.knocker.push(
                    "{\"uri\":\"1\",\"headline\":\"One\",\"versioncreated\":\"2026-10-05T12:00:00\"}",
                    "X-API-Key",
                    key);

            assertThat(PushContractTest.story(door, 1).getVersionCreated())
                    .contains(Instant.parse("2026-10-05T10:00:00Z"));
        }
    }

    @Test
    void answers401WithoutAKeyAnd403WithAWrongOne() throws IOException {
        try (var door = TestDoor.locked(keys("0123456789abcdef"))) {
            var none = door.knocker.push(STORY);
            assertProblem(none, 401, "no-key");
            assertThat(header(none, "WWW-Authenticate")).isEqualTo("Bearer realm=\"copytaster\"");
            assertProblem(door.knocker.push(STORY, "Authorization", "Basic 0123456789abcdef"), 401, "no-key");
            assertProblem(door.knocker.push(STORY, "X-API-Key", "0123456789abcdeF"), 403, "wrong-key");
            assertProblem(door.knocker.push(STORY, "X-API-Key", "0123456789abcdef0"), 403, "wrong-key");
            assertThat(door.written()).isEmpty();
            assertThat(door.server.counts()).containsEntry("no-key", 2L).containsEntry("wrong-key", 2L);
        }
    }

    @Test
    void countsAWrongKeyByItsAddressAndNothingElse() throws IOException {
        var wrong = new WrongKeys();
        var check = new SenderCheck(keys("0123456789abcdef"), Optional.empty(), ANYONE, wrong);

        check.entry(HttpFields.EMPTY, Optional.empty(), "10.0.0.1", Optional::empty);
        check.entry(
                HttpFields.build().put("X-API-Key", "0123456789abcdef"), Optional.empty(), "10.0.0.2", Optional::empty);
        check.entry(
                HttpFields.build().put("X-API-Key", "0123456789abcdeF"), Optional.empty(), "10.0.0.3", Optional::empty);
        check.entry(HttpFields.build().put("Authorization", "Bearer 1"), Optional.empty(), "10.0.0.3", Optional::empty);

        assertThat(wrong.news()).isEqualTo("2 from 10.0.0.3");
    }

    @Test
    void keepsOneSendersKeysApartFromAnothers() throws IOException {
        var keys = keys("a 0123456789abcdef-a\nb 0123456789abcdef-b");
        try (var door = TestDoor.locked(keys)) {
            door.knocker.push(STORY, "X-API-Key", "0123456789abcdef-a", "Idempotency-Key", "1");
            var other = door.knocker.push(STORY + " ", "X-API-Key", "0123456789abcdef-b", "Idempotency-Key", "1");

            assertThat(other.statusCode()).isEqualTo(202);
        }
    }

    @Test
    void takesNothingFromAWebPageWhenThereIsNoKey() throws IOException {
        try (var open = TestDoor.open();
                var locked = TestDoor.locked(keys("0123456789abcdef"))) {
            assertProblem(open.knocker.push(STORY, "Origin", "http://evil.example"), 403, "from-a-browser");
            assertThat(locked.knocker
                            .push(STORY, "Origin", "http://desk.example", "X-API-Key", "0123456789abcdef")
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    /** A key file's line, the guid that is pushed under its key, and whose story it becomes. */
    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef,                 nw-1,                          http:nw-1",
        "0123456789abcdef,                 urn:newsml:reuters.com:1:x,    http:urn:newsml:reuters.com:1:x",
        "desk 0123456789abcdef,            nw-1,                          desk:nw-1",
        "desk 0123456789abcdef,            urn:newsml:reuters.com:1:x,    desk:urn:newsml:reuters.com:1:x",
        "desk 0123456789abcdef,            'tag:reuters.com,2026:x',      'desk:tag:reuters.com,2026:x'",
        "desk 0123456789abcdef,            https://reuters.com/x,         desk:https://reuters.com/x",
        "desk nwa 0123456789abcdef,        urn:newsml:reuters.com:1:x,    nwa:urn:newsml:reuters.com:1:x",
        "desk nwa 0123456789abcdef,        nwa:1,                         nwa:nwa:1",
        "desk * 0123456789abcdef,          urn:newsml:reuters.com:1:x,    reuters.com:urn:newsml:reuters.com:1:x",
        "desk * 0123456789abcdef,          nw-1,                          desk:nw-1",
        "reuters.com:x 0123456789abcdef,   1,                             reuters.com-x:1",
    })
    void letsAKeySpeakForItsOwnProviderOnly(String line, String guid, String storyId) throws IOException {
        try (var door = TestDoor.locked(keys(line))) {
            var push = "{\"uri\":\"" + guid + "\",\"headline\":\"One\"}";
            var answer = door.knocker.push(push, "X-API-Key", "0123456789abcdef");
            assertThat(TestDoor.json(answer.body()).at("/stories/0/id").asText())
                    .isEqualTo(storyId);
        }
    }

    @Test
    void letsTheGuidSayWhoseCopyItIsWhereNoKeyIsAskedFor() throws IOException {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push("{\"uri\":\"urn:newsml:reuters.com:1:x\",\"headline\":\"One\"}");
            assertThat(TestDoor.json(answer.body()).at("/stories/0/id").asText())
                    .isEqualTo("reuters.com:urn:newsml:reuters.com:1:x");
        }
    }

    @Test
    void namesTheSourcesWhoseKeysHaveNoProvider() throws IOException {
        var lines =
                "0123456789abcdef-a\ntip 0123456789abcdef-b\nfeed nwa 0123456789abcdef-c\nall * 0123456789abcdef-d\n";
        assertThat(keys(lines).withoutProvider()).containsExactly("http", "tip");
    }

    @Test
    void takesShortKeysAndNamesTheirSources() throws IOException {
        var keys = keys("""
                0123456789abcdef
                tip 0123456789abcdefghijk
                desk * 0123456789abcdefghijkl
                tip nwa 0123456789abcdef-b
                """);
        assertThat(keys.withShortKey()).containsExactly("http", "tip");
        assertThat(keys.caller("0123456789abcdef")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# none", "short", "a b c 0123456789abcdef"})
    void namesTheLineOfAKeyFileThatMakesNoSenseButNeverAKey(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> keys(text))
                .satisfies(fault -> assertThat(fault.getMessage())
                        .contains("keys")
                        .doesNotContain("0123456789abcdef")
                        .doesNotContain("short"));
    }

    @Test
    void refusesToStandOpenToStrangers() {
        var everywhere = TestDoor.settings("0.0.0.0", 0, 1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> everywhere.refuseStrangers(false))
                .withMessageContaining("ingest.http.host is '0.0.0.0'")
                .withMessageContaining("ingest.http.key.file")
                .withMessageContaining("ingest.http.keyless");
    }

    @Test
    void standsOpenToStrangersThatHaveAKeyOrWhenToldTo() {
        TestDoor.settings("0.0.0.0", 0, 1).refuseStrangers(true);
        new PushServerConfig("0.0.0.0", 0, 1, TestDoor.INPUT_BYTES, true, ANYONE).refuseStrangers(false);
        TestDoor.settings("localhost", 0, 1).refuseStrangers(false);
    }

    private ApiKeys keys(String text) throws IOException {
        return keys(text, ANYONE);
    }

    private ApiKeys keys(String text, Sender fallback) throws IOException {
        return ApiKeys.read(Files.writeString(folder.resolve("keys"), text), fallback);
    }

    private static String id(TestDoor door, String header, String value) {
        var answer = door.knocker.push(STORY, header, value);
        return TestDoor.json(answer.body()).at("/stories/0/id").asText();
    }
}
