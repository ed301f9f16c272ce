package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;

class EntityScoreTest {
    private static final TextField TEXT = TextField.paragraph(0, "Anna Berg of Oslo met Lind.");
    private static final TaggedSpan ANNA = new TaggedSpan(TEXT, "person", 0, 9);
    private static final TaggedSpan OSLO = new TaggedSpan(TEXT, "place", 13, 17);
    private static final TaggedSpan LIND = new TaggedSpan(TEXT, "person", 22, 26);

    @Test
    void countsANameOnlyWithBothEndsAndItsType() {
        var score = new EntityScore();
        score.add(
                List.of(ANNA, OSLO, LIND),
                List.of(new TaggedSpan(TEXT, "person", 0, 4), new TaggedSpan(TEXT, "organisation", 13, 17), LIND));
        assertThat(score.f1("person")).isEqualTo(.5, within(1e-9));
        assertThat(score.f1("place")).isZero();
        assertThat(score.f1()).isEqualTo(1 / 3., within(1e-9));
    }

    @Test
    void printsALineForEachTypeAndOneForAll() {
        var score = new EntityScore();
        score.add(List.of(ANNA, OSLO), List.of(ANNA));
        assertThat(score.table().lines())
                .containsExactly(
                        "                    P      R     F1   names",
                        "person         100.00 100.00 100.00       1",
                        "organisation     0.00   0.00   0.00       0",
                        "place            0.00   0.00   0.00       1",
                        "all            100.00  50.00  66.67       2");
    }
}
