package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.publish.route.RouteHistory;
import org.copytaster.publish.route.RouteTable;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories on the topics of routes: there and back, and what becomes of them when the routes change. */
class RoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URGENT = "routes.urgent";
    private static final String GERMAN = "routes.german";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<RouteTable> versions = new ArrayList<>();
    private final Set<String> there = new HashSet<>(Set.of(URGENT, GERMAN));
    private RouteHistory history = RouteHistory.none();

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire(folder, new Routing() {
            @Override
            public RouteHistory history() {
                return history;
            }

            @Override
            public boolean isThere(String topic) {
                return there.contains(topic);
            }
        });
        apply(route(URGENT, "P1D", "{urgency: 1-3}"));
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void aStoryThatMatchesGoesThereAndToAllThatCarryEveryStory() throws IOException {
        wire.receives(urgent(1));

        assertThat(carried(URGENT)).containsExactly("1 usable");
        assertThat(wire.published()).containsExactly("1 usable");
        assertThat(wire.standing().getTopics())
                .containsExactly("news.latest", "news.latest.ninjs", "news.ninjs", "news.stories", URGENT);
    }

    @Test
    void aStoryThatDoesNotMatchGoesToThoseAlone() throws IOException {
        wire.receives(calm(1));

        assertThat(carried(URGENT)).isEmpty();
        assertThat(wire.published()).containsExactly("1 usable");
    }

    @Test
    void everyRecordAndTheStatusSayWhichVersionDecided() {
        wire.receives(urgent(1));

        assertThat(wire.standing().getRoutesVersion()).isEqualTo(1);
        assertThat(wire.routed(URGENT)).singleElement().satisfies(record -> {
            assertThat(Wire.header(record, EventHeaders.ROUTES_VERSION)).isEqualTo("1");
            assertThat(Wire.header(record, "ce_source")).isEqualTo("urn:copytaster:routes:urgent");
        });
        assertThat(Wire.header(wire.stories.readRecord(), EventHeaders.ROUTES_VERSION))
                .isEqualTo("1");
    }

    @Test
    void aRevisionThatNoLongerMatchesTakesTheStoryBack() throws IOException {
        wire.receives(urgent(1)).receives(calm(2));

        assertThat(carried(URGENT)).containsExactly("1 usable", "2 withheld other-routes");
        assertThat(wire.published()).containsExactly("1 usable", "2 usable");

        wire.receives(urgent(3));
        assertThat(carried(URGENT)).containsExactly("3 usable");
    }

    @Test
    void aKillReachesATopicThatTheStoryHadLeft() throws IOException {
        wire.receives(urgent(1)).receives(calm(2)).receives(kill(3));

        assertThat(carried(URGENT)).containsExactly("1 usable", "2 withheld other-routes", "3 canceled killed");
    }

    @Test
    void aKillReachesTheTopicOfARouteThatIsGone() throws IOException {
        wire.receives(urgent(1));
        apply();
        wire.receives(kill(2));

        assertThat(carried(URGENT)).containsExactly("1 usable", "2 canceled killed");
        assertThat(wire.standing().getRoutesVersion()).isEqualTo(2);
    }

    @Test
    void aChangeOfRoutesMovesNothingUntilTheNextRevision() throws IOException {
        wire.receives(calm(1));
        apply(route(URGENT, "P1D", "all"));
        assertThat(carried(URGENT)).isEmpty();

        wire.receives(calm(2));
        assertThat(carried(URGENT)).containsExactly("2 usable");

        apply();
        assertThat(carried(URGENT)).isEmpty();
        wire.receives(calm(3));
        assertThat(carried(URGENT)).containsExactly("3 withheld other-routes");
    }

    @Test
    void aRouteThatIsRemovedAndAddedAgainHasTheNextRevision() throws IOException {
        var all = route(URGENT, "P1D", "all");
        apply(all);
        wire.receives(calm(1));
        apply();
        apply(all);
        wire.receives(calm(2)).receives(kill(3));

        assertThat(carried(URGENT)).containsExactly("1 usable", "2 usable", "3 canceled killed");
    }

    @Test
    void aTopicThatIsNotThereIsToldAndStopsNobody() throws IOException {
        there.remove(URGENT);
        wire.receives(urgent(1));

        assertThat(wire.published()).containsExactly("1 usable");
        var standing = wire.standing();
        assertThat(standing.getNotDelivered()).containsExactly(URGENT);
        assertThat(standing.getTopics()).doesNotContain(URGENT);

        there.add(URGENT);
        wire.receives(urgent(2));
        assertThat(carried(URGENT)).containsExactly("2 usable");
        assertThat(wire.standing().getNotDelivered()).isEmpty();
    }

    @Test
    void aKillThatCannotReachATopicSaysSo() throws IOException {
        wire.receives(urgent(1));
        there.remove(URGENT);
        wire.receives(kill(2));

        assertThat(carried(URGENT)).containsExactly("1 usable");
        assertThat(wire.published()).containsExactly("1 usable", "2 canceled");
        assertThat(wire.standing().getNotDelivered()).containsExactly(URGENT);
    }

    @Test
    void aRouteMayKeepAnotherTellingOfTheRepeatedLead() throws IOException {
        apply(route(URGENT, "P1D", "all").replace("form: ninjs", "form: ninjs, lead: both"));
        wire.receives(revision(
                1,
                story -> story.setLeadKind("near")
                        .setLeadBand("automatic")
                        .setLeadRemoved(List.of(0))
                        .setLeadRepeats(List.of("1"))));

        assertThat(paragraphs(wire.ninjs.readValue())).isEqualTo(paragraphs(routedBody()) - 1);
    }

    @Test
    void aTopicOfCurrentRevisionsIsLeftByWhatIsOld() throws IOException {
        apply(route(GERMAN, "current", "all"));
        wire.receives(revision(1)).receives(kill(2));
        assertThat(carried(GERMAN)).containsExactly("1 usable", "2 canceled killed");

        wire.waits(Duration.ofDays(7));

        assertThat(wire.routed(GERMAN)).singleElement().matches(record -> record.value() == null);
    }

    @Test
    void anEmbargoIsReleasedByTheRoutesThatStandThen() throws IOException {
        wire.receives(revision(
                1,
                story -> story.setUrgency(1)
                        .setEmbargoed(true)
                        .setEmbargoedUntil(Wire.START.plus(Duration.ofHours(1)))));
        apply(route(GERMAN, "P1D", "all"));
        wire.waits(Duration.ofHours(2));

        assertThat(carried(GERMAN)).containsExactly("1 usable");
        assertThat(carried(URGENT)).isEmpty();
        assertThat(wire.standing().getRoutesVersion()).isEqualTo(2);
    }

    @Test
    void anOrderToKillReachesThemToo() throws IOException {
        wire.receives(urgent(1)).orders("kill", wire.standing().getStoryId());

        assertThat(carried(URGENT)).containsExactly("1 usable", "1 canceled killed");
    }

    private static EnrichedStory urgent(int number) {
        return revision(number, story -> story.setUrgency(2));
    }

    private static EnrichedStory calm(int number) {
        return revision(number, story -> story.setUrgency(8));
    }

    private static String route(String topic, String keep, String match) {
        return "- {name: " + topic.substring(Topics.ROUTES.length()) + ", topic: " + topic + ", form: ninjs, keep: "
                + keep + ", match: " + match + "}\n";
    }

    private void apply(String... routes) {
        int version = versions.size() + 1;
        var text = "base: " + versions.size() + "\nroutes:" + (routes.length == 0 ? " []\n" : "\n")
                + String.join("", routes);
        var file = RouteFile.read(Path.of("routes.yaml"), text);
        versions.add(new RouteTable(version, file.routes()));
        history = RouteHistory.of(versions);
    }

    private String routedBody() {
        return new String(wire.routed(URGENT).get(0).value(), StandardCharsets.UTF_8);
    }

    private static int paragraphs(String ninjs) throws IOException {
        return JSON.readTree(ninjs).at("/bodies/0/value").asText().split("\n\n").length;
    }

    private List<String> carried(String topic) throws IOException {
        var told = new ArrayList<String>();
        for (TestRecord<String, byte[]> record : wire.routed(topic)) {
            var ninjs = JSON.readTree(record.value());
            var reason = JSON.readTree(ninjs.path("associations")
                            .path(ninjs.path("associations").size() - 1)
                            .at("/bodies/0/value")
                            .asText())
                    .path("reason")
                    .asText();
            told.add((ninjs.path("version").asText() + " "
                            + ninjs.path("pubStatus").asText() + " " + reason)
                    .strip());
        }
        return told;
    }
}
