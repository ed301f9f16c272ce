package org.copytaster.enrich.entity.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names joined to entities. A slash parts the fields; an entity is its name, then its mentions with their forms. */
class EntitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Anna Weil|person] left. [Weil|person] said > Anna Weil: Anna Weil name, Weil short",
                "#[Weil|person] left/[Anna Weil|person] said > Anna Weil: Weil short, Anna Weil name",
                "[Anna Weil|person], [Weil|person], [Otto Weil|person] > Anna Weil: Anna Weil name, Weil short;"
                        + " Otto Weil: Otto Weil name",
                "[Anna Weil|person], [Otto Weil|person], [Weil|person] > Anna Weil: Anna Weil name; Otto Weil: Otto Weil name;"
                        + " Weil: Weil name",
                "[Lin Daoming|person] left. [Lin|person] said > Lin Daoming: Lin Daoming name, Lin short",
                "[Anna B. Weil|person], [Anna Weil|person]    > Anna B. Weil: Anna B. Weil name, Anna Weil short",
                "[Max Weil Jr.|person], [Weil|person]         > Max Weil Jr.: Max Weil Jr. name, Weil short"
            })
    void joinsASurnameToTheFullName(String text, String entities) {
        assertThat(told(text)).isEqualTo(entities.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[Port Trade Union|organisation] (PTU) met. [PTU|organisation] left"
                        + " > Port Trade Union: Port Trade Union name, PTU abbreviation, PTU abbreviation",
                "[Union of the Ports|organisation]; [UP|organisation] > Union of the Ports: Union of the Ports name, UP abbreviation",
                "[Weil Shipping Ltd|organisation], [Weil Shipping|organisation]"
                        + " > Weil Shipping Ltd: Weil Shipping Ltd name, Weil Shipping short",
                "[Oslo Port Board|organisation]; [Port Board|organisation]"
                        + " > Oslo Port Board: Oslo Port Board name, Port Board short"
            })
    void joinsTheWaysToWriteAnOrganisation(String text, String entities) {
        assertThat(told(text)).isEqualTo(entities.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            value = {
                "[U.S.|place] ships, American ports, [US|place]   > United States: U.S. abbreviation, American demonym, US abbreviation",
                "[Britain|place] and [the United Kingdom|place]   > United Kingdom: Britain short, United Kingdom name",
                "Norwegian ships left                             > Norway: Norwegian demonym",
                "Congolese ships left                             > ",
                "Congolese ships of [DR Congo|place]              > DR Congo: Congolese demonym, DR Congo name",
                "Scottish ships left                              > ",
                "[Upper-Marsvik|place], [Marsvik|place]           > Upper-Marsvik: Upper-Marsvik name, Marsvik short",
                "[Guinea-Bissau|place], [Bissau|place]            > Guinea-Bissau: Guinea-Bissau name; Bissau: Bissau name",
                "[OSLO|place] (Reuters) - It rained in [Oslo|place] > Oslo: OSLO name, Oslo name; Reuters: Reuters agency"
            })
    void joinsTheWaysToWriteAPlace(String text, String entities) {
        assertThat(told(text)).isEqualTo(entities == null ? "" : entities.strip());
    }

    @Test
    void letsTheAgencysWordStandAndAddsWhereTheNameIs() {
        var marked = Marked.of("[Anna Weil|organisation] and [Weil|person]");
        var tag = tag("person", "Anna Weil");
        var found = Entities.of(marked.fields(), marked.spans(), List.of(tag));
        assertThat(found).singleElement().satisfies(entity -> {
            assertThat(entity.getType()).isEqualTo("person");
            assertThat(entity.getId()).isEqualTo("desk:77");
            assertThat(entity.getOrigin()).isEqualTo("agency");
            assertThat(entity.getMentions()).extracting(Mention::getForm).containsExactly("agency", "name", "short");
            assertThat(entity.getMentions())
                    .extracting(Mention::getBy)
                    .containsExactly("agency", "recogniser", "recogniser");
        });
        assertThat(tag.getMentions()).hasSize(1);
    }

    @Test
    void keepsAnAgencysEntityThatTheTextDoesNotName() {
        var found = Entities.of(List.of(), List.of(), List.of(tag("organisation", "Port Board")));
        assertThat(found).singleElement().satisfies(entity -> {
            assertThat(entity.getName()).isEqualTo("Port Board");
            assertThat(entity.getSalience()).isZero();
        });
    }

    @Test
    void keepsTheTitleOfAPerson() {
        var marked = Marked.of("President [Anna Weil|person] left. Mrs [Weil|person] said");
        assertThat(Entities.of(marked.fields(), marked.spans(), List.of()))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.getTitle()).isEqualTo("President");
                    assertThat(entity.getMentions())
                            .extracting(Mention::getTitle)
                            .containsExactly("President", "Mrs");
                });
    }

    @Test
    void countsTheHeadlineAndTheLeadMost() {
        var marked =
                Marked.of("#[Oslo|place] rain\n[Anna Weil|person] left\n[Bergen|place] too\nBergen (Reuters) - Dry");
        var found = Entities.of(marked.fields(), marked.spans(), List.of());
        assertThat(Entities.salient(found, 3))
                .extracting(Entity::getName)
                .containsExactly("Oslo", "Anna Weil", "Bergen");
        assertThat(found.get(0).getSalience()).isEqualTo(0.375);
    }

    @Test
    void refusesASpanInAFieldThatWasNotAskedAbout() {
        var elsewhere = new TaggedSpan(TextField.paragraph(9, "Oslo"), "place", 0, 4);
        assertThatThrownBy(() -> Entities.of(List.of(), List.of(elsewhere), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String told(String text) {
        var marked = Marked.of(text.strip().replace("/", "\n"));
        return Entities.of(marked.fields(), marked.spans(), List.of()).stream()
                .map(EntitiesTest::told)
                .collect(Collectors.joining("; "));
    }

    private static String told(Entity entity) {
        return entity.getName() + ": "
                + entity.getMentions().stream()
                        .map(mention -> mention.getText() + " " + mention.getForm())
                        .collect(Collectors.joining(", "));
    }

    private static Entity tag(String type, String name) {
        var mention = Mention.newBuilder()
                .setField("")
                .setText(name)
                .setForm("agency")
                .setBy("agency")
                .build();
        return Entity.newBuilder()
                .setType(type)
                .setName(name)
                .setId("desk:77")
                .setOrigin("agency")
                .setMentions(List.of(mention))
                .build();
    }
}
