package org.copytaster.standalone.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Removed;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.standalone.show.Ink;
import org.copytaster.standalone.show.Wrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailTextTest {
    private final TailText text = new TailText(Ink.PLAIN, new Wrap(160), LeadPolicies.agency());

    @Test
    void showsACleanRecordWithItsRemovedLeadStruckOut() {
        var lines = text.clean(clean()).lines();

        assertThat(lines).first().isEqualTo("Ferry reaches Lindholm");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("~~The ferry came.~~"));
    }

    @Test
    void saysAboveCopyThatMustNotBeUsedThatItMustNot() {
        var story = EnrichedStory.newBuilder()
                .setStoryId("nwa:1")
                .setProvider("nwa")
                .setHeadline("Ferry")
                .setEmbargoed(true)
                .setEmbargoedUntil(Instant.parse("2999-01-01T00:00:00Z"))
                .build();

        assertThat(text.enriched(story).lines())
                .first()
                .isEqualTo("NOT FOR USE: usable, embargoed until 2999-01-01T00:00:00Z");
    }

    @Test
    void readsWhatItFiltersByOffNinjs() {
        var record = text.ninjs("{\"language\":\"en\",\"pubStatus\":\"usable\",\"places\":[{\"name\":\"Lindholm\"}]}");

        assertThat(record.language()).isEqualTo("en");
        assertThat(record.entities()).containsExactly("Lindholm");
        assertThat(record.decision()).isEqualTo("usable");
        assertThat(text.ninjs("no JSON").lines()).containsExactly("no JSON");
    }

    @Test
    void showsWhereAStoryStands() {
        var status = StoryStatus.newBuilder()
                .setStoryId("nwa:1")
                .setProvider("nwa")
                .setDecision("hold")
                .setReason("withheld")
                .build();

        assertThat(text.status(status).lines()).containsExactly("nwa:1", "  stands as hold (withheld)");
        assertThat(text.status(status).decision()).isEqualTo("hold");
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , true",
        "NWA, en, lindholm, usable, true",
        "nwb, , , , false",
        ", de, , , false",
        ", e, , , false",
        ", , Oslo, , false",
        ", , , canceled, false"
    })
    void showsWhatIsChosen(String provider, String language, String entity, String decision, boolean isShown) {
        var choice = new TailChoice(
                Optional.ofNullable(provider),
                Optional.ofNullable(language),
                Optional.ofNullable(entity),
                Optional.ofNullable(decision));

        assertThat(choice.test(text.clean(clean()))).isEqualTo(isShown);
    }

    private static CleanStory clean() {
        return CleanStory.newBuilder()
                .setStoryId("nwa:1")
                .setProvider("nwa")
                .setHeadline("Ferry reaches Lindholm")
                .setLanguage("en-GB")
                .setEntities(List.of(
                        Entity.newBuilder().setName("Lindholm").setType("place").build()))
                .setParagraphs(List.of(Paragraph.newBuilder()
                        .setNumber(1)
                        .setText("The ferry came on Monday.")
                        .build()))
                .setRemoved(List.of(Removed.newBuilder()
                        .setNumber(0)
                        .setText("The ferry came.")
                        .build()))
                .build();
    }
}
