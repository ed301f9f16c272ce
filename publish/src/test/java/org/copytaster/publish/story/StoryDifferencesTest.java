package org.copytaster.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copytaster.publish.story.EnrichedStories.NOON;
import static org.copytaster.publish.story.EnrichedStories.paragraphs;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.FieldChange;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.ParagraphChange;
import org.copytaster.schemas.StoryDifference;
import org.copytaster.schemas.Subject;
import org.copytaster.schemas.WordChange;
import org.junit.jupiter.api.Test;

class StoryDifferencesTest {
    private static final CleanStory OLD = clean(1, with -> with);

    @Test
    void ofARevisionThatSaysTheSameAreNone() {
        var same = StoryDifferences.between(OLD, clean(2, with -> with.setWarnings(List.of("odd"))));

        assertThat(same).isEqualTo(new StoryDifference("1", "hash-1", true, List.of(), List.of(), 0));
    }

    @Test
    void tellACorrectedWordByItsPlaceInBothTexts() {
        var now = clean(
                2,
                with -> with.setParagraphs(
                        paragraphs("The ferry sails again.", "It had been in dock since April.", "Tickets are sold.")));

        assertThat(StoryDifferences.between(OLD, now).getParagraphs())
                .containsExactly(new ParagraphChange(
                        "altered", 1, 1, "", List.of(new WordChange("replaced", 26, 29, 26, 31, "May"))));
    }

    @Test
    void tellANewLeadByAParagraphThatCameAndOneThatWent() {
        var now = clean(
                2,
                with -> with.setParagraphs(paragraphs(
                        "A storm has closed the harbour.", "It had been in dock since May.", "Tickets are sold.")));

        assertThat(StoryDifferences.between(OLD, now).getParagraphs())
                .containsExactly(
                        new ParagraphChange("removed", -1, 0, "The ferry sails again.", List.of()),
                        new ParagraphChange("added", 0, -1, "", List.of()));
    }

    @Test
    void tellAHeadlineAlone() {
        var difference = StoryDifferences.between(OLD, clean(2, with -> with.setHeadline("Ferry is back")));

        assertThat(difference.getParagraphs()).isEmpty();
        assertThat(difference.getFields())
                .containsExactly(new FieldChange("headline", "Ferry returns to the northern route", "Ferry is back"));
    }

    @Test
    void tellFieldsThatAreNoTextAsNumbersTimesAndJson() {
        var now = clean(
                2,
                with -> with.setUrgency(3)
                        .setExpiresAt(NOON)
                        .setKeywords(List.of("ferry", "dock"))
                        .setSubjects(List.of(new Subject("medtop", "04000000", "economy", ""))));

        assertThat(StoryDifferences.fields(OLD, now))
                .extracting(FieldChange::getName, FieldChange::getOldValue, FieldChange::getNewValue)
                .containsExactly(
                        tuple("expiresAt", "", "2026-03-02T12:00:00Z"),
                        tuple("urgency", "", "3"),
                        tuple("keywords", "", "[\"ferry\", \"dock\"]"),
                        tuple(
                                "subjects",
                                "",
                                "[{\"scheme\": \"medtop\", \"code\": \"04000000\", \"name\": \"economy\", \"uri\": \"http://cv.iptc.org/newscodes/mediatopic/04000000\"}]"));
    }

    @Test
    void leaveOutWhatThereIsNoRoomForAndCountIt() {
        var old = clean(1, with -> with.setParagraphs(longBody("old")));
        var now = clean(2, with -> with.setParagraphs(longBody("new")).setHeadline("h".repeat(100_000)));

        var difference = StoryDifferences.between(old, now);

        assertThat(difference.getFields()).containsExactly(new FieldChange("headline", "", ""));
        assertThat(difference.getParagraphs()).hasSize(999);
        assertThat(difference.getLeftOut()).isGreaterThan(1_400);
        assertThat(characters(difference)).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void compareEveryTextThatIsTheStorysAndNeitherItsRevisionsNorComputed() {
        var compared = CleanStory.getClassSchema().getFields().stream()
                .filter(field -> field.schema().getType() == Schema.Type.STRING)
                .filter(field -> {
                    var now = CleanStory.newBuilder(OLD).build();
                    now.put(field.pos(), "other");
                    return StoryDifferences.fields(OLD, now).size() == 1;
                })
                .map(Schema.Field::name);

        assertThat(compared)
                .containsExactly(
                        "headline",
                        "summary",
                        "slugline",
                        "byline",
                        "dateline",
                        "creditLine",
                        "language",
                        "genre",
                        "usageTerms",
                        "copyrightHolder",
                        "copyrightNotice",
                        "service",
                        "priority",
                        "correctionNote",
                        "seriesName",
                        "located",
                        "profile",
                        "representationType");
    }

    private static int characters(StoryDifference difference) {
        return difference.getParagraphs().stream()
                .mapToInt(one -> one.getOldText().length()
                        + one.getWords().stream()
                                .mapToInt(word -> word.getOldText().length())
                                .sum())
                .sum();
    }

    private static List<Paragraph> longBody(String word) {
        return paragraphs(IntStream.range(0, 1_200)
                .mapToObj(number -> String.join(" ", Collections.nCopies(30, word + number)))
                .toArray(String[]::new));
    }

    private static CleanStory clean(int number, UnaryOperator<EnrichedStory.Builder> changes) {
        return CleanStories.published(revision(number, changes), NOON, LeadPolicies.agency());
    }
}
