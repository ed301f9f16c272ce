package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.runtime.ExitCode;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code inspect}: what it prints and which code it ends with. */
class InspectCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUICK = "--set=enrich.entities=false";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsEveryKeyOfTheContractInItsOrder() throws IOException {
        assertThat(inspect("../samples/01-wildfire.json")).isEqualTo(ExitCode.OK);
        var json = answers().get(0);
        assertThat(keys(json))
                .containsExactly(
                        "file",
                        "id",
                        "format",
                        "story",
                        "repeatedLead",
                        "entities",
                        "entitiesReadTo",
                        "decision",
                        "reason");
        assertThat(keys(json.get("story")))
                .containsExactly(
                        "id",
                        "provider",
                        "guid",
                        "revision",
                        "identity",
                        "versionCreated",
                        "pubStatus",
                        "embargoedUntil",
                        "expiresAt",
                        "change",
                        "headline",
                        "slugline",
                        "byline",
                        "dateline",
                        "creditLine",
                        "language",
                        "urgency",
                        "editorialNote",
                        "usageTerms",
                        "copyrightNotice",
                        "summary",
                        "subjects",
                        "paragraphs",
                        "warnings",
                        "located",
                        "profile",
                        "rights");
        assertThat(keys(json.get("repeatedLead")))
                .containsExactly(
                        "removed",
                        "repeats",
                        "kind",
                        "band",
                        "score",
                        "evidence",
                        "model",
                        "reasons",
                        "facts",
                        "conflicts");
        assertThat(json.at("/repeatedLead/removed")).hasToString("[0]");
        assertThat(json.at("/repeatedLead/repeats")).hasToString("[1]");
    }

    @Test
    void explainsForAReaderWhatItReadAndWhereFrom() throws IOException {
        var feed = folder.resolve("feed");
        Files.writeString(
                feed,
                "<rss version='2.0'><channel><title>t</title><item><guid>a</guid><title>Ferry sinks</title>"
                        + "<mood>grim</mood></item></channel></rss>");

        assertThat(inspect("--explain", feed.toString(), "../samples/17-broken.json"))
                .isEqualTo(ExitCode.SOME_REFUSED);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("format: rss, because its first element is <rss>")
                .containsPattern("headline +<- rss/channel/item/title")
                .contains("mood = grim")
                .contains("refused: invalid-json")
                .contains("what to do:");
    }

    @Test
    void judgesAnEmbargoAsOfTheTimeItIsTold() throws IOException {
        inspect("--at", "2098-12-31T23:59:59Z", "../samples/11-embargoed.json");
        inspect("--at", "2099-01-01T00:00:00Z", "../samples/11-embargoed.json");
        assertThat(answers()).extracting(json -> json.get("decision").asText()).containsExactly("hold", "publish");
    }

    @Test
    void answersForEachFileThatCannotBeReadAndGoesOn() throws IOException {
        var files = List.of(
                file("empty.json", new byte[0]),
                file("binary.txt", new byte[] {0, 1, 2, 3, 0, 0, 7}),
                file("broken.json", "{\"uri\": \"x\",".getBytes(StandardCharsets.UTF_8)),
                file("deep.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                file(
                        "latin.json",
                        "{\"uri\": \"x\", \"headline\": \"Z\u0081rich\"}".getBytes(StandardCharsets.ISO_8859_1)),
                file("large.json", new byte[50 * 1024 * 1024]),
                folder.resolve("missing.json").toString(),
                "../samples/04-bridge.json");
        assertThat(inspect(files.toArray(String[]::new))).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(answers())
                .extracting(json ->
                        json.at("/error/code").asText(json.path("decision").asText()))
                .containsExactly(
                        "empty",
                        "binary",
                        "invalid-json",
                        "too-deep",
                        "wrong-encoding",
                        "too-large",
                        "unreadable",
                        "publish");
        assertThat(answers().get(2).path("error").path("line").asInt()).isEqualTo(1);
        assertThat(keys(answers().get(2).get("error"))).containsExactly("code", "detail", "line", "column");
    }

    @Test
    void answersLinesOfParagraphsInTheirOrderUnderTheirOwnIds() throws IOException {
        var lines = IntStream.range(0, 500)
                .mapToObj(
                        n -> "{\"id\":\"s" + n + "\",\"paragraphs\":[\"Harbour " + n + " reopened.\",\"It rained.\"]}")
                .collect(Collectors.joining("\n", "", "\nnot JSON\n"));
        var file = file("lines.jsonl", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(inspect("--format", "paragraphs", "--only", "lead", file)).isEqualTo(ExitCode.SOME_REFUSED);
        var answers = answers();
        assertThat(answers.subList(0, 500))
                .extracting(json -> json.get("id").asText())
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(n -> "s" + n).toList());
        assertThat(answers.get(7).at("/story/paragraphs/0"))
                .hasToString("{\"number\":0,\"kind\":\"text\",\"text\":\"Harbour 7 reopened.\"}");
        assertThat(answers.get(500).at("/error/line").asInt()).isEqualTo(501);
    }

    @Test
    void namesTheFormatsItKnows() {
        assertThat(inspect("--format", "nitff", "../samples/04-bridge.json")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no format 'nitff'")
                .contains("paragraphs");
    }

    private int inspect(String... arguments) {
        var all = new ArrayList<>(List.of("inspect", QUICK));
        all.addAll(List.of(arguments));
        return Copytaster.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(all.toArray(String[]::new));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private List<JsonNode> answers() throws IOException {
        var answers = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static List<String> keys(JsonNode json) {
        var keys = new ArrayList<String>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
