package org.copytaster.publish.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copytaster.publish.change.AlignedText.Added;
import org.copytaster.publish.change.AlignedText.Altered;
import org.copytaster.publish.change.AlignedText.Gone;
import org.copytaster.publish.change.AlignedText.Moved;
import org.copytaster.publish.change.AlignedText.Same;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphAlignmentTest {
    private static final long SEED = 20_260_302;
    private static final String FERRY = "The ferry to Northport sails again after a week in dock, Anna Weil said.";
    private static final String NAME = "The ferry to Northport sails again after a week in dock, Ana Weil said.";
    private static final String DOCK =
            "Workers had found a crack in the hull. It was mended in the dry dock at Lund by 40 men.";
    private static final String TICKETS = "Tickets are sold at the pier from six in the morning.";
    private static final String STORM =
            "A storm closed the harbour late on Tuesday and tore two yachts from their moorings.";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nothing", List.of(FERRY, DOCK), List.of(FERRY, DOCK), List.of("0=0", "1=1")),
                Arguments.of("a corrected name", List.of(FERRY, DOCK), List.of(NAME, DOCK), List.of("0~0", "1=1")),
                Arguments.of("a new lead", List.of(FERRY, DOCK), List.of(STORM, DOCK), List.of("-0", "+0", "1=1")),
                Arguments.of(
                        "a lead on top",
                        List.of(FERRY, DOCK),
                        List.of(STORM, FERRY, DOCK),
                        List.of("+0", "0=1", "1=2")),
                Arguments.of(
                        "a lead on top and a corrected name",
                        List.of(FERRY, DOCK),
                        List.of(STORM, NAME, DOCK),
                        List.of("+0", "0~1", "1=2")),
                Arguments.of(
                        "one moved down",
                        List.of(FERRY, DOCK, TICKETS, STORM),
                        List.of(DOCK, TICKETS, FERRY, STORM),
                        List.of("1=0", "2=1", "0>2", "3=3")),
                Arguments.of(
                        "one split",
                        List.of(FERRY, DOCK),
                        List.of(FERRY, DOCK.substring(0, 38), DOCK.substring(39)),
                        List.of("0=0", "+1", "1~2")),
                Arguments.of(
                        "two merged",
                        List.of(FERRY, DOCK.substring(0, 38), DOCK.substring(39)),
                        List.of(FERRY, DOCK),
                        List.of("0=0", "-1", "2~1")),
                Arguments.of(
                        "one gone",
                        List.of(FERRY, DOCK, TICKETS),
                        List.of(FERRY, TICKETS),
                        List.of("0=0", "-1", "2=1")),
                Arguments.of("a body at last", List.of(), List.of(FERRY), List.of("+0")),
                Arguments.of("no body any more", List.of(FERRY), List.of(), List.of("-0")),
                Arguments.of(
                        "the same line twice, one gone",
                        List.of("***", FERRY, "***", DOCK),
                        List.of(FERRY, "***", NAME),
                        List.of("-0", "1=0", "2=1", "-3", "+2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void tellsWhatBecameOfEachParagraph(String what, List<String> old, List<String> now, List<String> expected) {
        assertThat(ParagraphAlignment.of(numbered(old), numbered(now)).stream()
                        .map(ParagraphAlignmentTest::inShort)
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void callsAParagraphAlteredWhoseKindAloneIsAnother() {
        var altered = new Altered(new NumberedText(0, "text", "In dock"), new NumberedText(0, "subhead", "In dock"));

        assertThat(ParagraphAlignment.of(List.of(altered.old()), List.of(altered.now())))
                .containsExactly(altered);
        assertThat(altered.spans()).isEmpty();
    }

    @Test
    void makesTheNewBodyOutOfTheOldOne() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var old = body(random);
            var now = edited(old, random);
            var aligned = ParagraphAlignment.of(numbered(old), numbered(now));

            assertThat(applied(numbered(old), aligned, now.size()))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(now);
            assertThat(aligned.stream().flatMap(one -> olds(one).stream()))
                    .as("seed %d, round %d", SEED, round)
                    .containsExactlyInAnyOrderElementsOf(numbered(old));
        }
    }

    @Test
    void findsNoChangeBetweenABodyAndItself() {
        var random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            var body = numbered(body(random));

            assertThat(ParagraphAlignment.of(body, body)).allMatch(Same.class::isInstance);
        }
    }

    @Test
    void takesNoSecondsForAMebibyteInWhichEverythingIsOtherwise() {
        var random = new Random(SEED);
        for (int words : List.of(3, 30, 120, 1_000)) {
            var old = mebibyte(random, words, 4_000);
            var shuffled = old.stream().map(text -> shuffled(text, random)).toList();
            for (var now : List.of(shuffled, mebibyte(random, words, 4_000), mebibyte(random, words, 20))) {
                assertTimeout(Duration.ofSeconds(5), () -> {
                    for (var one : ParagraphAlignment.of(numbered(old), numbered(now))) {
                        if (one instanceof Altered altered) {
                            altered.spans();
                        }
                    }
                });
            }
        }
    }

    private static List<String> mebibyte(Random random, int words, int vocabulary) {
        return IntStream.range(0, 1024 * 1024 / (6 * words))
                .mapToObj(paragraph -> random.ints(words, 10_000, 10_000 + vocabulary)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String shuffled(String text, Random random) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    /** What is not listed fills the numbers that are not, in order: as a subscriber would do it. */
    private static List<String> applied(List<NumberedText> old, List<AlignedText> aligned, int size) {
        var stayed = new ArrayList<>(old);
        var now = new String[size];
        for (var one : aligned) {
            if (one instanceof Moved moved) {
                stayed.remove(moved.old());
                now[moved.now().number()] = moved.old().text();
            } else if (one instanceof Altered altered) {
                stayed.remove(altered.old());
                now[altered.now().number()] = WordSpansTest.applied(
                        altered.old().text(), altered.now().text());
            } else if (one instanceof Added added) {
                now[added.now().number()] = added.now().text();
            } else if (one instanceof Gone gone) {
                stayed.remove(gone.old());
            }
        }
        int next = 0;
        for (var one : stayed) {
            while (now[next] != null) {
                next++;
            }
            now[next] = one.text();
        }
        return List.of(now);
    }

    private static List<NumberedText> olds(AlignedText one) {
        if (one instanceof Same same) {
            return List.of(same.old());
        }
        if (one instanceof Moved moved) {
            return List.of(moved.old());
        }
        if (one instanceof Altered altered) {
            return List.of(altered.old());
        }
        return one instanceof Gone gone ? List.of(gone.old()) : List.of();
    }

    private static String inShort(AlignedText one) {
        if (one instanceof Same same) {
            return same.old().number() + "=" + same.now().number();
        }
        if (one instanceof Moved moved) {
            return moved.old().number() + ">" + moved.now().number();
        }
        if (one instanceof Altered altered) {
            return altered.old().number() + "~" + altered.now().number();
        }
        return one instanceof Added added
                ? "+" + added.now().number()
                : "-" + ((Gone) one).old().number();
    }

    private static List<NumberedText> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(number -> new NumberedText(number, "text", texts.get(number)))
                .toList();
    }

    private static List<String> body(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(paragraph -> sentence(random))
                .toList();
    }

    private static String sentence(Random random) {
        return random.ints(1 + random.nextInt(12), 0, 8)
                .mapToObj(word -> "word" + word)
                .collect(Collectors.joining(" "));
    }

    private static List<String> edited(List<String> body, Random random) {
        var edited = new ArrayList<>(body);
        for (int edit = random.nextInt(4); edit > 0; edit--) {
            int place = random.nextInt(edited.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> edited.add(place, sentence(random));
                case 1 -> Collections.shuffle(edited, random);
                case 2 -> edited.replaceAll(text -> text.replace("word1 ", "word9 "));
                default ->
                    edited.remove(edited.isEmpty() ? sentence(random) : edited.get(random.nextInt(edited.size())));
            }
        }
        return edited;
    }
}
