package org.copytaster.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> NONE = Map.of();
    private static final Setting<Integer> THREADS = Setting.number("enrich.threads", 1, 1, "Threads.");
    private static final Setting<Duration> KEPT = Setting.duration("enrich.kept", "P7D", "Kept.");
    private static final Setting<Duration> AT_LEAST_A_MINUTE =
            Setting.duration("enrich.repeats", "P7D", Duration.ofMinutes(1), "Repeats.");
    private static final Setting<Boolean> ENTITIES = Setting.flag("enrich.entities", true, "Entities.");
    private static final Setting<Optional<ZoneId>> ZONE = Setting.zone("enrich.zone", "Zone.");
    private static final Setting<Optional<Path>> FILE = Setting.file("enrich.file", "File.");
    private static final Setting<Integer> PORT = Setting.port("enrich.port", 80, "Port.");
    private static final Setting<String> INSTANCE = Setting.name("enrich.instance", "enrich-1", "Name.");
    private static final Setting<String> RECOGNISER =
            Setting.text("enrich.recogniser", "", "Recogniser.").formerly("enrich.engine", "enrich.tagger");
    private static final List<Setting<?>> KNOWN = List.of(
            BrokerConfig.BOOTSTRAP_SERVERS,
            THREADS,
            KEPT,
            AT_LEAST_A_MINUTE,
            ENTITIES,
            ZONE,
            FILE,
            PORT,
            INSTANCE,
            RECOGNISER);

    @Test
    void hasTheDefaultsThatAreDeclared() {
        var settings = Settings.of(KNOWN, NONE, NONE, NONE);
        assertThat(KNOWN).allSatisfy(setting -> {
            assertThat(settings.get(setting)).isEqualTo(setting.standard());
            assertThat(settings.isDefault(setting)).isTrue();
        });
    }

    @Test
    void letsTheEnvironmentWinOverTheFileAndTheCommandLineOverBoth() {
        var file = Map.of("enrich.threads", "2", "enrich.port", "2", "enrich.instance", "file");
        var environment = Map.of("COPYTASTER_ENRICH_PORT", "3", "COPYTASTER_ENRICH_INSTANCE", "environment");
        var settings = Settings.of(KNOWN, file, environment, Map.of("enrich.instance", "line"));
        assertThat(settings.get(THREADS)).isEqualTo(2);
        assertThat(settings.get(PORT)).isEqualTo(3);
        assertThat(settings.get(INSTANCE)).isEqualTo("line");
    }

    @Test
    void takesTheBrokersFromTheVariableThatEveryKafkaToolKnows() {
        var settings = Settings.of(KNOWN, NONE, Map.of("KAFKA_BOOTSTRAP_SERVERS", "b:1"), NONE);
        assertThat(settings.get(BrokerConfig.BOOTSTRAP_SERVERS)).isEqualTo("b:1");
    }

    @Test
    void passesKafkasOwnSettingsThrough() {
        var settings =
                Settings.of(KNOWN, NONE, NONE, Map.of("kafka.client.id", "desk", "streams.commit.interval.ms", "50"));
        assertThat(settings.under("kafka.")).containsExactly(Map.entry("client.id", "desk"));
        assertThat(settings.under("streams.")).containsExactly(Map.entry("commit.interval.ms", "50"));
    }

    @Test
    void refusesAnUnknownKeyWithTheNearestOne() {
        assertThatExceptionOfType(UnknownSetting.class)
                .isThrownBy(() -> Settings.of(KNOWN, NONE, NONE, Map.of("enrich.treads", "2")))
                .withMessage("there is no setting enrich.treads (on the command line); did you mean enrich.threads?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPYTASTER_HOME", "COPYTASTER_VERSION", "COPYTASTER_SERVICE_HOST", "COPYTASTER_IMAGE"})
    void leavesAVariableAloneThatIsNamedLikeNoSetting(String variable) {
        var settings = Settings.of(KNOWN, NONE, Map.of(variable, "x"), NONE);
        assertThat(settings.warnings())
                .containsExactly("the environment variable " + variable + " names no setting and is left alone");
    }

    @Test
    void namesTheVariableThatSetsNothing() {
        assertThatExceptionOfType(UnknownSetting.class)
                .isThrownBy(() -> Settings.of(KNOWN, NONE, Map.of("COPYTASTER_ENRICH_THREAD", "2"), NONE))
                .withMessageContaining("COPYTASTER_ENRICH_THREAD");
    }

    @Test
    void letsTheSettingsOfRolesPassThatThisProcessDoesNotHave() {
        var settings = Settings.of(
                KNOWN,
                Map.of("publish.threads", "3"),
                Map.of("COPYTASTER_INGEST_ZONE", "UTC", "COPYTASTER_STATE_FOLDER", "stores"),
                NONE);
        assertThat(settings.all()).doesNotContainKeys("publish.threads", "ingest.zone", "state.folder");
        assertThatExceptionOfType(UnknownSetting.class)
                .isThrownBy(() -> Settings.of(KNOWN, Map.of("publsh.threads", "3"), NONE, NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_OPTS", "PROFILES"})
    void saysNothingOfVariablesThatTheLauncherReads(String name) {
        assertThat(Settings.of(KNOWN, NONE, Map.of("COPYTASTER_" + name, "x"), NONE)
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrich.engine", "enrich.tagger"})
    void readsAnOldNameAndSaysTheNewOne(String old) {
        var settings = Settings.of(KNOWN, Map.of(old, "corenlp"), NONE, NONE);
        assertThat(settings.get(RECOGNISER)).isEqualTo("corenlp");
        assertThat(settings.warnings())
                .containsExactly("the setting " + old
                        + " (in the settings file) is now called enrich.recogniser; the old name still works");
    }

    @Test
    void letsTheLaterLayerWinUnderWhateverName() {
        var settings = Settings.of(KNOWN, Map.of("enrich.recogniser", "new"), NONE, Map.of("enrich.engine", "line"));
        assertThat(settings.get(RECOGNISER)).isEqualTo("line");
    }

    @Test
    void warnsOfNothingWhereNoOldNameIsUsed() {
        assertThat(Settings.of(KNOWN, NONE, NONE, Map.of("enrich.recogniser", "x"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void laysOthersOverThemAndKeepsTheRest() {
        var settings =
                Settings.of(KNOWN, Map.of("enrich.threads", "2"), NONE, NONE).with(Map.of("enrich.port", "9"));
        assertThat(settings.get(THREADS)).isEqualTo(2);
        assertThat(settings.get(PORT)).isEqualTo(9);
        assertThat(settings.all()).containsEntry("enrich.port", new Settings.Value("9", "set by the command"));
    }

    @ParameterizedTest
    @CsvSource({"two", "0", "99999999999", "''"})
    void namesANumberThatMakesNoSense(String value) {
        assertRefused(THREADS, value, "enrich.threads is '" + value + "' but must be a whole number from 1");
    }

    @ParameterizedTest
    @CsvSource({"65536", "-1", "http"})
    void namesAPortThatIsNone(String value) {
        assertRefused(PORT, value, "enrich.port is '" + value + "' but must be a port from 0 to 65535");
    }

    @ParameterizedTest
    @CsvSource({"7 days", "PT0S", "-P1D"})
    void namesADurationThatMakesNoSense(String value) {
        assertRefused(
                KEPT, value, "enrich.kept is '" + value + "' but must be a duration above zero such as P7D or PT36H");
    }

    @Test
    void namesADurationThatIsTooShort() {
        assertRefused(
                AT_LEAST_A_MINUTE,
                "PT59S",
                "enrich.repeats is 'PT59S' but must be a duration of at least PT1M, such as P7D or PT36H");
    }

    @Test
    void namesAFlagThatIsNeitherTrueNorFalse() {
        assertRefused(ENTITIES, "yes", "enrich.entities is 'yes' but must be true or false");
    }

    @Test
    void namesANameThatIsBlank() {
        assertRefused(INSTANCE, " ", "enrich.instance is ' ' but must be a name");
    }

    @Test
    void readsAZoneAndNamesOneThatDoesNotExist() {
        assertThat(with(ZONE, "Europe/Berlin").get(ZONE)).contains(ZoneId.of("Europe/Berlin"));
        assertRefused(ZONE, "Berlin", "enrich.zone is 'Berlin' but must be a time zone such as Europe/Berlin or UTC");
    }

    @Test
    void readsAFileAndNothingWhereNoneIsNamed() {
        assertThat(with(FILE, "keys").get(FILE)).contains(Path.of("keys"));
        assertThat(with(FILE, " ").get(FILE)).isEmpty();
    }

    @Test
    void hasNoAnswerForASettingThatThisProcessDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(List.of(), NONE, NONE, NONE).get(THREADS))
                .withMessage("no setting enrich.threads");
    }

    private static Settings with(Setting<?> setting, String value) {
        return Settings.of(KNOWN, NONE, NONE, Map.of(setting.key(), value));
    }

    private static void assertRefused(Setting<?> setting, String value, String message) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> with(setting, value).get(setting))
                .withMessage(message);
    }
}
