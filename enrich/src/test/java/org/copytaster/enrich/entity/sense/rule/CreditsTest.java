package org.copytaster.enrich.entity.sense.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;

class CreditsTest {
    /** Each name held against each credit takes minutes here. */
    @Test
    void looksThroughAnyNumberOfCreditsAndNamesInTime() {
        var times = 50_000;
        var field = TextField.paragraph(1, "AP/Weil ".repeat(times));
        var names = IntStream.range(0, times)
                .mapToObj(i -> Name.recognised(new TaggedSpan(field, Types.PERSON, 8 * i, 8 * i + 7)))
                .toList();

        var seen = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new Credits().apply(field, names));

        assertThat(seen).hasSize(2 * times);
        assertThat(List.of(seen.get(0).text(), seen.get(1).text())).containsExactly("AP", "Weil");
    }
}
