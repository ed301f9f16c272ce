package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of invented leads, each told again truly and told so that it says something else (180 of each). */
class ContrastTest {
    private static final RepeatedLeads LEADS = RepeatedLeads.standard();
    private static final List<JsonNode> STORIES = new ArrayList<>();

    @BeforeAll
    static void readStories() throws IOException {
        var json = new ObjectMapper();
        for (var line : Files.readAllLines(Path.of("src", "test", "resources", "leads", "contrast.jsonl"))) {
            STORIES.add(json.readTree(line));
        }
    }

    @Test
    void actsOnAlmostNoTellingThatSaysSomethingElse() {
        assertThat(share("other", Band.AUTOMATIC)).isLessThanOrEqualTo(.03);
    }

    @Test
    void actsOnATellingInOtherWordsWhereItIsSure() {
        assertThat(share("same", Band.AUTOMATIC)).isGreaterThanOrEqualTo(.4);
    }

    @Test
    void findsFourOfFiveTellingsInOtherWords() {
        assertThat(share("same", Band.AUTOMATIC) + share("same", Band.MARKED)).isGreaterThanOrEqualTo(.8);
    }

    private static double share(String which, Band band) {
        var found = 0;
        for (var story : STORIES) {
            found += band(story, story.path(which), story.path("lead"))
                            .filter(band::equals)
                            .isPresent()
                    ? 1
                    : 0;
            found += band(story, story.path("lead"), story.path(which))
                            .filter(band::equals)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return found / (2.0 * STORIES.size());
    }

    private static Optional<Band> band(JsonNode story, JsonNode first, JsonNode second) {
        var paragraphs = new ArrayList<OpeningParagraph>();
        paragraphs.add(new OpeningParagraph(0, "text", first.asText()));
        paragraphs.add(new OpeningParagraph(1, "text", second.asText()));
        story.path("body")
                .forEach(text -> paragraphs.add(new OpeningParagraph(paragraphs.size(), "text", text.asText())));
        return LEADS.find(new Opening("", "", paragraphs, "en"))
                .filter(found -> found.removed().size() == 1 && found.removed().get(0) <= 1)
                .filter(found ->
                        found.repeats().size() == 1 && found.repeats().get(0).length() == 1)
                .filter(found -> Integer.parseInt(found.repeats().get(0)) <= 1)
                .map(RepeatedLead::band);
    }
}
