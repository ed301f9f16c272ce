package org.copytaster.enrich.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.copytaster.enrich.language.UsualLanguages;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.InvalidSetting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.streams.settings.StreamConfig;
import org.junit.jupiter.api.Test;

class EnrichConfigTest {
    @Test
    void findsEntitiesOnOneThreadAndRemembersAWeek() {
        assertThat(EnrichConfig.from(settings(Map.of())))
                .isEqualTo(new EnrichConfig(
                        new StreamConfig(
                                new BrokerConfig("127.0.0.1:9092", Map.of()),
                                "enrich-1",
                                1,
                                Path.of(".copytaster/state"),
                                Map.of()),
                        true,
                        "",
                        UsualLanguages.none(),
                        new LeadConfig(Optional.empty(), Optional.empty()),
                        EnrichConfig.REPEATS_KEPT.standard(),
                        new HealthConfig("127.0.0.1", 8482, "enrich.health.port")));
    }

    @Test
    void hearsEverySetting() {
        var values = Map.ofEntries(
                Map.entry("bootstrap.servers", "b:1"),
                Map.entry("kafka.client.id", "desk"),
                Map.entry("streams.commit.interval.ms", "50"),
                Map.entry("enrich.instance", "north"),
                Map.entry("enrich.threads", "3"),
                Map.entry("enrich.entities", "false"),
                Map.entry("enrich.entities.recogniser", "corenlp"),
                Map.entry("enrich.languages", "fjordwire=no"),
                Map.entry("enrich.lead.model", "own.json"),
                Map.entry("enrich.lead.idf", "own.tsv"),
                Map.entry("enrich.repeats.kept", "PT2H"),
                Map.entry("state.folder", "stores"),
                Map.entry("health.host", "0.0.0.0"),
                Map.entry("enrich.health.port", "82"));
        assertThat(EnrichConfig.from(settings(values)))
                .isEqualTo(new EnrichConfig(
                        new StreamConfig(
                                new BrokerConfig("b:1", Map.of("client.id", "desk")),
                                "north",
                                3,
                                Path.of("stores"),
                                Map.of("commit.interval.ms", "50")),
                        false,
                        "corenlp",
                        new UsualLanguages(Map.of("fjordwire", "no")),
                        new LeadConfig(Optional.of(Path.of("own.json")), Optional.of(Path.of("own.tsv"))),
                        Duration.ofHours(2),
                        new HealthConfig("0.0.0.0", 82, "enrich.health.port")));
    }

    @Test
    void readsTheOldNameOfTheRecogniser() {
        assertThat(EnrichConfig.from(settings(Map.of("enrich.entities.engine", "corenlp"))))
                .isEqualTo(EnrichConfig.from(settings(Map.of("enrich.entities.recogniser", "corenlp"))));
    }

    @Test
    void namesASillyNumberOfThreads() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> EnrichConfig.from(settings(Map.of("enrich.threads", "none"))))
                .withMessage("enrich.threads is 'none' but must be a whole number from 1");
    }

    private static Settings settings(Map<String, String> values) {
        return Settings.of(EnrichConfig.SETTINGS, Map.of(), Map.of(), values);
    }
}
