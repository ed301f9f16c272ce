package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocsLinksTest {
    static List<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsNowhereThatIsNotThere(MarkdownPage page) {
        assertThat(page.links()).as("links of %s", page).allSatisfy(link -> {
            var target = target(page, link);
            assertThat(target).exists();
            if (link.contains("#")) {
                assertThat(anchors(target)).contains(link.substring(link.indexOf('#') + 1));
            }
        });
    }

    @Test
    void readmeLeadsToEveryPageOfTheManual() {
        var readme = MarkdownPage.of("README.md");
        var led = readme.links().stream().map(link -> target(readme, link)).toList();
        assertThat(pages().stream().filter(page -> page.isIn("docs")))
                .hasSizeGreaterThan(5)
                .extracting(MarkdownPage::path)
                .isSubsetOf(led);
    }

    private static Path target(MarkdownPage page, String link) {
        var path = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
        return path.isEmpty() ? page.path() : page.path().resolveSibling(path).normalize();
    }

    private static List<String> anchors(Path target) {
        return Files.isDirectory(target)
                ? List.of()
                : MarkdownPage.of(target.toString()).anchors();
    }
}
