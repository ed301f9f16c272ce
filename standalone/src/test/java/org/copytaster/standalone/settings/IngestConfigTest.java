package org.copytaster.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.copytaster.ingest.format.Limits;
import org.junit.jupiter.api.Test;

class IngestConfigTest {
    @Test
    void takesFilesOfAnyAgencyUpToTenMebibytes() {
        assertThat(IngestConfig.from(told(Map.of())))
                .isEqualTo(new IngestConfig(
                        new BrokerConfig("127.0.0.1:9092", Map.of()),
                        "files",
                        "",
                        Limits.STANDARD,
                        new HealthConfig("127.0.0.1", 8481, "ingest.health.port")));
    }

    @Test
    void hearsEverySetting() {
        var values = Map.of(
                "bootstrap.servers", "b:1",
                "kafka.client.id", "desk",
                "ingest.source", "tip",
                "ingest.provider", "nwa",
                "ingest.input.max.bytes", "300000",
                "ingest.story.max.bytes", "200000",
                "health.host", "0.0.0.0",
                "ingest.health.port", "81");
        assertThat(IngestConfig.from(told(values)))
                .isEqualTo(new IngestConfig(
                        new BrokerConfig("b:1", Map.of("client.id", "desk")),
                        "tip",
                        "nwa",
                        new Limits(300_000, 200_000, Limits.STANDARD.depth()),
                        new HealthConfig("0.0.0.0", 81, "ingest.health.port")));
    }

    @Test
    void namesASillyLimit() {
        assertThatExceptionOfType(SillySetting.class)
                .isThrownBy(() -> IngestConfig.from(told(Map.of("ingest.story.max.bytes", "0"))))
                .withMessageContaining("ingest.story.max.bytes is '0'");
    }

    private static Settings told(Map<String, String> values) {
        return Settings.of(Map.of(), Map.of(), values);
    }
}
