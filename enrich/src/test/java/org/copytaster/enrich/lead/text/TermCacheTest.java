package org.copytaster.enrich.lead.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermCacheTest {
    private final TermCache cache = new TermCache();
    private final Map<String, Integer> workedOut = new HashMap<>();

    private Term term(String word) {
        return cache.get(word, asked -> {
            int times = workedOut.merge(asked, 1, Integer::sum);
            return new Term(asked.hashCode(), times, Role.CONTENT, false, false, Article.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "fähre", "harbour", "harbours", "harbourmasters", "sixteen-letters!"})
    void worksOutOnceWhatAWordIs(String word) {
        assertThat(term(word)).isSameAs(term(word));
        assertThat(workedOut).containsExactly(Map.entry(word, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seventeen-letters", "гавань", "港"})
    void worksOutEachTimeWhatIsNoKey(String word) {
        assertThat(term(word).id()).isEqualTo(term(word).id());
        assertThat(workedOut).containsExactly(Map.entry(word, 2));
    }

    @Test
    void neverTakesOneWordForAnotherInAFloodOfThem() {
        var random = new Random(1);
        for (int i = 0; i < 300_000; i++) {
            var word = Long.toString(random.nextLong(200_000), Character.MAX_RADIX) + "-pier".repeat(random.nextInt(3));
            assertThat(term(word).id()).isEqualTo(word.hashCode());
        }
    }
}
