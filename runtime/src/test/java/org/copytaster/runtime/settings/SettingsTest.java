package org.copytaster.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> NONE = Map.of();

    @Test
    void hasTheDefaultsOfTheCatalogue() {
        var settings = Settings.of(NONE, NONE, NONE);
        assertThat(Setting.ALL)
                .allSatisfy(setting -> assertThat(settings.text(setting.key())).isEqualTo(setting.fallback()));
    }

    @Test
    void letsTheEnvironmentWinOverTheFileAndTheCommandLineOverBoth() {
        var file = Map.of("enrich.threads", "2", "publish.threads", "2", "ingest.source", "file");
        var environment = Map.of("COPYTASTER_PUBLISH_THREADS", "3", "COPYTASTER_INGEST_SOURCE", "environment");
        var settings = Settings.of(file, environment, Map.of("ingest.source", "line"));
        assertThat(settings.number("enrich.threads", 1)).isEqualTo(2);
        assertThat(settings.number("publish.threads", 1)).isEqualTo(3);
        assertThat(settings.text("ingest.source")).isEqualTo("line");
    }

    @Test
    void takesTheBrokersFromTheVariableThatEveryKafkaToolKnows() {
        var settings = Settings.of(NONE, Map.of("KAFKA_BOOTSTRAP_SERVERS", "b:1"), NONE);
        assertThat(settings.text("bootstrap.servers")).isEqualTo("b:1");
    }

    @Test
    void passesKafkasOwnSettingsThrough() {
        var settings = Settings.of(NONE, NONE, Map.of("kafka.client.id", "desk", "streams.commit.interval.ms", "50"));
        assertThat(settings.under("kafka.")).containsExactly(Map.entry("client.id", "desk"));
        assertThat(settings.under("streams.")).containsExactly(Map.entry("commit.interval.ms", "50"));
    }

    @Test
    void refusesAnUnknownKeyWithTheNearestOne() {
        assertThatExceptionOfType(UnknownSetting.class)
                .isThrownBy(() -> Settings.of(NONE, NONE, Map.of("enrich.treads", "2")))
                .withMessage("there is no setting enrich.treads (on the command line); did you mean enrich.threads?");
    }

    @Test
    void namesTheVariableThatSetsNothing() {
        assertThatExceptionOfType(UnknownSetting.class)
                .isThrownBy(() -> Settings.of(NONE, Map.of("COPYTASTER_ENRICH_THREAD", "2"), NONE))
                .withMessageContaining("COPYTASTER_ENRICH_THREAD");
    }

    @Test
    void leavesTheLaunchersVariableToTheLauncher() {
        assertThat(Settings.of(NONE, Map.of("COPYTASTER_JAVA_OPTS", "-Xmx1g", "COPYTASTER_PROFILES", "corenlp"), NONE)
                        .text("enrich.threads"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"enrich.threads,two", "enrich.threads,0"})
    void namesANumberThatMakesNoSense(String key, String value) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Settings.of(NONE, NONE, Map.of(key, value)).number(key, 1))
                .withMessage(key + " is '" + value + "' but must be a whole number from 1");
    }

    @ParameterizedTest
    @CsvSource({"7 days", "PT0S", "-P1D"})
    void namesADurationThatMakesNoSense(String value) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Settings.of(NONE, NONE, Map.of("publish.kill.kept", value))
                        .duration("publish.kill.kept"))
                .withMessageContaining("publish.kill.kept is '" + value + "'");
    }

    @Test
    void readsADuration() {
        assertThat(Settings.of(NONE, NONE, NONE).duration("publish.kill.kept")).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void namesAFlagThatIsNeitherTrueNorFalse() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Settings.of(NONE, NONE, Map.of("enrich.entities", "yes"))
                        .flag("enrich.entities"))
                .withMessage("enrich.entities is 'yes' but must be true or false");
    }

    @Test
    void readsAZoneAndNamesOneThatDoesNotExist() {
        assertThat(Settings.of(NONE, NONE, NONE).zone("ingest.zone")).isEmpty();
        assertThat(Settings.of(NONE, NONE, Map.of("ingest.zone", "Europe/Berlin"))
                        .zone("ingest.zone"))
                .contains(ZoneId.of("Europe/Berlin"));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() ->
                        Settings.of(NONE, NONE, Map.of("ingest.zone", "Berlin")).zone("ingest.zone"))
                .withMessage("ingest.zone is 'Berlin' but must be a time zone such as Europe/Berlin or UTC");
    }
}
