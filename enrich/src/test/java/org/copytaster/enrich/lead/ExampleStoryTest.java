package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story that is not ours to commit, and its variants; skipped where it is not. */
class ExampleStoryTest {
    private static final Path STORY = Path.of("..", "..", "shared", "stories", "nagorno-karabakh.txt");
    private static final RepeatedLeads LEADS = RepeatedLeads.standard();

    private List<String> story = List.of();

    @BeforeEach
    void readStory() throws IOException {
        assumeTrue(Files.exists(STORY), "skipped: no ../shared/stories");
        story = List.of(Files.readString(STORY).strip().split("\n\n+"));
    }

    @Test
    void findsTheRepeatAsItStandsAndSwapped() {
        assertThat(find(story)).get().extracting(RepeatedLead::removed).isEqualTo(List.of(0));
        assertThat(find(order(1, 0, 2, 3, 4)).orElseThrow().repeats()).containsExactly("1");
    }

    @Test
    void findsItWithItsFirstParagraphCutInTwo() {
        var cut = story.get(0).indexOf(". ") + 1;
        var split = new ArrayList<>(List.of(
                story.get(0).substring(0, cut), story.get(0).substring(cut).strip()));
        split.addAll(story.subList(1, story.size()));

        var found = find(split).orElseThrow();
        assertThat(found.removed()).containsExactly(0, 1);
        assertThat(found.repeats()).containsExactly("2");
    }

    @Test
    void findsNothingWithoutEitherOfTheTwo() {
        assertThat(find(story.subList(1, story.size()))).isEmpty();
        assertThat(find(order(0, 2, 3, 4, 5))).isEmpty();
    }

    @Test
    void neverTakesTheFifthForARepeat() {
        assertThat(find(order(0, 4, 2, 3))).isEmpty();
        assertThat(find(order(1, 4, 2, 3))).isEmpty();
    }

    @Test
    void saysThatTheDateGoesWithTheFirst() {
        assertThat(find(story).orElseThrow().onlyInOne())
                .filteredOn(fact -> fact.paragraph() == 0)
                .extracting(Fact::text)
                .containsExactly("September 20");
    }

    private List<String> order(int... numbers) {
        var ordered = new ArrayList<String>();
        for (var number : numbers) {
            ordered.add(story.get(number));
        }
        return ordered;
    }

    private static Optional<RepeatedLead> find(List<String> texts) {
        var paragraphs = new ArrayList<OpeningParagraph>();
        for (var text : texts) {
            paragraphs.add(new OpeningParagraph(paragraphs.size(), "text", text));
        }
        return LEADS.find(new Opening("", "", paragraphs, "en"));
    }
}
