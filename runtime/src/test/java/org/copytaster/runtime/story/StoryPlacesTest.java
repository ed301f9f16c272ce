package org.copytaster.runtime.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import java.util.Random;
import org.copytaster.runtime.story.StoryPlaces.Place;
import org.junit.jupiter.api.Test;

class StoryPlacesTest {
    private static final int MILLION = 1_000_000;

    @Test
    void agreesWithAMapOverRandomPutsAndRemovals() {
        long seed = 20261129;
        var random = new Random(seed);
        var expected = new HashMap<String, Place>();
        var places = new StoryPlaces();
        for (int step = 0; step < 200_000; step++) {
            var id = "agency:" + random.nextInt(5000);
            if (random.nextInt(5) < 2) {
                expected.remove(id);
                places.remove(bytes(id));
            } else {
                var place = new Place(random.nextInt(12), step);
                expected.put(id, place);
                places.put(bytes(id), place);
            }
        }

        assertThat(places.size()).as("seed " + seed).isEqualTo(expected.size());
        for (int number = 0; number < 5000; number++) {
            var id = "agency:" + number;
            assertThat(places.find(bytes(id))).as(id).isEqualTo(Optional.ofNullable(expected.get(id)));
        }
    }

    @Test
    void keepsAMillionStoriesInLessThanAHundredMegabytes() {
        var places = new StoryPlaces();
        long before = usedHeap();
        for (int number = 0; number < MILLION; number++) {
            places.put(id(number), new Place(number % 12, number));
        }
        long taken = usedHeap() - before;
        System.out.println("a million stories take " + taken / 1_000_000 + " MB of heap");

        assertThat(taken).isBetween(16_000_000L, 50_000_000L);
        assertThat(places.size()).isEqualTo(MILLION);
        for (int number = 0; number < MILLION; number += 9973) {
            assertThat(places.find(id(number))).contains(new Place(number % 12, number));
        }
    }

    @Test
    void takesTheLastPartitionAndOffsetThatFitAndNoOther() {
        var last = new Place(Short.MAX_VALUE, (1L << 48) - 1);
        var places = new StoryPlaces();
        places.put(id(1), last);

        assertThat(places.find(id(1))).contains(last);
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(Short.MAX_VALUE + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, 1L << 48));
    }

    private static byte[] id(int number) {
        return bytes("northwire.example:urn:newsml:northwire.example:20261129:nw-" + number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
