package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.stream.Receipt.Accepted;
import org.junit.jupiter.api.Test;

class RecentlyTakenTest {
    @Test
    void forgetsTheStoryThatCameLongestAgo() {
        var taken = new RecentlyTaken(2);
        taken.add(receipt("a:1", "a:2"));
        taken.add(receipt("a:1"));
        taken.add(receipt("a:3"));

        assertThat(taken.contains("a:1")).isTrue();
        assertThat(taken.contains("a:2")).isFalse();
        assertThat(taken.contains("a:3")).isTrue();
    }

    private static Receipt receipt(String... storyIds) {
        List<Accepted> stories =
                Stream.of(storyIds).map(id -> new Accepted(id, "1", "")).toList();
        return new Receipt("r", stories, Optional.empty());
    }
}
