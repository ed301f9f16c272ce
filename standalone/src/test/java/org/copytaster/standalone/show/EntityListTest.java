package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.copytaster.schemas.Paragraph;
import org.junit.jupiter.api.Test;

class EntityListTest {
    private final EnrichedStory story = EnrichedStory.newBuilder()
            .setStoryId("northwire.example:nw-1")
            .setHeadline("Weil opens ferry line")
            .setParagraphs(List.of(new Paragraph(0, "text", "Anna Weil opened the line from Oslo.")))
            .setEntities(List.of(
                    entity(
                            "place",
                            "Oslo",
                            0.167,
                            new Mention("paragraph", 0, 31, 35, "Oslo", "name", "", "recogniser")),
                    entity(
                            "person",
                            "Anna Weil",
                            0.5,
                            new Mention("headline", -1, 0, 4, "Weil", "short", "", "recogniser"),
                            new Mention("paragraph", 0, 0, 9, "Anna Weil", "name", "", "recogniser")),
                    entity("organisation", "Northwire", 0.167)))
            .setEntityEngine("a recogniser")
            .build();

    @Test
    void namesTheMostSalientFirstAndHangsWhatIsLongUnderIt() {
        assertThat(new EntityList(Ink.PLAIN, new Wrap(50)).lines(story))
                .containsExactly(
                        "[Weil | person] opens ferry line",
                        "  0  [Anna Weil | person] opened the line from",
                        "     [Oslo | place].",
                        "",
                        "0.500  [Anna Weil | person]  recogniser",
                        "       \"Weil\" headline:0-4 short, recogniser;",
                        "       \"Anna Weil\" 0:0-9 name, recogniser",
                        "0.167  [Oslo | place]  recogniser",
                        "       \"Oslo\" 0:31-35 name, recogniser",
                        "0.167  [Northwire | organisation]  recogniser",
                        "by a recogniser");
    }

    @Test
    void namesThemInTheSameOrderOnThePage() {
        assertThat(String.join("\n", EntitiesHtml.lines(story)))
                .containsSubsequence(
                        "<td>0.500<td>", "Anna Weil", "<td>0.167<td>", "Oslo", "<td>0.167<td>", "Northwire");
    }

    private static Entity entity(String type, String name, double salience, Mention... mentions) {
        return new Entity(type, name, "", "recogniser", List.of(mentions), "", salience, List.of());
    }
}
