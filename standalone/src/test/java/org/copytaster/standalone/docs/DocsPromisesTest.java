package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsPromisesTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern CASES = Pattern.compile("`CasesTest` \\(([^)]*)\\)");

    @Test
    void namesATestBesideEachPromise() {
        assertThat(rows())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    @Test
    void namesOnlyTestsThatThereAre() throws IOException {
        assertThat(named(TEST)).isSubsetOf(tests());
    }

    @Test
    void namesOnlyGuaranteesThatThereAre() throws IOException {
        var there = names("glob:**/src/test/java/**/guarantee/*.java");
        assertThat(column("guarantees", 2))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(there).contains(name + ".java"));
    }

    @Test
    void namesEveryScenario() throws IOException {
        var there = names("glob:**/src/test/java/**/guarantee/*Scenario.java").stream()
                .map(file -> file.replace("Scenario.java", "").toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        assertThat(column("scenarios", 1)).containsExactlyInAnyOrderElementsOf(there);
    }

    private static List<String> column(String table, int column) {
        var rows = MarkdownPage.of("docs/promises.md").between(table);
        return rows.subList(2, rows.size()).stream()
                .map(row -> row.split("\\|", -1)[column].strip().replace("`", ""))
                .toList();
    }

    @Test
    void namesOnlyCasesThatThereAre() throws IOException {
        var cases = named(CASES).flatMap(list -> Stream.of(list.split(", ")));
        assertThat(cases).hasSizeGreaterThan(5).isSubsetOf(cases());
    }

    private static List<String> rows() {
        var table = MarkdownPage.of("docs/promises.md").between("promises");
        return table.subList(2, table.size());
    }

    private static Stream<String> named(Pattern what) {
        return rows().stream().flatMap(row -> what.matcher(row).results()).map((MatchResult found) -> found.group(1));
    }

    private static Set<String> tests() throws IOException {
        return names("glob:**/src/test/java/**Test.java").stream()
                .map(name -> name.replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> cases() throws IOException {
        return names("glob:**/src/test/resources/cases/*");
    }

    private static Set<String> names(String glob) throws IOException {
        var matcher = Path.of("").getFileSystem().getPathMatcher(glob);
        try (var files = Files.walk(MarkdownPage.root())) {
            return files.filter(matcher::matches)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
