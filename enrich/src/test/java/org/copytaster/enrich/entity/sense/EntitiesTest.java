package org.copytaster.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    private static final TextField HEADLINE = TextField.headline("Oslo talks");
    private static final TextField FIRST = TextField.paragraph(0, "Anna Berg came to Oslo.");
    private static final TextField LATER = TextField.paragraph(4, "Oslo is cold.");
    private static final List<TextField> FIELDS = List.of(HEADLINE, FIRST, LATER);

    @Test
    void makesOneEntityOfAllMentionsOfANameInReadingOrder() {
        var spans = List.of(place(LATER, 0), place(FIRST, 18), place(HEADLINE, 0));
        assertThat(Entities.of(FIELDS, spans, List.of()))
                .containsExactly(new Entity(
                        "place",
                        "Oslo",
                        "",
                        "recogniser",
                        List.of(
                                new Mention("headline", -1, 0, 4, "Oslo", "name"),
                                new Mention("paragraph", 0, 18, 22, "Oslo", "name"),
                                new Mention("paragraph", 4, 0, 4, "Oslo", "name"))));
    }

    @Test
    void keepsOneNameOfTwoTypesApart() {
        var spans = List.of(place(HEADLINE, 0), new TaggedSpan(LATER, "organisation", 0, 4));
        assertThat(Entities.of(FIELDS, spans, List.of()))
                .extracting(Entity::getType)
                .containsExactly("place", "organisation");
    }

    @Test
    void letsTheAgencysWordStandAndAddsWhereTheNameIs() {
        var agency = new Entity("person", "Anna Berg", "desk:77", "agency", List.of());
        var found = Entities.of(FIELDS, List.of(new TaggedSpan(FIRST, "organisation", 0, 9)), List.of(agency));
        assertThat(found)
                .containsExactly(new Entity(
                        "person",
                        "Anna Berg",
                        "desk:77",
                        "agency",
                        List.of(new Mention("paragraph", 0, 0, 9, "Anna Berg", "name"))));
        assertThat(agency.getMentions()).isEmpty();
    }

    @Test
    void keepsAnAgencysEntityThatTheTextDoesNotName() {
        var agency = new Entity("organisation", "Port Board", "", "agency", List.of());
        assertThat(Entities.of(FIELDS, List.of(), List.of(agency))).containsExactly(agency);
    }

    @Test
    void refusesASpanBeyondTheText() {
        assertThatThrownBy(() -> new TaggedSpan(HEADLINE, "place", 8, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASpanInAFieldThatWasNotAskedAbout() {
        var elsewhere = place(TextField.paragraph(9, "Oslo"), 0);
        assertThatThrownBy(() -> Entities.of(FIELDS, List.of(elsewhere), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNoneWhereNoRecogniserIsInstalled() {
        assertThat(EntityTaggers.best(List.of()).version()).isEqualTo("none");
    }

    private static TaggedSpan place(TextField field, int start) {
        return new TaggedSpan(field, "place", start, start + 4);
    }
}
