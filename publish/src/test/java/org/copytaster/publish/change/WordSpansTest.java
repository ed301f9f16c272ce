package org.copytaster.publish.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordSpansTest {
    private static final long SEED = 20_260_302;
    private static final List<String> WORDS = List.of(
            "the", "ferry", "O'Neill", "sails", ",", ".", " ", "  ", "1,250", "\u6e2f", "\ud83d\udea2", "e\u0301");

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "a corrected name", "said Anna Weil.", "said Ana Weill.", "said [-Anna Weil-]{+Ana Weill+}."),
                Arguments.of("a fixed typo", "The fery sails.", "The ferry sails.", "The [-fery-]{+ferry+} sails."),
                Arguments.of("a number", "It took 1,250 men.", "It took 1,520 men.", "It took [-1,250-]{+1,520+} men."),
                Arguments.of("a word more", "a dock", "a dry dock", "a {+dry +}dock"),
                Arguments.of("a word less", "a dry dock", "a dock", "a [-dry -]dock"),
                Arguments.of("a point", "It sails", "It sails.", "It sails{+.+}"),
                Arguments.of("blanks alone", "It  sails", "It sails", "It[-  -]{+ +}sails"),
                Arguments.of("from nothing", "", "It sails", "{+It sails+}"),
                Arguments.of("to nothing", "It sails", "", "[-It sails-]"),
                Arguments.of(
                        "a sign of a script without blanks",
                        "\u6e2f\u306e\u8239",
                        "\u6d77\u306e\u8239",
                        "[-\u6e2f-]{+\u6d77+}\u306e\u8239"),
                Arguments.of("the same", "It sails", "It sails", "It sails"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void areWholeWords(String what, String old, String now, String marked) {
        assertThat(marked(old, now)).isEqualTo(marked);
    }

    @Test
    void areOneOverBothWhenTheTextWasWrittenAnew() {
        var old = "ferry ".repeat(300);
        var now = "train ".repeat(300);

        assertThat(WordSpans.between(old, now)).containsExactly(new WordSpan(0, old.length(), 0, now.length()));
    }

    @Test
    void makeTheNewTextOutOfTheOldOneAndTheOtherWayRound() {
        var random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            var old = text(random);
            var now = text(random);

            assertThat(applied(old, now)).as("seed %d, round %d", SEED, round).isEqualTo(now);
            assertThat(applied(now, old)).as("seed %d, round %d", SEED, round).isEqualTo(old);
        }
    }

    static String applied(String old, String now) {
        var applied = new StringBuilder();
        int done = 0;
        for (var span : WordSpans.between(old, now)) {
            applied.append(old, done, span.oldStart()).append(now, span.newStart(), span.newEnd());
            done = span.oldEnd();
        }
        return applied.append(old, done, old.length()).toString();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(15), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining());
    }

    private static String marked(String old, String now) {
        var marked = new StringBuilder();
        int done = 0;
        for (var span : WordSpans.between(old, now)) {
            marked.append(now, done, span.newStart());
            if (span.oldStart() < span.oldEnd()) {
                marked.append("[-").append(old, span.oldStart(), span.oldEnd()).append("-]");
            }
            if (span.newStart() < span.newEnd()) {
                marked.append("{+").append(now, span.newStart(), span.newEnd()).append("+}");
            }
            done = span.newEnd();
        }
        return marked.append(now, done, now.length()).toString();
    }
}
