package org.copytaster.standalone.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copytaster.enrich.language.OpenNlpLanguageDetector;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.publish.settings.LeadPolicyConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.lead.LeadExplainer.Form;
import org.copytaster.standalone.show.Ink;
import org.copytaster.standalone.show.TextWidth;
import org.copytaster.standalone.show.Wrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both tellings side by side, however wide the terminal. */
class LeadTextTest {
    private static final Settings SETTINGS = Settings.of(AllSettings.LIST, Map.of(), Map.of(), Map.of());
    private static final LeadExplainer EXPLAINER = new LeadExplainer(
            OpenNlpLanguageDetector.standard(), ConfiguredEngines.leads(SETTINGS), LeadPolicyConfig.from(SETTINGS));
    private static final String EDITORS =
            "The harbour council of Port Ellery voted on Tuesday, September 20, to close the old fish market by March.";
    private static final String AGENCYS =
            "Port Ellery's harbour council decided Tuesday to shut the old fish market 東京 by March, officials said.";
    private static final Story STORY = Story.newBuilder()
            .setStoryId("a:1")
            .setReceiptId("r")
            .setProvider("a")
            .setGuid("1")
            .setContentSha256("aa")
            .setLanguage("en")
            .setParagraphs(List.of(new Paragraph(0, "text", EDITORS), new Paragraph(1, "text", AGENCYS)))
            .build();

    @ParameterizedTest
    @CsvSource({"40, 60, 31", "60, 60, 31", "80, 80, 41", "81, 81, 41", "200, 200, 101"})
    void fillsTwoColumnsOfATerminal(int terminal, int widest, int rightColumn) {
        for (var ink : Ink.values()) {
            var lines = EXPLAINER.explain(List.of(STORY), Form.TEXT, ink, new Wrap(terminal)).stream()
                    .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                    .toList();
            assertThat(lines).as(ink.name()).allMatch(line -> TextWidth.of(line) <= widest);
            var title = lines.stream()
                    .filter(line -> line.startsWith("may go"))
                    .findFirst()
                    .orElse("");
            assertThat(title.indexOf("repeats (the agency's)")).isEqualTo(rightColumn);
            var tellings = lines.subList(
                    lines.indexOf(title) + 1,
                    lines.indexOf(title)
                            + lines.subList(lines.indexOf(title), lines.size()).indexOf(""));
            assertThat(words(tellings, 0, rightColumn)).isEqualTo("[0] " + EDITORS);
            assertThat(words(tellings, rightColumn, widest)).isEqualTo("[1] " + AGENCYS);
        }
    }

    @Test
    void saysWhatIsNoTellingBesideAPairThatIsCompared() {
        var lines = text(story("Editor's note: With photographs.", EDITORS, AGENCYS));

        assertThat(lines).contains("not compared, no telling of the lead: [0] a note to editors or readers");
    }

    @Test
    void saysWhyNothingIsComparedOnALivePage() {
        var lines = text(story(EDITORS, "EARLIER: " + AGENCYS));

        assertThat(lines)
                .containsExactly("a:1: fewer than two paragraphs to compare;"
                        + " not compared, no telling of the lead: [1] an entry of a live page");
    }

    @Test
    void leavesThatLineOutWhereEverythingIsCompared() {
        assertThat(text(STORY)).noneMatch(line -> line.startsWith("not compared"));
    }

    private static List<String> text(Story story) {
        return EXPLAINER.explain(List.of(story), Form.TEXT, Ink.PLAIN, new Wrap(200));
    }

    private static Story story(String... texts) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var text : texts) {
            paragraphs.add(new Paragraph(paragraphs.size(), "text", text));
        }
        return Story.newBuilder(STORY).setParagraphs(paragraphs).build();
    }

    /** What stands between two columns of the page, a wide character taking two, without the signs of facts. */
    private static String words(List<String> lines, int from, int to) {
        return lines.stream()
                .map(line -> line.replaceAll("([東京])", "$1\u0000"))
                .map(line -> line.substring(Math.min(from, line.length()), Math.min(to, line.length())))
                .map(line -> line.replace("\u0000", "")
                        .replaceAll("(?<!\\S)[=!]", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
