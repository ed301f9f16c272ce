package org.copytaster.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.junit.jupiter.api.Test;

class CleanEntitiesTest {
    private static final Mention TAG = new Mention("", -1, 0, 0, "Port of Northport", "agency", "", "agency");
    private static final Mention FIRST_WORD = new Mention("headline", -1, 0, 9, "Northport", "short", "", "recogniser");

    @Test
    void keepsATagOfTheAgencyApartFromWhatStandsInTheText() {
        var clean = CleanEntities.of(List.of(harbour(TAG, FIRST_WORD))).get(0);

        assertThat(clean.getMentions()).containsExactly(FIRST_WORD);
        assertThat(clean.getAgencyTags()).containsExactly("Port of Northport");
    }

    @Test
    void putsWhatTheStoryIsMostAboutFirstAndEqualsAsTheyStood() {
        assertThat(CleanEntities.of(List.of(named("Weil", 0.2), named("Holm", 0.7), named("Lund", 0.2))))
                .extracting(Entity::getName)
                .containsExactly("Holm", "Weil", "Lund");
    }

    @Test
    void leavesTheRecordOfEnrichmentAsItIs() {
        var enriched = harbour(TAG, FIRST_WORD);

        CleanEntities.of(List.of(enriched));

        assertThat(enriched.getMentions()).containsExactly(TAG, FIRST_WORD);
    }

    @Test
    void changesNothingOfWhatIsCleanAlready() {
        var clean = CleanEntities.of(List.of(harbour(TAG, FIRST_WORD)));

        assertThat(CleanEntities.of(clean)).isEqualTo(clean);
    }

    private static Entity harbour(Mention... mentions) {
        return new Entity("place", "Northport", "harbour:4", "agency", List.of(mentions), "", 0.5, List.of());
    }

    private static Entity named(String name, double salience) {
        return new Entity("person", name, "", "recogniser", List.of(), "", salience, List.of());
    }
}
