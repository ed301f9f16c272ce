package org.copytaster.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderLabelsTest {
    private final ProviderLabels labels = new ProviderLabels();

    @Test
    void givesTheFirstTwoHundredALabelOfTheirOwnAndTheRestOneTogether() {
        for (int i = 0; i < 200; i++) {
            assertThat(labels.of("agency-" + i)).isEqualTo("agency-" + i);
        }
        assertThat(labels.of("agency-200")).isEqualTo("other");
        assertThat(labels.of("agency-199")).isEqualTo("agency-199");
    }

    @Test
    void keepsAPlaceForWhoeverIsConfigured() {
        labels.admit(List.of("AFP", " "));
        for (int i = 0; i < 200; i++) {
            assertThat(labels.of("stranger-" + i)).isEqualTo("stranger-" + i);
        }
        assertThat(labels.of("afp")).isEqualTo("afp");
    }

    @Test
    void takesWritingForNoDifference() {
        assertThat(labels.of(" Reuters ")).isEqualTo("reuters");
    }

    @Test
    void countsNoNameAndAnEndlessOneAmongTheOthers() {
        assertThat(labels.of(" ")).isEqualTo("other");
        assertThat(labels.of("x".repeat(101))).isEqualTo("other");
    }
}
