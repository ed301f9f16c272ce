package org.copytaster.enrich.lead.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.enrich.lead.OpeningParagraph;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.text.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConflictsTest {
    private static final Conflicts CONFLICTS = Conflicts.english(Lexicon.english());

    /** Lines of "sort | one telling | the other"; the sort "none" where both say the same. */
    static Stream<Arguments> pairs() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "leads", "conflicts.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .map(parts -> Arguments.of(parts[0].strip(), parts[1].strip(), parts[2].strip()));
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @MethodSource("pairs")
    void findsWhatTwoTellingsSayDifferently(String sort, String one, String other) {
        assertThat(sorts(one, other)).satisfies(sorts -> judge(sort, sorts));
        assertThat(sorts(other, one)).as("the other way round").satisfies(sorts -> judge(sort, sorts));
    }

    private static void judge(String sort, List<? extends String> sorts) {
        if (sort.equals("none")) {
            assertThat(sorts).isEmpty();
        } else {
            assertThat(sorts).isNotEmpty().map(String::valueOf).contains(sort);
        }
    }

    @Test
    void saysWhereEachTellingSaysIt() {
        var conflicts = CONFLICTS.between(
                List.of(new OpeningParagraph(
                        2, "text", "PORT ELLERY (AP) - At least 41 people drowned off Port Ellery.")),
                List.of(new OpeningParagraph(5, "text", "At least 45 people drowned off Port Ellery on Tuesday.")));

        assertThat(conflicts)
                .containsExactly(new Conflict(
                        Sort.NUMBER, List.of(new Place(2, 28, 30, "41")), List.of(new Place(5, 9, 11, "45"))));
        assertThat(conflicts.get(0).inWords()).isEqualTo("they give different numbers: \"41\" / \"45\"");
    }

    @Test
    void looksPastASentenceThatTheOtherTellingDoesNotTellAtAll() {
        var longer = "The harbour council voted to close the fish market. The mayor did not want a new bridge.";

        assertThat(sorts("The harbour council voted to close the fish market by a wide margin.", longer))
                .isEmpty();
    }

    private static List<String> sorts(String one, String other) {
        return CONFLICTS
                .between(List.of(new OpeningParagraph(0, "text", one)), List.of(new OpeningParagraph(1, "text", other)))
                .stream()
                .map(conflict -> conflict.sort().toString())
                .toList();
    }
}
