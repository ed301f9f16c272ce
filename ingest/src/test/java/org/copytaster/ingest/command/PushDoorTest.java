package org.copytaster.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.source.Sender;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.yaml.YamlFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushDoorTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8480/v1/stories");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void warnsOnceOfAllShortKeysAndShowsNone() throws IOException {
        assertThat(warnings(
                        "desk * 0123456789abcdef\ntip nwa 0123456789abcdefghijk\nfeed nwa 0123456789abcdefghijkl\n"))
                .containsExactly("keys with fewer than 22 characters (128 bits in base64): desk, tip."
                        + " To make a longer one: head -c 24 /dev/urandom | base64");
    }

    @Test
    void warnsOfNothingWhereKeysAreLongAndSayForWhomTheySpeak() throws IOException {
        assertThat(warnings("feed nwa 0123456789abcdefghijkl\n")).isEmpty();
    }

    @Test
    void warnsOfKeysThatDoNotSayForWhomTheySpeak() throws IOException {
        assertThat(warnings("desk 0123456789abcdefghijkl\n"))
                .singleElement()
                .asString()
                .startsWith("keys without a PROVIDER speak under their source's own name: desk. ");
    }

    private List<String> warnings(String lines) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), lines);
        var anyone = new Sender("http", Optional.empty(), Optional.empty());
        return PushDoor.warnings(ApiKeys.read(file, anyone));
    }

    @Test
    void tellsAFaultInItsCertificateBeforeTheBrokersAreWaitedFor() throws IOException {
        var pem =
                Files.writeString(folder.resolve("door.pem"), "no certificate").toString();
        var config = config(Map.of("ingest.http.tls.certificate", pem, "ingest.http.tls.key", pem));
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> PushDoor.requireKeys(config))
                .withMessage("there is no certificate (BEGIN CERTIFICATE) in " + pem);
    }

    @Test
    void takesNoSourceWithACertificateWhereNobodyIsAskedForOne() throws IOException {
        var file = Files.writeString(
                folder.resolve("sources.yaml"), "sources: {feed: {kind: push, certificate: feed.example}}");
        var config = config(Map.of("ingest.sources.file", file.toString()));
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> PushDoor.requireKeys(config))
                .withMessageContaining("sources.yaml:1:30: the door asks for no certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "in/door.key, door.pem, '', in/door.key",
        "door.key, in/sub/door.pem, '', in/sub/door.pem",
        "door.key, door.pem, in/keys, in/keys"
    })
    void takesNoSourceWhoseFolderHoldsAKeyOrCertificateOfTheDoor(
            String key, String certificate, String keys, String found) throws IOException {
        var file = Files.writeString(folder.resolve("sources.yaml"), "sources: {tip: {kind: folder, path: in}}");
        var values = new HashMap<>(Map.of(
                "ingest.sources.file", file.toString(),
                "ingest.http.tls.key", folder.resolve(key).toString(),
                "ingest.http.tls.certificate", folder.resolve(certificate).toString()));
        if (!keys.isEmpty()) {
            var keyFile = folder.resolve(keys);
            Files.createDirectories(keyFile.resolveSibling(""));
            Files.writeString(keyFile, "desk * a-key-that-is-long-enough\n");
            values.put("ingest.http.key.file", keyFile.toString());
        }

        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> PushDoor.requireKeys(config(values)))
                .withMessageContaining("sources.yaml:1:11: the folder of this source holds " + folder.resolve(found)
                        + ", a key or certificate of the door");
    }

    private static IngestConfig config(Map<String, String> values) {
        return IngestConfig.from(Settings.of(IngestConfig.SETTINGS, Map.of(), Map.of(), values));
    }

    @Test
    void saysInItsHealthHowManyWrongKeysWereShown() {
        assertThat(PushDoor.detail(ADDRESS, "0 in flight", Map.of("wrong-key", 1700L, "no-key", 3L)))
                .isEqualTo("http://127.0.0.1:8480/v1/stories: 0 in flight; wrong keys since the start: 1700");
        assertThat(PushDoor.detail(ADDRESS, "0 in flight", Map.of("accepted", 2L)))
                .isEqualTo("http://127.0.0.1:8480/v1/stories: 0 in flight");
    }
}
