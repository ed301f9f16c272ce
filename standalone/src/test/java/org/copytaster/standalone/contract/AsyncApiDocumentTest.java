package org.copytaster.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.runtime.ExitCode;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiDocumentTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String ROUTES = DOCS.resolve("examples/routes.yaml").toString();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final SchemaRegistry DRAFT_7 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    static List<Topic<?>> news() {
        return Topics.standard().news();
    }

    @Test
    void standsInTheManualAsTheCommandPrintsIt() throws IOException {
        assertThat(Files.readAllLines(DOCS.resolve("asyncapi.yaml")))
                .as("write what `./copytaster asyncapi` prints to docs/asyncapi.yaml")
                .isEqualTo(printed("asyncapi"));
    }

    @Test
    void standsInTheManualForPeopleToo() throws IOException {
        assertThat(Files.readAllLines(DOCS.resolve("contract.md")))
                .as("write what `./copytaster asyncapi --markdown` prints to docs/contract.md")
                .isEqualTo(printed("asyncapi", "--markdown"));
    }

    @Test
    void hasTheRulesOfTheManual() throws IOException {
        var manual = Files.readAllLines(DOCS.resolve("consume.md"));
        assertThat(manual.subList(manual.indexOf("## The rules") + 2, manual.indexOf("## Topics") - 1))
                .as("write the rules in docs/consume.md and in rules.md alike")
                .isEqualTo(ContractRules.lines());
        assertThat(document().at("/info/description").asText().lines()).containsAll(ContractRules.lines());
    }

    @Test
    void isValidByTheSchemaOfAsyncApi() throws IOException {
        assertThat(faults(asyncApi(), document())).isEmpty();
    }

    @Test
    void wouldNotBeValidWithAnActionOrATopicSettingThatThereIsNot() throws IOException {
        var action = document();
        ((ObjectNode) action.at("/operations/sendNewsStories")).put("action", "publish");
        assertThat(faults(asyncApi(), action)).isNotEmpty();

        var setting = document();
        ((ObjectNode) setting.at("/channels/news.stories/bindings/kafka/topicConfiguration"))
                .put("retention.ms", "30 days");
        assertThat(faults(asyncApi(), setting)).isNotEmpty();
    }

    @Test
    void hasAChannelAndAnOperationForEachTopicOfSubscribers() throws IOException {
        var document = document();
        assertThat(document.path("channels").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(news().stream().map(Topic::name).toList());
        assertThat(document.path("operations"))
                .hasSameSizeAs(news())
                .allSatisfy(operation ->
                        assertThat(operation.path("action").asText()).isEqualTo("send"));
    }

    @Test
    void pointsNowhereThatIsNotThere() throws IOException {
        var document = document();
        var local = references(document).filter(to -> to.startsWith("#")).toList();
        assertThat(local)
                .hasSizeGreaterThan(10)
                .allSatisfy(to ->
                        assertThat(document.at(to.substring(1)).isMissingNode()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("news")
    void hasTheHeadersThatRecordsHave(Topic<?> topic) throws IOException {
        var cause = new RecordHeaders().add(EventHeaders.TRACE, "00-4bf9".getBytes(StandardCharsets.UTF_8));
        var written = YAML.createObjectNode();
        var recordHeaders = EventHeaders.of(topic, "northwire.example:nw-1", "1", Instant.now(), cause);
        EventHeaders.putRoutesVersion(recordHeaders, 0);
        recordHeaders.forEach(header -> written.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));

        for (var message : document().at("/channels/" + topic.name() + "/messages")) {
            var headers = message.path("headers");
            assertThat(faults(DRAFT_7.getSchema(headers.toString(), InputFormat.JSON), written))
                    .isEmpty();
            assertThat(headers.path("properties").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(names(written));
        }
    }

    @Test
    void hasTheSchemaOfTheRecordToTheLastField() throws IOException {
        var schema = document().at("/components/schemas/CleanStory/schema").toString();
        assertThat(new org.apache.avro.Schema.Parser().parse(schema)).isEqualTo(CleanStory.getClassSchema());
    }

    @Test
    void namesTheBrokersAndTheRegistryOfAnInstallation() throws IOException {
        var servers = YAML.readTree(String.join(
                        "\n",
                        printed(
                                "asyncapi",
                                "--set",
                                "bootstrap.servers=kafka-1:9093, kafka-2:9093",
                                "--set",
                                "kafka.security.protocol=SASL_SSL",
                                "--set",
                                "publish.registry.url=https://registry.example")))
                .path("servers");
        assertThat(servers.findValuesAsText("host")).containsExactly("kafka-1:9093", "kafka-2:9093");
        assertThat(servers.findValuesAsText("protocol")).containsOnly("kafka-secure");
        assertThat(servers.findValuesAsText("schemaRegistryUrl")).containsOnly("https://registry.example");
    }

    @Test
    void listsTheTopicsOfRoutesWithWhatGoesThere() throws IOException {
        var document = YAML.readTree(String.join("\n", printed("asyncapi", "--routes", ROUTES)));
        assertThat(faults(asyncApi(), document)).isEmpty();
        assertThat(references(document).filter(to -> to.startsWith("#")))
                .allSatisfy(to ->
                        assertThat(document.at(to.substring(1)).isMissingNode()).isFalse());
        assertThat(names(document.path("channels")))
                .hasSize(news().size() + 2)
                .endsWith("routes.portugal", "routes.archive");
        var portugal = document.at("/channels/routes.portugal");
        assertThat(portugal.path("description").asText())
                .isEqualTo("some of what stands on news.ninjs: language en or pt, and entity portugal, but not"
                        + " change refile or repeat; deleted after 30 days.");
        assertThat(names(portugal.path("messages"))).containsExactly("ninjs");
        var archive = document.at("/channels/routes.archive");
        assertThat(archive.path("description").asText())
                .isEqualTo("some of what stands on news.stories: every story; deleted after 3650 days.");
        assertThat(archive.at("/messages/CleanStory/headers/properties/ce_type/const")
                        .asText())
                .isEqualTo("org.copytaster.routes.archive");
        assertThat(document.at("/operations/sendRoutesArchive/action").asText()).isEqualTo("send");
    }

    @Test
    void namesAnOperationForEachRouteWhereTopicsAreAlmostAlike(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("routes.yaml"), """
                base: 0
                routes:
                  - {name: a, topic: routes.a.1, form: avro, keep: current, match: all}
                  - {name: b, topic: routes.a1, form: ninjs, keep: current, match: {slug: FERRY*}}
                """);
        var document = YAML.readTree(String.join("\n", printed("asyncapi", "--routes", file.toString())));
        assertThat(names(document.path("operations"))).contains("sendRoutesA1", "sendRoutesA1_");
        assertThat(names(document.at("/channels/routes.a.1/messages"))).containsExactly("CleanStory", "gone");
        assertThat(document.at("/channels/routes.a1/description").asText()).contains(": slug ferry*; ");
    }

    @Test
    void refusesRoutesThatApplyRefuses(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("routes.yaml"), "base: 0\nroutes: nonsense\n");
        assertThat(Copytaster.commandLine(System.out, System.err).execute("asyncapi", "--routes", file.toString()))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void listsTheTopicsOfRoutesForPeopleToo() {
        assertThat(printed("asyncapi", "--markdown", "--routes", ROUTES))
                .contains("## routes.archive", "| holds | some of what stands on news.stories: every story |")
                .filteredOn(line -> line.contains("Avro"))
                .allSatisfy(line -> assertThat(line).contains("under the subject `news."));
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<String> references(JsonNode node) {
        return node.findValuesAsText("$ref").stream();
    }

    private static JsonNode document() throws IOException {
        return YAML.readTree(Files.readString(DOCS.resolve("asyncapi.yaml")));
    }

    private static Schema asyncApi() throws IOException {
        return DRAFT_7.getSchema(
                Files.readString(Path.of("src", "test", "resources", "asyncapi", "schema-3.0.0.json")),
                InputFormat.JSON);
    }

    private static List<String> faults(Schema schema, JsonNode document) {
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> printed(String... words) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Copytaster.commandLine(out, System.err).execute(words)).isZero();
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
