package org.copytaster.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong in a compose file and be seen without Docker. */
class ComposeFilesTest {
    private static final Pattern KAFKA = Pattern.compile("<kafka\\.version>(.*)</kafka\\.version>");

    static List<ComposeFile> files() throws IOException {
        return List.of(ComposeFile.oneBroker(), ComposeFile.cluster());
    }

    @ParameterizedTest
    @MethodSource("files")
    void nameSettingsThatThereAreAndGiveThemValuesThatMakeSense(ComposeFile file) {
        assertThat(file.services()).allSatisfy(service -> {
            var settings = Settings.of(AllSettings.LIST, Map.of(), service.settings(), Map.of());
            assertThat(settings.warnings()).as("warnings of %s", service.name()).isEmpty();
            AllSettings.LIST.forEach(settings::get);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void runCommandsThatThereAre(ComposeFile file) {
        assertThat(file.services().stream().filter(ComposeService::isBuiltHere))
                .hasSizeGreaterThan(5)
                .allSatisfy(service -> parse(service.command()));
    }

    private static void parse(List<String> command) {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Copytaster.commandLine(silent, silent)
                        .parseArgs(command.toArray(String[]::new))
                        .hasSubcommand())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void takeNothingFromTheEnvironmentThatIsNamedLikeASettingAndSayWhatTheyTake(ComposeFile file) {
        assertThat(file.variables())
                .hasSizeGreaterThan(5)
                .noneMatch(name -> name.startsWith("COPYTASTER_"))
                .allMatch(name -> Pattern.compile("\\b" + name + "\\b")
                        .matcher(file.head())
                        .find());
    }

    @ParameterizedTest
    @MethodSource("files")
    void openTheirPortsOnLoopbackOnlyAndEachOnce(ComposeFile file) {
        assertThat(file.services().stream().flatMap(service -> service.ports().stream()))
                .hasSizeGreaterThan(1)
                .allMatch(port -> port.startsWith("127.0.0.1:"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void useServicesVolumesAndFilesThatThereAre(ComposeFile file) {
        var names = file.services().stream().map(ComposeService::name).toList();
        assertThat(file.services()).allSatisfy(service -> {
            assertThat(names).containsAll(service.waitsFor());
            assertThat(sources(service))
                    .allMatch(source -> source.startsWith(".")
                            ? Files.isRegularFile(file.file(source))
                            : file.volumes().contains(source));
        });
        assertThat(file.services().stream().flatMap(ComposeFilesTest::sources))
                .containsAll(file.volumes())
                .as("a volume that two would write to")
                .doesNotHaveDuplicates();
    }

    private static Stream<String> sources(ComposeService service) {
        return service.volumes().stream().map(volume -> volume.split(":", -1)[0]);
    }

    @ParameterizedTest
    @MethodSource("files")
    void letTheOperatorAskEveryRole(ComposeFile file) {
        var command = String.join(" ", file.service("operator").command()).replace("--role=", "--role ");
        assertThat(List.of(command.split(" --role ", -1)).subList(1, command.split(" --role ", -1).length))
                .containsExactlyElementsOf(
                        file.roles().map(ComposeFilesTest::healthAddress).toList());
    }

    /** Where it answers for its health and shows its metrics. */
    static String healthAddress(ComposeService service) {
        var port = service.command().get(0) + ".health.port";
        return service.name() + ":"
                + AllSettings.LIST.stream()
                        .filter(setting -> setting.key().equals(port))
                        .findFirst()
                        .orElseThrow()
                        .fallback();
    }

    @ParameterizedTest
    @MethodSource("files")
    void giveEachInstanceOfAStreamANameAndAVolumeOfItsOwn(ComposeFile file) {
        var streams = file.roles().filter(role -> !role.is("ingest")).toList();
        assertThat(streams)
                .extracting(role -> role.settings()
                        .getOrDefault("COPYTASTER_" + role.command().get(0).toUpperCase(Locale.ROOT) + "_INSTANCE", ""))
                .doesNotHaveDuplicates()
                .allSatisfy(instance -> assertThat(file.volumes()).contains(instance));
        assertThat(streams).extracting(ComposeService::volumes).noneMatch(List::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("files")
    void runTheBrokerOfTheClientsVersion(ComposeFile file) throws IOException {
        var pom = KAFKA.matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(pom.find()).isTrue();
        assertThat(file.brokers())
                .isNotEmpty()
                .extracting(ComposeService::image)
                .containsOnly("apache/kafka:" + pom.group(1));
    }

    @Test
    void letPublishRegisterWhereIdsAreKeptAndOnlyWhatReadersCanReadIsTaken() throws IOException {
        var file = ComposeFile.oneBroker();
        var registry = file.service("registry");
        var kept = registry.volumes().get(0).split(":", -1)[1];
        assertThat(file.service("publish").settings())
                .containsEntry("COPYTASTER_PUBLISH_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7");
        assertThat(registry.environment())
                .containsEntry("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE")
                .hasEntrySatisfying(
                        "APICURIO_DATASOURCE_URL", url -> assertThat(url).startsWith("jdbc:h2:file:" + kept + "/"));
    }
}
