package org.copytaster.standalone.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copytaster.ingest.command.PushDoor;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Superdesk's HTTP Push as it is: the requests of its transmitter byte for byte, as the library under it writes them, signed
 * as it signs, and the answers read as it reads them. To it every 4xx is the end of the item.
 */
@ExtendWith(SharedStandalone.class)
class SuperdeskPushTest {
    private static final String SECRET = "superdesk-0123456789abcdef";
    private static final String PROVIDER = "superdesk.example";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As its ninjs formatter writes a text; what stands between percent signs differs. */
    private static final String TEXT = """
            {"guid": "urn:newsml:superdesk.example:2026-09-17T08:00:00:%GUID%", "version": "%VERSION%", "type": "text", \
            "versioncreated": "2026-09-17T08:%VERSION%:00+0000", "firstcreated": "2026-09-17T08:00:00+0000", \
            "pubstatus": "%STATUS%", "language": "en", "headline": "%HEADLINE%", "slugline": "ferry-strike", \
            "byline": "Ada Nordmann", "urgency": 3, "priority": 6, "profile": "story", "source": "SD", \
            "description_text": "Crews walk out.", "body_html": "<p>HELSINKI \\u2014 Crews of three ferries walked out on \
            Thursday.</p><p>Talks go on.</p>", "subject": [{"code": "09000000", "name": "labour"}], \
            "place": [{"code": "FI", "name": "Finland"}], "service": [{"code": "i", "name": "International"}], \
            "charcount": 60, "wordcount": 11, "readtime": 0%MORE%}""";

    @Test
    void takesWhatSuperdeskSendsAndLosesNothingToA4xx(Standalone standalone, @TempDir Path folder) throws IOException {
        try (var door = door(standalone, folder);
                var clean = TopicWatch.of(Topics.standard().ninjs(), Clients.of(standalone.settings()))) {
            var superdesk = new Transmitter(door.address());
            var key = PROVIDER + ":urn:newsml:superdesk.example:2026-09-17T08:00:00:a1";

            superdesk.transmits(text("a1", "02", "usable", "Ferries stop", ""));
            assertThat(last(clean, key, 1).at("/pubStatus").asText()).isEqualTo("usable");

            superdesk.transmits(text("a1", "02", "usable", "Ferries stop", ""));
            superdesk.transmits(text("a1", "04", "usable", "Ferries stop for a day", ""));
            var corrected = last(clean, key, 2);
            assertThat(corrected.at("/headlines/0/value").asText()).isEqualTo("Ferries stop for a day");

            superdesk.transmits(text(
                    "b2",
                    "02",
                    "usable",
                    "Ferries sail again",
                    ", \"evolvedfrom\": \"urn:newsml:superdesk.example:2026-09-17T08:00:00:a1\""));
            assertThat(last(clean, PROVIDER + ":urn:newsml:superdesk.example:2026-09-17T08:00:00:b2", 1)
                            .at("/headlines/0/value")
                            .asText())
                    .isEqualTo("Ferries sail again");

            superdesk.transmits(text("a1", "05", "canceled", "Ferries stop for a day", ""));
            assertThat(last(clean, key, 3).at("/pubStatus").asText()).isEqualTo("canceled");
            assertThat(clean.now(key)).as("the retry was no revision").hasSize(3);
        }
    }

    @Test
    void holdsAnEmbargoAndTakesThePackagesPlansAndPicturesOfSuperdeskForWhatTheyAre(
            Standalone standalone, @TempDir Path folder) throws IOException {
        try (var door = door(standalone, folder);
                var statuses = TopicWatch.of(Topics.standard().status(), Clients.of(standalone.settings()));
                var clean = TopicWatch.of(Topics.standard().ninjs(), Clients.of(standalone.settings()))) {
            var superdesk = new Transmitter(door.address());
            var embargoed = PROVIDER + ":urn:newsml:superdesk.example:2026-09-17T08:00:00:c3";

            superdesk.transmits(text("c3", "02", "usable", "Budget", ", \"embargoed\": \"2099-01-01T10:00:00+00:00\""));
            statuses.await(embargoed);
            assertThat(clean.now(embargoed)).isEmpty();

            var member = text("d4", "02", "usable", "A member of a package", "");
            superdesk.transmits(
                    "{\"guid\": \"urn:newsml:superdesk.example:2026-09-17T08:00:00:p5\", \"version\": \"2\", "
                            + "\"type\": \"composite\", \"pubstatus\": \"usable\", \"headline\": \"A package\", "
                            + "\"associations\": {\"main-0\": " + member + "}}");
            assertThat(last(clean, PROVIDER + ":urn:newsml:superdesk.example:2026-09-17T08:00:00:d4", 1)
                            .at("/headlines/0/value")
                            .asText())
                    .isEqualTo("A member of a package");

            var plan = superdesk.transmits(
                    "{\"guid\": \"urn:newsml:superdesk.example:plan:1\", \"type\": \"planning\", \"version\": \"1\", "
                            + "\"slugline\": \"budget\", \"planning_date\": \"2026-09-18T08:00:00+0000\"}");
            assertThat(plan.at("/results/0/problem/type").asText()).isEqualTo("urn:copytaster:problem:not-a-story");
            var picture = superdesk.transmits(
                    "{\"guid\": \"urn:newsml:superdesk.example:picture:1\", \"type\": \"picture\", \"version\": \"1\", "
                            + "\"headline\": \"A ferry\", \"renditions\": {\"original\": {\"media\": \"5f1e\"}}}");
            assertThat(picture.at("/results/0/problem/type").asText()).isEqualTo("urn:copytaster:problem:not-a-story");
        }
    }

