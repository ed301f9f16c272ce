package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KMeansTest {
    private static final float[][] VECTORS = {{1, 0}, {0, 1}, {.99f, .14f}, {.14f, .99f}, {.98f, .2f}};

    @Test
    void putsVectorsOfLikeDirectionTogether() {
        assertThat(KMeans.of(VECTORS, 2, 3)).containsExactly(0, 1, 0, 1, 0);
    }

    @Test
    void hasNoMoreClassesThanVectors() {
        assertThat(KMeans.of(VECTORS, 50, 3)).containsExactly(0, 1, 2, 3, 4);
    }
}
