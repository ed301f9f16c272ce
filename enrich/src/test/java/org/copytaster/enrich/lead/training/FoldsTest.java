package org.copytaster.enrich.lead.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void keepsStoriesThatShareASourceTogether() {
        var stories = List.of(
                story("other-take:a+b"), story("split-first:b+a"), story("as-published:c"), story("other-take:b+d"));
        var folds = Folds.of(stories, 3, 1);
        assertThat(folds[1]).isEqualTo(folds[0]);
        assertThat(folds[3]).isEqualTo(folds[0]);
    }

    @Test
    void spreadsEachKindEvenly() {
        var stories = IntStream.range(0, 100)
                .mapToObj(n -> story((n < 50 ? "x:" : "y:") + n))
                .toList();
        var folds = Folds.of(stories, 5, 1);
        for (var fold = 0; fold < 5; fold++) {
            var wanted = fold;
            assertThat(Arrays.stream(folds, 0, 50).filter(given -> given == wanted))
                    .hasSize(10);
        }
    }

    @Test
    void givesTheSameFoldsForTheSameSeed() {
        var stories = IntStream.range(0, 100).mapToObj(n -> story("x:" + n)).toList();
        assertThat(Folds.of(stories, 5, 7)).isEqualTo(Folds.of(stories, 5, 7));
        assertThat(Folds.of(stories, 5, 7)).isNotEqualTo(Folds.of(stories, 5, 8));
    }

    private static LabelledLead story(String id) {
        return new LabelledLead(id, id.substring(0, id.indexOf(':')), List.of(), Set.of(), Set.of());
    }
}
