package org.copytaster.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stories take a route, and what is said of those that do not. */
class RouteTest {
    private static final CleanStory STORY = CleanStory.newBuilder()
            .setStoryId("northwire.example:nw-0412")
            .setProvider("northwire.example")
            .setLanguage("de-AT")
            .setUrgency(4)
            .setChange("correction")
            .setSlugline("FERRY-Line/2ndld")
            .setGenre("Current, Analysis")
            .setSubjects(List.of(new Subject("medtop", "15000000", "sport", ""), new Subject("", "nw:ferry", "", "")))
            .setEntities(List.of(
                    entity("person", "Anna Weil", "wikidata:Q1"),
                    entity("place", "Portugal", "iso3166:PT"),
                    entity("organisation", "Chad Lines", "iso3166:TD")))
            .build();

    private static Entity entity(String type, String name, String id) {
        return new Entity(type, name, id, "agency", List.of(), "", 0.5, List.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "language: de                     | language de",
                "language: de-AT                  | language de-at",
                "language: de-DE                  | no: language is de-at, de",
                "language: [fr, de]               | language de",
                "provider: NorthWire.example      | provider northwire.example",
                "provider: northwire              | no: provider is northwire.example",
                "subject: medtop:15000000         | subject medtop:15000000",
                "subject: 15000000                | subject 15000000",
                "subject: nw:ferry                | subject nw:ferry",
                "subject: medtop:15000001         | no: subject is",
                "urgency: 4                       | urgency 4",
                "urgency: 1-3                     | no: urgency is 4",
                "change: correction               | change correction",
                "change: none                     | no: change is correction",
                "entity: anna weil                | entity anna weil",
                "entity: wikidata:Q1              | entity wikidata:q1",
                "entity: Anna                     | no: entity is",
                "place: PT                        | place pt",
                "place: TD                        | no: place is pt",
                "slug: ferry-line/2ndld           | slug ferry-line/2ndld",
                "slug: ferry*                     | slug ferry-line/2ndld",
                "slug: ferry                      | no: slug is ferry-line/2ndld",
                "genre: analysis                  | genre analysis",
                "genre: Obituary                  | no: genre is",
            })
    void matchesByOneField(String criterion, String why) {
        var route = route("{" + criterion + "}", "");
        assertThat(route.why(StoryFacts.of(STORY))).startsWith(why);
        assertThat(route.matches(StoryFacts.of(STORY))).isEqualTo(!why.startsWith("no:"));
    }

    @Test
    void wantsEveryFieldAndNoneThatIsExcepted() {
        assertThat(route("{language: de, urgency: 1}", "").matches(StoryFacts.of(STORY)))
                .isFalse();
        var excepted = route("{language: de}", "except: {genre: [analysis]}");
        assertThat(excepted.matches(StoryFacts.of(STORY))).isFalse();
        assertThat(excepted.why(StoryFacts.of(STORY))).isEqualTo("no: except genre analysis");
        assertThat(route("all", "").why(StoryFacts.of(STORY))).isEqualTo("every story");
    }

    @Test
    void takesAStoryThatSaysNothingForNothing() {
        var silent = StoryFacts.of(CleanStory.newBuilder().setStoryId("a:b").build());
        assertThat(route("{change: none}", "").matches(silent)).isTrue();
        for (var field : List.of("language: de", "subject: a", "urgency: 1-9", "entity: a", "place: pt", "genre: a")) {
            assertThat(route("{" + field + "}", "").matches(silent)).as(field).isFalse();
        }
        assertThat(route("{language: de}", "").why(silent)).isEqualTo("no: language is not said");
    }

    @Test
    void goesByTheLanguageThatWasDetectedWhereNoneIsDeclared() {
        var detected = CleanStory.newBuilder()
                .setStoryId("a:b")
                .setDetectedLanguage("fr")
                .build();
        assertThat(route("{language: fr}", "").matches(StoryFacts.of(detected))).isTrue();
    }

    @Test
    void standsByItsHighestVersionAndRemembersTheTopicsOfOthers() {
        var first = new RouteTable(1, List.of(route("all", "")));
        var second = new RouteTable(2, List.of());
        var history = RouteHistory.of(List.of(second, first));
        assertThat(history.standing().version()).isEqualTo(2);
        assertThat(history.byTopic()).containsOnlyKeys("routes.ferry");
    }

    private static Route route(String match, String more) {
        var text = "base: 0\nroutes:\n- {name: ferry, topic: routes.ferry, form: ninjs, keep: P1D, match: " + match
                + (more.isEmpty() ? "" : ", " + more) + "}\n";
        return RouteFile.read(Path.of("routes.yaml"), text).routes().get(0);
    }
}
