package org.copytaster.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.yaml.YamlFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
    private static final String KEY = "n0rthwire-0123456789abcdef";
    private static final String WEBHOOK = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";
    private static final Map<String, String> ENVIRONMENT =
            Map.of("NORTHWIRE_KEY", "from-the-environment-1", "WEBHOOK", WEBHOOK, "SHORT", "short");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void putKeysBesideIt() throws IOException {
        Files.createDirectory(folder.resolve("keys"));
        secret("keys/northwire", KEY + "\n");
        secret("keys/desk", "sup3rd3sk-0123456789abcdef");
        secret("keys/same", KEY);
        secret("keys/short", "short");
    }

    @Test
    void readsEverythingThatASourceMayHave() throws IOException {
        var sources = read("""
                sources:
                  northwire:
                    kind: push
                    provider: northwire.example
                    keys:
                      - {file: keys/northwire}
                      - environment: NORTHWIRE_KEY
                    format: newsml-g2
                    zone: Europe/Oslo
                    language: nb
                    pushes-a-minute: 600
                    silent-after: PT2H
                  superdesk:
                    kind: push
                    provider: [merident.example, harbourpress.example]
                    signature: superdesk
                    keys: {file: keys/desk}
                  hook:
                    kind: push
                    provider: "*"
                    signature: standard-webhooks
                    keys: {environment: WEBHOOK}
                """).sources();

        assertThat(sources.all()).extracting(ConfiguredSource::name).containsExactly("northwire", "superdesk", "hook");
        var pushing = sources.pushing();
        var northwire = pushing.named("northwire").orElseThrow();
        assertThat(northwire.sender())
                .isEqualTo(new Sender(
                        "northwire",
                        Optional.of("northwire.example"),
                        List.of(),
                        Optional.of("newsml-g2"),
                        Optional.of(ZoneId.of("Europe/Oslo")),
                        Optional.of("nb")));
        assertThat(northwire.pushesAMinute()).hasValue(600);
        assertThat(northwire.silentAfter()).hasValue(Duration.ofHours(2));
        assertThat(pushing.byKey(KEY)).hasValue(northwire);
        assertThat(pushing.byKey("from-the-environment-1")).hasValue(northwire);
        assertThat(pushing.byKey(KEY + "x")).isEmpty();
        var superdesk = pushing.named("superdesk").orElseThrow();
        assertThat(superdesk.isSuperdesk()).isTrue();
        assertThat(superdesk.sender().providers()).containsExactly("merident.example", "harbourpress.example");
        assertThat(pushing.byKey("sup3rd3sk-0123456789abcdef"))
                .as("what signs opens nothing when it is shown")
                .isEmpty();
        assertThat(sources.providers())
                .containsExactly("northwire.example", "merident.example", "harbourpress.example");
        assertThat(sources.silences()).containsExactly(Map.entry("northwire.example", Duration.ofHours(2)));
    }

    @Test
    void letsASourceSpeakUnderItsOwnNameWhereNoProviderIsNamed() throws IOException {
        var sources = read("sources: {tip: {kind: push, keys: {file: keys/northwire}}}")
                .sources();
        assertThat(sources.pushing().named("tip").orElseThrow().sender().provider())
                .hasValue("tip");
    }

    /** What stands under a source, with a bar for a line's end; the line and column of the fault, and what is said. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            kinds: push|keys: {file: keys/desk}                           ; 3:5  ; 'kind' is missing here
            keys: {file: keys/desk}                                       ; 3:5  ; 'kind' is missing here
            kind: push                                                    ; 3:5  ; a source that pushes needs 'keys' or a 'certificate'
            kind: push|certificate: a|keys: {file: keys/desk}             ; 5:5  ; a source with a 'certificate' has no 'keys'
            kind: push|certificate: a|signature: superdesk                ; 5:5  ; a source with a 'certificate' has no 'signature'
            kind: push|certificate: []                                    ; 4:18 ; a certificate has at least one name
            kind: push|certificate: "a\\nb"                               ; 4:18 ; the name of a certificate is
            kind: folder|certificate: a                                   ; 4:5  ; there is no 'certificate' here
            kind: ftp|keys: {file: keys/desk}                             ; 3:11 ; the kind of a source is 'push', 'folder' or 'feed'
            kind: feed                                                    ; 3:5  ; 'url' is missing here
            kind: feed|url: ftp://a.example/feed                          ; 4:10 ; 'ftp://a.example/feed' must be an http or https URL
            kind: feed|url: http://me:word@a.example/                     ; 4:10 ; the URL of a feed has no name and password in it
            kind: feed|url: http://a.example/|every: PT5S                 ; 5:12 ; 'PT5S' must be a duration from PT30S to PT24H
            kind: feed|url: http://a.example/|private: no                 ; 5:14 ; 'no' must be true or false
            kind: feed|url: http://a.example/|path: in                    ; 5:5  ; there is no 'path' here
            kind: push|keys: {file: keys/none}                            ; 4:18 ; there is no such file
            kind: push|keys: {file: keys}                                 ; 4:18 ; the key must stand in a file
            kind: push|keys: {n0rthwire-0123456789abcdef: x}              ; 4:11 ; a key is either {file: PATH} or {environment: NAME}
            kind: push|keys: {environment: n0rthwire-0123456789abcdef}    ; 4:25 ; there is no such variable in the environment
            kind: push|keys: {file: n0rthwire-0123456789abcdef}           ; 4:18 ; there is no such file
            kind: push|keys: {file: keys/short}                           ; 4:18 ; the key must be at least 16 characters long
            kind: push|keys: {environment: NOBODY}                        ; 4:25 ; there is no such variable in the environment
            kind: push|keys: n0rthwire-0123456789abcdef                   ; 4:11 ; names with a colon behind each must stand here
            kind: push|keys: {}                                           ; 4:11 ; a key is either {file: PATH} or {environment: NAME}
            kind: push|keys: {file: a, environment: B}                    ; 4:11 ; a key is either {file: PATH} or {environment: NAME}
            kind: push|keys: []                                           ; 4:11 ; a source needs a key
            kind: push|keys: {file: keys/desk}|signature: md5             ; 5:16 ; a signature is 'superdesk' or 'standard-webhooks'
            kind: push|keys: {file: keys/desk}|signature: standard-webhooks; 5:16 ; each key of a Standard Webhook is whsec_ and 24 to 64 bytes in base64
            kind: push|keys: {file: keys/desk}|provider: [a, "*"]         ; 5:19 ; a provider is the name of an agency
            kind: push|keys: {file: keys/desk}|provider: "a b"            ; 5:15 ; a provider is the name of an agency
            kind: push|keys: {file: keys/desk}|provider: []               ; 5:15 ; a source speaks for at least one provider
            kind: push|keys: {file: keys/desk}|format: word               ; 5:13 ; 'word' must be one of newsml-g2, ninjs
            kind: push|keys: {file: keys/desk}|zone: Oslo                 ; 5:11 ; 'Oslo' must be a time zone such as Europe/Oslo
            kind: push|keys: {file: keys/desk}|language: 3                ; 5:15 ; '3' must be a language such as nb or en-GB
            kind: push|keys: {file: keys/desk}|pushes-a-minute: 0         ; 5:22 ; '0' must be a number of pushes from 1 to 1000000
            kind: push|keys: {file: keys/desk}|silent-after: soon         ; 5:19 ; 'soon' must be a duration of at least a minute
            kind: push|keys: {file: keys/desk}|silent-after: PT1H|provider: "*"; 5:5 ; a source of any agency's copy has nobody who could be silent
            kind: push|key: {file: keys/desk}                             ; 4:5  ; there is no 'key' here; did you mean 'keys'?
            kind: folder|keys: {file: keys/desk}                          ; 4:5  ; there is no 'keys' here
            kind: folder                                                  ; 3:5  ; 'path' is missing here
            kind: push|keys: {file: keys/desk}|signature: superdesk|pushes-a-minute: 9; 6:5 ; Superdesk gives a story up
            """)
    void namesLineAndColumnOfWhatMakesNoSense(String entry, String place, String sentence) {
        var text = "sources:\n  desk:\n    " + entry.replace("|", "\n    ") + "\n";
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith(folder.resolve("sources.yaml") + ":" + place + ": ")
                .withMessageContaining(sentence)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain(KEY, "short\""));
    }

    @ParameterizedTest
    @CsvSource({"'a b'", "-x", "Ä"})
    void takesNoNameThatCouldNotStandInAQuery(String name) {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("sources: {\"" + name + "\": {kind: push, keys: {file: keys/desk}}}"))
                .withMessageContaining("the name of a source has up to 64 letters");
    }

    @Test
    void refusesAKeyThatTwoSourcesHave() {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("""
                        sources:
                          a: {kind: push, keys: {file: keys/northwire}}
                          b: {kind: push, keys: {file: keys/same}}
                        """))
                .withMessageContaining(":3:3: this source has a key of the source 'a'");
    }

    @Test
    void readsTheNamesOfACertificate() throws IOException {
        var pushing = read("""
                sources:
                  a: {kind: push, certificate: feed.example}
                  b: {kind: push, certificate: [The Feed, "urn:x:1"]}
                """).sources().pushing();
        assertThat(pushing.byCertificate(Set.of("feed.example", "else")))
                .extracting(PushSource::name)
                .containsExactly("a");
        assertThat(pushing.byCertificate(Set.of("urn:x:1")))
                .extracting(PushSource::name)
                .containsExactly("b");
        assertThat(pushing.byCertificate(Set.of("feed"))).isEmpty();
    }

    @Test
    void refusesACertificateThatTwoSourcesHave() {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("""
                        sources:
                          a: {kind: push, certificate: feed.example}
                          b: {kind: push, certificate: [other, feed.example]}
                        """))
                .withMessageContaining(":3:3: this source has a name of the certificate of the source 'a'");
    }

    @Test
    void refusesACertificateWhereTheDoorAsksForNone() throws IOException {
        var file = Files.writeString(
                folder.resolve("sources.yaml"), "sources:\n  a: {kind: push, certificate: feed.example}\n");
        var plain = new SourcesFile(file, List.of(), name -> Optional.empty()).withoutCertificates();
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(plain::read)
                .withMessageEndingWith(
                        ":2:19: the door asks for no certificate: set ingest.http.tls.clients to the file"
                                + " of who signs them");
    }

    @Test
    void readsASourceThatWritesIntoAFolder() throws IOException {
        var sources = read("""
                sources:
                  tip: {kind: folder, path: in/tip, subfolders: true, provider: tip.example, zone: Europe/Oslo, silent-after: PT1H}
                """).sources();
        assertThat(sources.folders())
                .containsExactly(new FolderSource(
                        new Sender(
                                "tip",
                                Optional.of("tip.example"),
                                List.of(),
                                Optional.empty(),
                                Optional.of(ZoneId.of("Europe/Oslo")),
                                Optional.empty()),
                        folder.resolve("in/tip"),
                        true,
                        Optional.of(Duration.ofHours(1))));
        assertThat(sources.silences()).containsExactly(Map.entry("tip.example", Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({"in", "in/b", "in/../in"})
    void refusesAFolderThatIsAnothersOrWithinOrAroundIt(String path) {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(
                        () -> read("sources:\n  a: {kind: folder, path: in}\n  b: {kind: folder, path: " + path + "}"))
                .withMessageContaining(":3:3: the folder of this source is that of the source 'a'");
    }

    @ParameterizedTest
    @CsvSource({".", "keys", "../"})
    void refusesAFolderThatHoldsTheFileOrAKey(String path) {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("sources:\n  a: {kind: folder, path: " + path
                        + "}\n  b: {kind: push, keys: {file: keys/desk}}"))
                .withMessageContaining(":2:3: the folder of this source holds the file of sources, or a key");
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("sources:\n  a: {kind: folder, path: " + path
                        + "}\n  b: {kind: feed, url: \"https://b.example/\", login: {token: {file: keys/short}}}"))
                .withMessageContaining(":2:3: the folder of this source holds the file of sources, or a key");
    }

    @Test
    void readsASourceWhoseFeedIsFetched() throws IOException {
        var sources = read("""
                sources:
                  harbour: {kind: feed, url: "https://harbourpress.example/news.rss"}
                  tug: {kind: feed, url: "http://10.0.0.7/all", every: PT1M, private: true, accept-new-ids: true, silent-after: PT1H}
                """).sources();
        assertThat(sources.feeds())
                .containsExactly(
                        new FeedSource(
                                new Sender("harbour", Optional.of("harbour"), Optional.empty()),
                                URI.create("https://harbourpress.example/news.rss"),
                                Duration.ofMinutes(5),
                                false,
                                false,
                                Optional.empty()),
                        new FeedSource(
                                new Sender("tug", Optional.of("tug"), Optional.empty()),
                                URI.create("http://10.0.0.7/all"),
                                Duration.ofMinutes(1),
                                true,
                                true,
                                Optional.of(Duration.ofHours(1))));
    }

    @Test
    void refusesAFeedThatTwoSourcesHave() {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("sources:\n  a: {kind: feed, url: \"http://a.example/\"}\n"
                        + "  b: {kind: feed, url: \"http://a.example/\"}"))
                .withMessageContaining(":3:3: the feed of this source is that of the source 'a'");
    }

    @Test
    void knowsAFolderAgainBehindALink() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("sources:\n  a: {kind: folder, path: in}\n  b: {kind: folder, path: link}"))
                .withMessageContaining(":3:3: the folder of this source is that of the source 'a'");
    }

    @Test
    void warnsWhenOthersCanWriteTheFile() throws IOException {
        var content = read("sources: {a: {kind: push, keys: {file: keys/northwire}}}");
        assertThat(content.warnings()).isEmpty();
        Files.setPosixFilePermissions(folder.resolve("sources.yaml"), PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(new SourcesFile(folder.resolve("sources.yaml"), List.of(), name -> Optional.empty())
                        .read()
                        .warnings())
                .singleElement()
                .asString()
                .contains("others on this machine can write the file of sources");
    }

    @Test
    void refusesAFileWithoutSourcesBecauseItWouldOpenTheDoor() {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read("sources: {}"))
                .withMessageEndingWith(":1:10: the file names no source");
    }

    @Test
    void tellsOfKeysThatAreShortOrOpenToOthers() throws IOException {
        secret("keys/weak", "0123456789abcdef");
        Files.setPosixFilePermissions(folder.resolve("keys/weak"), PosixFilePermissions.fromString("rw-r--r--"));

        var content = read("sources: {a: {kind: push, keys: {file: keys/weak}}}");

        assertThat(content.warnings())
                .containsExactly(
                        "the key file " + folder.resolve("keys/weak")
                                + " is open to others on this machine: chmod 600 it",
                        "sources with a key of fewer than 22 characters (128 bits in base64): a");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        var missing = new SourcesFile(folder.resolve("none.yaml"), List.of(), name -> Optional.empty());
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(missing::read)
                .withMessage("cannot read the file of sources " + folder.resolve("none.yaml")
                        + ": there is no file or folder " + folder.resolve("none.yaml"));
    }

    @Test
    void showsNoSecretWhateverIsPrinted() throws IOException {
        var content = read("sources: {a: {kind: push, signature: superdesk, keys: {file: keys/northwire}}}");
        assertThat(content.toString()).contains("********").doesNotContain(KEY);
        var feed =
                read("sources: {a: {kind: feed, url: \"https://a.example/\", login: {token: {file: keys/northwire}}}}");
        assertThat(feed.toString()).contains("********").doesNotContain(KEY);
    }

    private SourcesFile.Content read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("sources.yaml"), text);
        return new SourcesFile(file, List.of("newsml-g2", "ninjs"), name -> Optional.ofNullable(ENVIRONMENT.get(name)))
                .read();
    }

    private void secret(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
