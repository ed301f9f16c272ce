package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void putsNineBeforeTen() {
        assertThat(sorted("story-10.txt", "story-9.txt", "story-1.txt", "story.txt"))
                .containsExactly("story-1.txt", "story-9.txt", "story-10.txt", "story.txt");
    }

    @Test
    void comparesNumbersOfAnyLength() {
        var huge = "9".repeat(200);

        assertThat(sorted(huge + "0", huge, "007", "7", "8")).containsExactly("007", "7", "8", huge, huge + "0");
    }

    @Test
    void putsTheShorterNameFirst() {
        assertThat(sorted("a1b", "a1", "a")).containsExactly("a", "a1", "a1b");
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names).sorted(NaturalOrder.OF_NAMES).toList();
    }
}
