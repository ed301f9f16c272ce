package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.score.LabelledStory;
import org.junit.jupiter.api.Test;

class ClusterTrainingTest {
    @Test
    void classesFrequentWordsOnlyAndAscendingByTheirHash() {
        var text = IntStream.range(0, 20)
                .mapToObj(n -> "The port of " + (n % 2 == 0 ? "Oslo" : "Bergen") + " closed rare" + "x".repeat(n) + ".")
                .toList();
        var story = new LabelledStory(
                "a",
                IntStream.range(0, text.size())
                        .mapToObj(n -> TextField.paragraph(n, text.get(n)))
                        .toList(),
                List.of());
        var clusters = ClusterTraining.of(List.of(story), new Progress(new PrintWriter(Writer.nullWriter())));
        assertThat(clusters.words()).isSorted().hasSize(7);
        assertThat(clusters.fine()).doesNotContain((short) 0);
    }
}
