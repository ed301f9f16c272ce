package org.copytaster.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.copytaster.ingest.input.InputBytes;
import org.junit.jupiter.api.Test;

class NewEntriesTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private static Cutting entry(String name, String words, Optional<Instant> dated) {
        var bytes = InputBytes.whole(words.getBytes(StandardCharsets.UTF_8));
        return new Cutting(name, bytes.sha256(), dated, () -> bytes);
    }

    private static Cutting entry(String name) {
        return entry(name, name + " says something", Optional.of(NOON.minus(Duration.ofDays(1))));
    }

    private static List<Cutting> entries(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> entry(prefix + i)).toList();
    }

    private static FeedMemory after(List<Cutting> shown) {
        return after(FeedMemory.none(), shown);
    }

    private static FeedMemory after(FeedMemory before, List<Cutting> shown) {
        var marks = shown.stream().map(Cutting::mark).toList();
        return before.read(Validators.none(), "", NOON, marks);
    }

    private static List<String> names(NewEntries found) {
        return found.entries().stream().map(Cutting::name).toList();
    }

    @Test
    void takesAllOfAFeedThatIsReadForTheFirstTimeTheOldestFirst() {
        var found = NewEntries.in(List.of(entry("c"), entry("b"), entry("a")), FeedMemory.none());

        assertThat(names(found)).containsExactly("a", "b", "c");
        assertThat(found.isFlood()).isFalse();
    }

    @Test
    void findsNothingNewInAnotherOrderOrInFewer() {
        var shown = new ArrayList<>(entries("e", 30));
        var memory = after(shown);
        Collections.shuffle(shown, new Random(1));

        assertThat(NewEntries.in(shown, memory).entries()).isEmpty();
        assertThat(NewEntries.in(shown.subList(0, 3), memory).entries()).isEmpty();
        assertThat(NewEntries.in(List.of(), memory).isFlood()).isFalse();
    }

    @Test
    void findsWhatChangedAndWhatIsNew() {
        var memory = after(entries("e", 6));
        var shown = new ArrayList<>(entries("e", 6));
        shown.set(2, entry("e2", "other words", Optional.empty()));
        shown.add(0, entry("new"));

        assertThat(names(NewEntries.in(shown, memory))).containsExactly("e2", "new");
    }

    @Test
    void knowsAnEntryAgainThatWasGone() {
        var memory = after(after(entries("e", 6)), entries("e", 2));

        assertThat(NewEntries.in(entries("e", 6), memory).entries()).isEmpty();
    }

    /** Two servers behind one name, one of which is behind: each state comes once. */
    @Test
    void takesStatesThatComeAndGoOnce() {
        var one = List.of(entry("a", "one", Optional.empty()));
        var other = List.of(entry("a", "other", Optional.empty()));
        var memory = after(after(one), other);

        assertThat(NewEntries.in(one, memory).entries()).isEmpty();
        assertThat(NewEntries.in(other, after(memory, one)).entries()).isEmpty();
    }

    @Test
    void takesAnEntryThatStandsTwiceOnce() {
        assertThat(names(NewEntries.in(List.of(entry("a"), entry("a")), FeedMemory.none())))
                .containsExactly("a");
    }

    @Test
    void holdsAFeedThatRenamesAllItsEntries() {
        var memory = after(entries("old", 5));

        assertThat(NewEntries.in(entries("new", 5), memory).isFlood()).isTrue();
        assertThat(NewEntries.in(entries("new", 60), memory).isFlood()).isTrue();
    }

    @Test
    void letsThroughWhatIsNoRenaming() {
        var memory = after(entries("old", 5));
        var withOne = new ArrayList<>(entries("new", 20));
        withOne.add(entry("old3"));

        assertThat(NewEntries.in(withOne, memory).isFlood())
                .as("one is still there")
                .isFalse();
        assertThat(NewEntries.in(entries("new", 4), memory).isFlood())
                .as("fewer")
                .isFalse();
        assertThat(NewEntries.in(entries("new", 9), after(entries("old", 4))).isFlood())
                .as("four say nothing")
                .isFalse();
    }

    /** After a night without ingest none of the ten newest is left, and that is news. */
    @Test
    void letsAFeedRunOn() {
        var memory = after(entries("old", 5));
        var younger = IntStream.range(0, 10)
                .mapToObj(i -> entry("new" + i, "words " + i, Optional.of(NOON.plusSeconds(i + 1L))))
                .toList();
        var dateless = IntStream.range(0, 10)
                .mapToObj(i -> entry("new" + i, "words " + i, Optional.empty()))
                .toList();

        assertThat(NewEntries.in(younger, memory).isFlood()).isFalse();
        assertThat(NewEntries.in(dateless, memory).isFlood()).isTrue();
    }

    @Test
    void remembersTwoThousandThatAreGone() {
        var memory = after(after(entries("old", 3000)), entries("new", 1));

        assertThat(memory.present()).hasSize(1);
        assertThat(memory.before()).hasSize(FeedMemory.MOST_BEFORE);
    }

    @Test
    void namesTheSameEntryTheSameWayWheneverItIsSeen() {
        assertThat(entry("a").mark()).isEqualTo(entry("a").mark());
        assertThat(entry("a", "one", Optional.empty()).mark())
                .isNotEqualTo(entry("a", "two", Optional.empty()).mark());
        assertThat(entry("a", "one", Optional.empty()).mark())
                .isNotEqualTo(entry("b", "one", Optional.empty()).mark());
    }

    @Test
    void forgetsValidatorsAndNotEntriesUnderAnotherUrl() {
        var memory = after(FeedMemory.none().at("http://a.example/"), entries("e", 6));

        assertThat(memory.at("http://b.example/").present()).isEqualTo(memory.present());
        assertThat(memory.at("http://b.example/").bodySha256()).isEmpty();
        assertThat(memory.at("http://a.example/")).isSameAs(memory);
    }
}
