package org.copytaster.runtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlNodeTest {
    private static final Path FILE = Path.of("sources.yaml");

    @Test
    void readsTextListsAndMappingsAsTheirReaderAsksForThem() {
        var root = read("""
                # a comment
                name: northwire
                port: 8480
                country: no
                agencies: [nwa, "*"]
                alone: nwa
                every: PT5M
                """);

        assertThat(root.need("name").text()).isEqualTo("northwire");
        assertThat(root.need("port").text()).isEqualTo("8480");
        assertThat(root.need("country").text())
                .as("Norway is no false in YAML 1.2")
                .isEqualTo("no");
        assertThat(texts(root.need("agencies"))).containsExactly("nwa", "*");
        assertThat(texts(root.need("alone"))).containsExactly("nwa");
        assertThat(root.need("every").as(Duration::parse, "a duration")).isEqualTo(Duration.ofMinutes(5));
        assertThat(root.get("nothing")).isEmpty();
        assertThat(root.entries().keySet()).containsExactly("name", "port", "country", "agencies", "alone", "every");
    }

    /** What stands in the file, with a bar for a line's end; where the fault is and what is said of it. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            a: 1|b: [1, 2            , 2, `did not find expected ',' or ']'`
            a: 1|  b: 2              , 2, `mapping values are not allowed here`
            a: 1|a: 2                , 2, `'a' stands here a second time`
            a: "x                    , 1, `unexpected end of stream`
            a: 1|---|b: 2            , 3, `a second document begins here`
            a: *nobody               , 1, `undefined alias nobody`
            {a: 1                    , 1, `expected ',' or '}'`
            """)
    void namesTheLineOfWhatIsNoYaml(String text, int line, String sentence) {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read(text.replace('|', '\n')))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(line))
                .withMessageStartingWith("sources.yaml:" + line + ":")
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"''", "'# nothing but a comment'"})
    void refusesAFileInWhichNothingStands(String text) {
        assertThatExceptionOfType(YamlFault.class)
                .isThrownBy(() -> read(text))
                .withMessage("sources.yaml:1:1: the file is empty");
    }

    @Test
    void refusesWhatIsTooDeepToBeRead() {
        assertThatExceptionOfType(YamlFault.class).isThrownBy(() -> read("a: " + "[".repeat(200_000)));
    }

    @Test
    void complainsWithItsPlaceWhenSomethingElseStandsThere() {
        var root = read("list: [1]\nname:\n  sub: 1\nempty:\nevery: soon\n");

        assertFault(() -> root.need("list").text(), "sources.yaml:1:7: one word or sentence must stand here");
        assertFault(() -> root.need("empty").text(), "sources.yaml:4:7: nothing stands here");
        assertFault(
                () -> root.need("every").mapping(), "sources.yaml:5:8: names with a colon behind each must stand here");
        assertFault(
                () -> root.need("every").as(Duration::parse, "a duration such as PT5M"),
                "sources.yaml:5:8: 'soon' must be a duration such as PT5M");
        assertFault(() -> root.need("names"), "sources.yaml:1:1: 'names' is missing here");
        assertFault(
                () -> root.only(List.of("list", "names", "empty", "every")),
                "sources.yaml:2:1: there is no 'name' here; did you mean 'names'?");
    }

    @Test
    void makesNoObjectOfATagAndTakesNoTimeForAliases() {
        assertThat(read("a: !!java.net.URL [\"http://a.example\"]").need("a").list())
                .hasSize(1);
        var bomb = new StringBuilder("l0: &l0 [x, x]\n");
        for (int level = 1; level < 60; level++) {
            bomb.append("l%d: &l%d [*l%d, *l%d]%n".formatted(level, level, level - 1, level - 1));
        }
        assertThat(read(bomb.toString()).need("l59").list()).hasSize(2);
    }

    private static YamlMapping read(String text) {
        return YamlNode.of(FILE, text).mapping();
    }

    private static List<String> texts(YamlNode node) {
        return node.list().stream().map(YamlNode::text).toList();
    }

    private static void assertFault(Runnable reading, String message) {
        assertThatExceptionOfType(YamlFault.class).isThrownBy(reading::run).withMessage(message);
    }
}
