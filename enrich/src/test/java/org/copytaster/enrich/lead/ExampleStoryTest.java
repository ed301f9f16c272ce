package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A lead that is told twice in other words, and a fifth paragraph that shares many of them and is news of its own: a
 * written story, and one that is not ours to commit and is skipped where it is not.
 */
class ExampleStoryTest {
    private static final String WRITTEN = "src/test/resources/leads/told-twice.txt";
    private static final String SHARED = "../../shared/stories/nagorno-karabakh.txt";
    private static final RepeatedLeads LEADS = RepeatedLeads.standard();

    @ParameterizedTest
    @ValueSource(strings = {WRITTEN, SHARED})
    void findsTheRepeat(String file) throws IOException {
        assertThat(find(story(file))).get().extracting(RepeatedLead::removed).isEqualTo(List.of(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {WRITTEN, SHARED})
    void mayBeActedOnUnseen(String file) throws IOException {
        assertThat(find(story(file)).orElseThrow().verdict().because())
                .startsWith("nothing is in conflict, and both tell ");
    }

    @ParameterizedTest
    @ValueSource(strings = SHARED)
    void findsItSwapped(String file) throws IOException {
        assertThat(find(order(story(file), 1, 0, 2, 3, 4)).orElseThrow().repeats())
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = SHARED)
    void findsItWithItsFirstParagraphCutInTwo(String file) throws IOException {
        var story = story(file);
        var cut = story.get(0).indexOf(". ") + 1;
        var split = new ArrayList<>(List.of(
                story.get(0).substring(0, cut), story.get(0).substring(cut).strip()));
        split.addAll(story.subList(1, story.size()));

        var found = find(split).orElseThrow();
        assertThat(found.removed()).containsExactly(0, 1);
        assertThat(found.repeats()).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {WRITTEN, SHARED})
    void findsNothingWithoutEitherOfTheTwo(String file) throws IOException {
        var story = story(file);
        assertThat(find(story.subList(1, story.size()))).isEmpty();
        assertThat(find(order(story, 0, 2, 3, 4, 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WRITTEN, SHARED})
    void neverTakesTheFifthForARepeat(String file) throws IOException {
        var story = story(file);
        assertThat(find(order(story, 0, 4, 2, 3))).isEmpty();
        assertThat(find(order(story, 1, 4, 2, 3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({WRITTEN + ", March 14", SHARED + ", September 20"})
    void saysThatTheDateGoesWithTheFirst(String file, String date) throws IOException {
        assertThat(find(story(file)).orElseThrow().onlyInOne())
                .filteredOn(fact -> fact.paragraph() == 0)
                .extracting(Fact::text)
                .containsExactly(date);
    }

    private static List<String> story(String file) throws IOException {
        var path = Path.of(file);
        assumeTrue(Files.exists(path), "skipped: no " + file);
        return List.of(Files.readString(path).strip().split("\n\n+"));
    }

    private static List<String> order(List<String> story, int... numbers) {
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
