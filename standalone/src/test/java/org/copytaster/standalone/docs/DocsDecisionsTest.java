package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsDecisionsTest {
    private static final Pattern TITLE = Pattern.compile("# (\\d+)\\. (.*)");
    private static final MarkdownPage INDEX = MarkdownPage.of("docs/decisions/README.md");

    @Test
    void listsEveryDecisionUnderItsTitle() {
        assertThat(INDEX.lines().stream().filter(line -> line.startsWith("- [")))
                .containsExactlyElementsOf(
                        pages().stream().map(DocsDecisionsTest::entry).toList());
    }

    private static List<MarkdownPage> pages() {
        return MarkdownPage.all().stream()
                .filter(page -> page.isIn("docs/decisions"))
                .filter(page -> !page.equals(INDEX))
                .toList();
    }

    private static String entry(MarkdownPage page) {
        var title = TITLE.matcher(page.lines().get(0));
        assertThat(title.matches()).as("title of %s", page).isTrue();
        return "- [%s](%s): %s".formatted(title.group(1), page.path().getFileName(), title.group(2));
    }
}
