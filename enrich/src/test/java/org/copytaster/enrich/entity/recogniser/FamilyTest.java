package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamilyTest {
    private static final int FIRST = 1;
    private static final int LAST = 2;

    @Test
    void asksForTheWordAndItsNeighbours() {
        assertThat(Asked.of("In Oslo on May 5.").features(Family.WORDS, "Oslo"))
                .contains(
                        Features.hash(Template.WORD, Hashes.exact("Oslo"), 0),
                        Asked.word(Template.WORD_LOWER, "oslo"),
                        Features.hash(Template.PREVIOUS, Hashes.exact("In"), 0),
                        Asked.word(Template.NEXT, "on"),
                        Asked.word(Template.NEXT_2, "may"),
                        Features.hash(Template.PREVIOUS_2, Traits.BEFORE, 0));
    }

    @Test
    void takesAllDigitsForOne() {
        assertThat(Asked.of("The A320 flew.").features(Family.WORDS, "A320"))
                .isEqualTo(Asked.of("The A787 flew.").features(Family.WORDS, "A787"));
    }

    @Test
    void drawsTheShape() {
        var shapes = Asked.of("Berg saw Lindholm and NATO.");
        assertThat(shapes.features(Family.SHAPES, "Lindholm"))
                .contains(Features.hash(Template.SHAPE, shape("Holmgren"), 0))
                .doesNotContain(Features.hash(Template.SHAPE, shape("NATO"), 0));
    }

    @Test
    void asksForOneToFourLettersAtBothEnds() {
        assertThat(Asked.of("In Oslo today.").features(Family.AFFIXES, "Oslo"))
                .hasSize(8)
                .contains(
                        Features.hash(Template.PREFIX_2, Hashes.exact("Os"), 0),
                        Features.hash(Template.SUFFIX_2, Hashes.exact("ol"), 0));
    }

    @Test
    void asksForWordsWithinFiveWithoutTheirPlace() {
        assertThat(Asked.of("one two three four five six Oslo seven eight").features(Family.WINDOW, "Oslo"))
                .containsExactlyInAnyOrder(
                        Asked.word(Template.WORD_WITHIN_5_LEFT, "two"),
                        Asked.word(Template.WORD_WITHIN_5_LEFT, "three"),
                        Asked.word(Template.WORD_WITHIN_5_LEFT, "four"),
                        Asked.word(Template.WORD_WITHIN_5_LEFT, "five"),
                        Asked.word(Template.WORD_WITHIN_5_LEFT, "six"),
                        Asked.word(Template.WORD_WITHIN_5_RIGHT, "seven"),
                        Asked.word(Template.WORD_WITHIN_5_RIGHT, "eight"));
    }

    @Test
    void asksForTheRunOfCapitalsAndWhatStandsAroundIt() {
        assertThat(Asked.of("minister Anna Berg of").features(Family.RUN, "Berg"))
                .contains(
                        Asked.word(Template.RUN_FIRST, "anna", LAST),
                        Asked.word(Template.RUN_LAST, "berg", LAST),
                        Asked.word(Template.RUN_BEFORE, "minister", LAST),
                        Asked.word(Template.RUN_AFTER, "of", LAST));
    }

    @Test
    void asksNothingOfARunThatIsAHeadline() {
        assertThat(Asked.of("A B C D E F G H I J K L M N").features(Family.RUN, "B"))
                .isEmpty();
    }

    @Test
    void asksForTheWiderRunOverSmallWords() {
        assertThat(Asked.of("the Bank of Upper Ellery said").features(Family.WIDE_RUN, "Bank"))
                .contains(
                        Asked.word(Template.WIDE_FIRST, "bank", FIRST),
                        Asked.word(Template.WIDE_LAST, "ellery", FIRST),
                        Asked.word(Template.WIDE_AFTER, "said", FIRST));
    }

    @Test
    void asksForTheClusterOfAWordOrOfItsLowerCase() {
        var clusters = new Clusters(
                new int[] {Hashes.exact("Oslo"), Hashes.exact("port")}, new short[] {7, 9}, new byte[] {3, (byte) 200});
        var asked = new Asked(clusters, "In Oslo PORT");
        assertThat(asked.features(Family.CLUSTERS, "Oslo"))
                .contains(
                        Features.hash(Template.CLUSTER, 7, 0),
                        Features.hash(Template.CLUSTER_BROAD, 3, 0),
                        Features.hash(Template.CLUSTER_NEXT, 9, 0));
        assertThat(asked.features(Family.CLUSTERS, "PORT")).contains(Features.hash(Template.CLUSTER_BROAD, 200, 0));
    }

    @Test
    void asksForTheFullNameThatAnotherParagraphGives() {
        assertThat(Asked.of("Anna Berg won.", "Then Berg left.").features(Family.STORY, "Berg"))
                .contains(
                        Asked.word(Template.LONGEST_FIRST, "anna", LAST),
                        Features.hash(Template.FACT, WordFact.CLOSES_RUN.number(), 0));
    }

    @Test
    void asksForTheNameThatAnAbbreviationSpells() {
        assertThat(Asked.of("The Norwegian Port Board (NPB) met.", "Later NPB rose.")
                        .features(Family.STORY, "NPB"))
                .contains(
                        Asked.word(Template.SPELLED_OUT_LAST, "board"),
                        Features.hash(Template.FACT, WordFact.IN_BRACKETS.number(), 0));
    }

    @Test
    void asksForCapitalsAround() {
        assertThat(Asked.of("OSLO PORT CLOSES FOR WEEK").features(Family.CAPITALS, "CLOSES"))
                .containsExactly(Features.hash(Template.CAPITALS_AROUND, 121, 0));
    }

    private static int shape(String word) {
        var reading = new StoryReading(new Clusters(new int[0], new short[0], new byte[0]));
        reading.read(java.util.List.of(org.copytaster.enrich.entity.TextField.paragraph(0, word)));
        return reading.traits().shape[0];
    }
}
