package org.copytaster.ingest.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.folder.Waiting;
import org.copytaster.ingest.http.PushServerConfig;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.source.Sender;
import org.copytaster.ingest.tls.TlsFiles;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.InvalidSetting;
import org.copytaster.runtime.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestConfigTest {
    @Test
    void takesFilesOfAnyAgencyUpToTenMebibytes() {
        assertThat(IngestConfig.from(told(Map.of())))
                .isEqualTo(new IngestConfig(
                        new BrokerConfig("127.0.0.1:9092", Map.of()),
                        "files",
                        "",
                        Optional.empty(),
                        Limits.STANDARD,
                        new Waiting(Duration.ofSeconds(2), Duration.ofSeconds(10)),
                        false,
                        new PushConfig(
                                new PushServerConfig(
                                        "127.0.0.1",
                                        8480,
                                        256,
                                        Limits.STANDARD.inputBytes(),
                                        false,
                                        new Sender("http", Optional.of(""), Optional.empty())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        new HealthConfig("127.0.0.1", 8481, "ingest.health.port")));
    }

    @Test
    void hearsEverySetting() {
        var values = new HashMap<>(Map.of(
                "bootstrap.servers", "b:1",
                "kafka.client.id", "desk",
                "ingest.source", "tip",
                "ingest.provider", "nwa",
                "ingest.zone", "Europe/Berlin",
                "ingest.input.max.bytes", "300000",
                "ingest.story.max.bytes", "200000",
                "health.host", "0.0.0.0",
                "ingest.health.port", "81"));
        values.putAll(Map.of(
                "ingest.http.host", "0.0.0.0",
                "ingest.http.port", "80",
                "ingest.http.source", "push",
                "ingest.http.key.file", "keys",
                "ingest.http.keyless", "true",
                "ingest.drop.settled", "PT3S",
                "ingest.drop.unfinished", "PT1M",
                "ingest.sources.file", "sources.yaml",
                "ingest.http.inflight", "7",
                "ingest.http.status", "false"));
        values.putAll(Map.of(
                "ingest.http.tls.certificate", "door.pem",
                "ingest.http.tls.key", "door.key",
                "ingest.http.tls.clients", "ca.pem",
                "ingest.drop.subfolders", "true"));
        assertThat(IngestConfig.from(told(values)))
                .isEqualTo(new IngestConfig(
                        new BrokerConfig("b:1", Map.of("client.id", "desk")),
                        "tip",
                        "nwa",
                        Optional.of(ZoneId.of("Europe/Berlin")),
                        new Limits(300_000, 200_000, Limits.STANDARD.depth()),
                        new Waiting(Duration.ofSeconds(3), Duration.ofMinutes(1)),
                        true,
                        new PushConfig(
                                new PushServerConfig(
                                        "0.0.0.0",
                                        80,
                                        7,
                                        300_000,
                                        true,
                                        new Sender(
                                                "push", Optional.of("nwa"), Optional.of(ZoneId.of("Europe/Berlin")))),
                                Optional.of(Path.of("sources.yaml")),
                                Optional.of(Path.of("keys")),
                                Optional.of(new TlsFiles(
                                        Path.of("door.pem"), Path.of("door.key"), Optional.of(Path.of("ca.pem")))),
                                false),
                        new HealthConfig("0.0.0.0", 81, "ingest.health.port")));
    }

    @Test
    void namesASillyPort() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> IngestConfig.from(told(Map.of("ingest.http.port", "70000"))))
                .withMessageContaining("ingest.http.port is '70000'");
    }

    @Test
    void namesASillyLimit() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> IngestConfig.from(told(Map.of("ingest.story.max.bytes", "0"))))
                .withMessageContaining("ingest.story.max.bytes is '0'");
    }

    /** Which of the certificate, the key, the clients and the sources are set, and what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            certificate             | ingest.http.tls.certificate and ingest.http.tls.key belong together
            key                     | ingest.http.tls.certificate and ingest.http.tls.key belong together
            clients                 | ingest.http.tls.clients is set, and the door speaks no TLS
            certificate key clients | ingest.http.tls.clients is set, and nothing says whose copy a certificate may bring
            """)
    void saysWhichOfTheTlsSettingsIsMissing(String set, String sentence) {
        var values = Stream.of(set.split(" "))
                .collect(Collectors.toMap(name -> "ingest.http.tls." + name, name -> name + ".pem"));
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> IngestConfig.from(told(values)))
                .withMessageStartingWith(sentence);
    }

    private static Settings told(Map<String, String> values) {
        return Settings.of(IngestConfig.SETTINGS, Map.of(), Map.of(), values);
    }
}