    @Test
    void letsSuperdeskBelieveThatItsPicturesAreThere(Standalone standalone, @TempDir Path folder) throws IOException {
        try (var door = door(standalone, folder)) {
            var superdesk = new Transmitter(door.address());
            assertThat(superdesk.mediaExists("5f1e")).isTrue();
            superdesk.transmitsMedia("5f1e");
        }
    }

    private static PushDoor door(Standalone standalone, Path folder) throws IOException {
        Files.writeString(folder.resolve("superdesk.secret"), SECRET);
        var sources = Files.writeString(
                folder.resolve("sources.yaml"),
                "sources:\n  superdesk:\n    kind: push\n    provider: " + PROVIDER
                        + "\n    signature: superdesk\n    keys: {file: superdesk.secret}\n");
        return PushDoor.open(IngestConfig.from(standalone
                .settings()
                .with(Map.of("ingest.http.port", "0", "ingest.sources.file", sources.toString()))));
    }

    private static String text(String guid, String version, String status, String headline, String more) {
        return TEXT.replace("%GUID%", guid)
                .replace("%VERSION%", version)
                .replace("%STATUS%", status)
                .replace("%HEADLINE%", headline)
                .replace("%MORE%", more);
    }

    private static JsonNode last(TopicWatch clean, String key, int count) {
        var records = clean.await(key, count);
        return json(new String(records.get(records.size() - 1).value(), UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** Speaks HTTP as the requests library of Python does. */
    private record Transmitter(URI stories) {
        private record Answer(int status, String body) {}

        /** Posts an item; whatever is no 2xx is an error of it, and a 4xx its end. */
        JsonNode transmits(String item) throws IOException {
            var body = item.getBytes(UTF_8);
            var answer = send(
                    "POST",
                    stories.getPath(),
                    List.of(
                            "Accept: application/json",
                            "Content-type: application/json",
                            "x-superdesk-signature: " + signature(body)),
                    body);
            assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
            return json(answer.body());
        }

        /** Asks whether a picture is there; raises at all but 200 and 404. */
        boolean mediaExists(String id) throws IOException {
            var answer = send("GET", "/v1/assets/" + id, List.of("Accept: */*"), new byte[0]);
            assertThat(answer.status()).isIn(200, 404);
            return answer.status() == 200;
        }

        /** Brings a picture; raises at all but 200 and 201. */
        void transmitsMedia(String id) throws IOException {
            var body = ("--b4c1\r\nContent-Disposition: form-data; name=\"media_id\"\r\n\r\n" + id
                            + "\r\n--b4c1\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + id
                            + "\"\r\nContent-Type: image/jpeg\r\n\r\n" + "x".repeat(100_000) + "\r\n--b4c1--\r\n")
                    .getBytes(UTF_8);
            var answer = send(
                    "POST",
                    "/v1/assets",
                    List.of(
                            "Accept: */*",
                            "Content-Type: multipart/form-data; boundary=b4c1",
                            "x-superdesk-signature: " + signature(body)),
                    body);
            assertThat(answer.status()).isIn(200, 201);
        }

        private Answer send(String method, String path, List<String> headers, byte[] body) throws IOException {
            var head = method + " " + path + " HTTP/1.1\r\nHost: " + stories.getAuthority()
                    + "\r\nUser-Agent: python-requests/2.32.3\r\nAccept-Encoding: gzip, deflate\r\nConnection: close\r\n"
                    + String.join("\r\n", headers)
                    + (body.length == 0 ? "" : "\r\nContent-Length: " + body.length) + "\r\n\r\n";
            var request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(US_ASCII));
            request.writeBytes(body);
            try (var socket = new Socket(stories.getHost(), stories.getPort())) {
                socket.setSoTimeout(Math.toIntExact(OwnBroker.LIMIT.toMillis()));
                socket.getOutputStream().write(request.toByteArray());
                var words = new String(socket.getInputStream().readAllBytes(), UTF_8);
                int end = words.indexOf("\r\n\r\n");
                return new Answer(Integer.parseInt(words.substring(9, 12)), words.substring(end + 4));
            }
        }

        private static String signature(byte[] body) {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA1"));
                return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }
}
