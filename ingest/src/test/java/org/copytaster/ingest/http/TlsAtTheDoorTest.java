package org.copytaster.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.copytaster.ingest.http.PushContractTest.assertProblem;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.copytaster.ingest.command.PushOptions;
import org.copytaster.ingest.push.DoorAway;
import org.copytaster.ingest.push.Pusher;
import org.copytaster.ingest.push.Target;
import org.copytaster.ingest.source.PushSources;
import org.copytaster.ingest.tls.TestCertificates;
import org.copytaster.ingest.tls.WatchedCertificate;
import org.copytaster.runtime.UsageFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Who comes in through TLS, by which certificate, and who does not. */
class TlsAtTheDoorTest {
    private static final String STORY = "{\"uri\":\"1\",\"headline\":\"One\"}";
    private static final String KEY = "keyed-0123456789abcdef-key";
    private static final String HERE = "san=ip:127.0.0.1,dns:localhost";
    private static final PushTimeouts HASTY =
            new PushTimeouts(Duration.ofMillis(500), Duration.ofSeconds(5), 1024, Duration.ofSeconds(5));
    private static final String SOURCES = """
            sources:
              feed: {kind: push, provider: feed.example, certificate: feed}
              hub: {kind: push, provider: [nwa.example, mer.example], certificate: [hub.example, "urn:hub"]}
              other: {kind: push, provider: other.example, certificate: other.example}
              keyed: {kind: push, provider: keyed.example, keys: {file: key}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path store;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificates certificates;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private PushSources sources = PushSources.none();

    @SuppressWarnings("NullAway.Init")
    private WatchedCertificate certificate;

    @SuppressWarnings("NullAway.Init")
    private TestDoor door;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        certificates = new TestCertificates(store)
                .authority("root")
                .authority("middle", "root")
                .authority("foreign")
                .signed("door", "CN=door", "root", "-ext", HERE)
                .signed("next", "CN=door", "foreign", "-ext", HERE)
                .signed("elsewhere", "CN=127.0.0.1", "root", "-ext", "san=dns:door.example")
                .signed("feed", "CN=feed", "root")
                .signed("deep", "CN=feed", "middle")
                .signed("hub", "CN=any,O=hub.example", "root", "-ext", "san=uri:urn:hub,dns:hub.example")
                .signed("both", "CN=feed", "root", "-ext", "san=dns:other.example")
                .signed("stranger", "CN=stranger,OU=feed", "root", "-ext", "san=email:feed")
                .signed("forged", "CN=feed", "foreign")
                .signed("over", "CN=feed", "root", "-startdate", "-30d", "-validity", "10")
                .signed("server", "CN=feed", "root", "-ext", "eku=serverAuth");
    }

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("key"), KEY);
        use(SOURCES);
        open("root", PushTimeouts.STANDARD);
    }

    private void open(String clients, PushTimeouts patience) throws IOException {
        certificate = WatchedCertificate.open(certificates.door(folder, clients, "door"));
        door = TestDoor.of(() -> sources, certificate, patience);
    }

    private void reopen(String clients, PushTimeouts patience) throws IOException {
        close();
        open(clients, patience);
    }

    @AfterEach
    void close() {
        door.close();
        certificate.close();
    }

    @Test
    void knowsASourceByItsCertificate() {
        assertThat(id(push(client("feed")))).isEqualTo("feed.example:1");
        assertThat(id(push(client("deep", "middle")))).as("with its signer's").isEqualTo("feed.example:1");
        var story = STORY.replace("\"1\"", "\"urn:newsml:mer.example:20260101:1\"");
        assertThat(id(sender(client("hub")).push(story))).isEqualTo("mer.example:urn:newsml:mer.example:20260101:1");
    }

    @Test
    void takesAKeyThroughTlsWithAndWithoutACertificate() {
        var headers = new String[] {"X-API-Key", KEY};
        assertThat(id(sender(client()).push(STORY, headers))).isEqualTo("keyed.example:1");
        assertThat(id(sender(client("stranger")).push(STORY, headers)))
                .as("the key says who it is")
                .isEqualTo("keyed.example:1");
    }

    /** The attack, whose certificates are shown, the source that the query names; and what it is answered. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            no certificate,                     ,          ,      401, no-key
            a name that no source has,          stranger,  ,      403, wrong-certificate
            the name of another source,         feed,      other, 403, wrong-certificate
            the name of a source with a key,    feed,      keyed, 403, wrong-certificate
            the names of two and no word,       both,      ,      401, which-source
            """)
    void refuses(String attack, String shown, String named, int status, String code) {
        var client = shown == null ? client() : client(shown);
        var query = named == null ? "" : "?source=" + named;
        assertProblem(sender(client).push(query, STORY.getBytes(UTF_8)), status, code);
        assertThat(door.written()).as(attack).isEmpty();
    }

    @Test
    void takesACertificateInTheNamesOfTwoForTheOneThatItSaysItIs() {
        var answer = sender(client("both")).push("?source=other", STORY.getBytes(UTF_8));
        assertThat(id(answer)).isEqualTo("other.example:1");
    }

    @Test
    void refusesTheStoryOfAnAgencyThatTheCertificateDoesNotSpeakFor() {
        var story = STORY.replace("\"1\"", "\"urn:newsml:else.example:20260101:1\"");
        assertProblem(sender(client("hub")).push(story), 403, "foreign-provider");
    }

    /** Another's authority, one that is over, one for servers, one whose signer is not told: no handshake, no request. */
    @ParameterizedTest
    @ValueSource(strings = {"forged", "over", "server", "deep"})
    void makesNoConnectionWith(String shown) {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> push(client(shown)))
                .withCauseInstanceOf(IOException.class);
        TestDoor.await(() -> door.server.counts().containsKey("tls-failed"));
        assertThat(door.server.tlsNews()).startsWith("1 from 127.0.0.1 (");
        assertThat(door.written()).isEmpty();
    }

    @Test
    void showsWhoeverLooksThatItIsTheDoor() {
        assertThatExceptionOfType(CompletionException.class)
                .as("whom the client does not trust")
                .isThrownBy(() -> push(certificates.client("foreign")))
                .withCauseInstanceOf(SSLException.class);
    }

    @Test
    void answersWhateverNameItWasCalledBy() throws IOException, InterruptedException {
        assertThat(sender(client()).send("GET", "/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void asksNobodyForACertificateWhereNoAuthorityIsSet() throws IOException {
        reopen("", PushTimeouts.STANDARD);
        assertProblem(push(client("feed")), 401, "no-key");
        assertThat(id(sender(client("feed")).push(STORY, "X-API-Key", KEY))).isEqualTo("keyed.example:1");
    }

    @Test
    void showsTheNewCertificateToNewConnectionsAndKeepsTheOldOnes() throws IOException {
        var before = sender(client("feed"));
        assertThat(before.push(STORY).statusCode()).isEqualTo(202);
        certificates.door(folder, "root", "next");
        certificate.look();
        certificate.look();

        assertThat(before.push(STORY + " ").statusCode()).isEqualTo(202);
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> push(client("feed")));
        assertThat(push(certificates.client("foreign", "feed")).statusCode()).isEqualTo(202);
    }

    @Test
    void believesACertificateNoMoreOnceItsAuthorityIsTakenAwayOnOldConnectionsAndSessionsToo() throws IOException {
        var tls = client("feed");
        var before = sender(tls);
        assertThat(before.push(STORY).statusCode()).isEqualTo(202);
        certificates.door(folder, "foreign", "door");
        certificate.look();
        certificate.look();

        assertProblem(before.push(STORY + " "), 403, "wrong-certificate");
        assertThatExceptionOfType(CompletionException.class)
                .as("a session of before is not taken up again")
                .isThrownBy(() -> push(tls));
    }

    @Test
    void takesASourceThatIsGoneFromTheFileNoMoreOnAnOpenConnection() throws IOException {
        var before = sender(client("feed"));
        assertThat(before.push(STORY).statusCode()).isEqualTo(202);
        use(SOURCES.replace("certificate: feed}", "certificate: else}"));
        assertProblem(before.push(STORY + " "), 403, "wrong-certificate");
    }

    @Test
    void staysAsItIsWhenTheNewFilesAreBroken() throws IOException {
        Files.writeString(folder.resolve("door.pem"), certificates.pem("next"));
        certificate.look();
        certificate.look();
        assertThat(push(client("feed")).statusCode()).isEqualTo(202);
    }

    @Test
    void speaksNoTlsBefore12() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(clientHello("0302"));
            assertThat(HexFormat.of().formatHex(socket.getInputStream().readNBytes(7)))
                    .as("a fatal alert, protocol_version")
                    .matches("15030[0-3]00020246");
        }
    }

    /** The beginning of a connection in this version, without extensions. */
    private static byte[] clientHello(String version) {
        var body = HexFormat.of().parseHex(version + "11".repeat(32) + "00" + "0002c009" + "0100");
        return ByteBuffer.allocate(9 + body.length)
                .put(HexFormat.of().parseHex("160301"))
                .putShort((short) (4 + body.length))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) body.length)
                .put(body)
                .array();
    }

    @Test
    void closesWhoSpeaksPlainHttp() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write("GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).doesNotContain("HTTP/1.1");
        }
        TestDoor.await(() -> door.server.counts().containsKey("tls-failed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 40})
    void closesAHandshakeThatNeverEnds(int bytes) throws IOException {
        reopen("root", HASTY);
        try (var socket = connect()) {
            socket.getOutputStream().write(clientHello("0303"), 0, bytes);
            long begun = System.nanoTime();
            assertThat(socket.getInputStream().readAllBytes())
                    .as("nothing but alerts")
                    .hasSizeLessThan(20);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(HASTY.request().multipliedBy(10));
        }
    }

    @Test
    void saysNothingOfWhoOnlyLooksWhetherThePortIsOpen() throws IOException {
        connect().close();
        push(client());
        assertThat(door.server.counts()).containsOnlyKeys("no-key");
    }

    @Test
    void closesAHandshakeThatDrips() throws IOException {
        reopen("root", HASTY);
        try (var socket = connect()) {
            // A record of 16 KiB is announced, and comes byte by byte.
            socket.getOutputStream().write(HexFormat.of().parseHex("1603014000"));
            TestDoor.await(() -> HttpSender.drips(socket));
            assertThat(door.server.counts()).containsEntry("slow-header", 1L);
        }
    }

    @Test
    void closesARecordThatDripsAfterTheHandshake() throws IOException {
        reopen("root", HASTY);
        try (var socket = connect();
                var tls = client().getSocketFactory().createSocket(socket, "localhost", socket.getPort(), false)) {
            tls.getOutputStream().write("POST /v1/stories".getBytes(UTF_8));
            tls.getOutputStream().flush();
            socket.getOutputStream().write(HexFormat.of().parseHex("1703034000"));
            TestDoor.await(() -> HttpSender.drips(socket));
            assertThat(door.server.counts()).containsEntry("slow-header", 1L);
        }
    }

    @Test
    void leavesAConnectionAloneThatPushesForLongerThanAHeaderMayTake() throws IOException {
        reopen("root", HASTY);
        var sender = sender(client("feed"));
        long end = System.nanoTime() + HASTY.request().multipliedBy(3).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            assertThat(sender.push(STORY.replace("One", "Number " + i)).statusCode())
                    .isEqualTo(202);
        }
        assertThat(door.server.counts()).doesNotContainKey("slow-header");
    }

    @Test
    void takesWhatSendPushesWithItsOwnCertificateOrNone() throws IOException, InterruptedException {
        var shown = sending("--ca=" + pem("root"), "--certificate=" + pem("feed"), "--certificate-key=" + key("feed"));
        assertThat(shown.push(STORY.getBytes(UTF_8), "1.json").stories()).hasSize(1);
        assertThat(sending("--ca=" + pem("root"))
                        .push(STORY.getBytes(UTF_8), "2.json")
                        .isTurnedAway())
                .as("a source with a certificate asks for one")
                .isTrue();
        var forged =
                sending("--ca=" + pem("root"), "--certificate=" + pem("forged"), "--certificate-key=" + key("forged"));
        assertThat(forged.push(STORY.getBytes(UTF_8), "3.json").isTurnedAway())
                .as("and for one of its authority")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"of a stranger", "of Java alone"})
    void tellsWhatToDoWhereSendDoesNotBelieveTheDoor(String authorities) throws IOException {
        var options = authorities.equals("of a stranger") ? new String[] {"--ca=" + pem("foreign")} : new String[0];
        assertThatExceptionOfType(DoorAway.class)
                .isThrownBy(() -> sending(options).push(STORY.getBytes(UTF_8), "1.json"))
                .withMessageContaining("do not believe each other")
                .withMessageContaining("Say with --ca who signed the door's certificate");
    }

    @Test
    void saysWhichOptionsOfSendDoNotGoTogether() throws IOException {
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> sending("--certificate=" + pem("feed")))
                .withMessageContaining("a certificate and its key go together");
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> options("--url=http://127.0.0.1:1", "--ca=" + pem("root")))
                .withMessageContaining("with TLS it is https://HOST:PORT");
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> sending("--ca=" + folder.resolve("none.pem")))
                .withMessageContaining("cannot read the PEM file");
    }

    private Pusher sending(String... options) {
        var all = new ArrayList<>(List.of(options));
        all.add("--url=" + door.server.address());
        return new Pusher(options(all.toArray(String[]::new)), Duration.ZERO, pause -> {});
    }

    private static Target options(String... options) {
        return CommandLine.populateCommand(new PushOptions(), options).target();
    }

    private Path pem(String alias) throws IOException {
        return Files.writeString(folder.resolve(alias + ".pem"), certificates.pem(alias));
    }

    private Path key(String alias) throws IOException {
        return Files.writeString(folder.resolve(alias + ".key"), certificates.keyPem(alias));
    }

    private Socket connect() throws IOException {
        return door.knocker.connect("");
    }

    private static SSLContext client(String... shown) {
        return certificates.client("root", shown);
    }

    private HttpSender sender(SSLContext tls) {
        return new HttpSender(door.server.address(), tls);
    }

    private HttpResponse<String> push(SSLContext tls) {
        return sender(tls).push(STORY);
    }

    private void use(String text) throws IOException {
        sources = TestDoor.sources(folder, text);
    }

    private static String id(HttpResponse<String> answer) {
        return TestDoor.json(answer.body()).at("/stories/0/id").asText(answer.body());
    }
}
