package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.runtime.ExitCode;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.StoryStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator's orders, from the command line through two instances of publish to what subscribers read. */
class OrdersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    /** Their keys go to both partitions. */
    private static final List<String> IDS = List.of("harbour:a", "harbour:b", "harbour:c", "harbour:d");

    private final TypedCommand command = new TypedCommand();
    private static OwnBroker broker;
    private static StoryOrders orders;

    @BeforeAll
    static void open() throws InterruptedException {
        broker = OwnBroker.start(2);
        for (int number = 1; number <= 2; number++) {
            var topology = PublishTopology.of(OwnBroker.TOPICS, new WireReleaseRules(), ReleaseConfig.standard());
            broker.stream("publish", number, topology, failure -> {
                throw new AssertionError("a stream gave up", failure);
            });
        }
        orders = new StoryOrders(OwnBroker.TOPICS, broker.client());
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @Test
    void areDoneOnceByTheInstanceThatHasTheStory() throws InterruptedException {
        for (var id : IDS) {
            receive(id, "1", true);
        }
        for (var id : IDS) {
            awaitDecision(id, "hold");
            var act = act(id, "release");
            orders.send(act);
            orders.send(act);
        }
        for (var id : IDS) {
            var status = awaitDecision(id, "publish");
            assertThat(status.getActs()).hasSize(1);
        }
        assertThat(clean(IDS))
                .containsExactlyInAnyOrderElementsOf(
                        IDS.stream().map(id -> id + " 1 usable").toList());
    }

    @Test
    void areDoneFromTheCommandLineAndTakenBack() throws InterruptedException {
        receive("harbour:kill", "1", false);
        awaitDecision("harbour:kill", "publish");

        assertThat(order("kill", "harbour:kill")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("nothing is done yet");
        assertThat(order("kill", "harbour:kill", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(order("kill", "harbour:kill", "--yes")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("kill: refused, the story is killed (killed). Nothing was changed.");
        assertThat(order("lift", "harbour:kill", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(printed()).contains("harbour:kill: publish (newest), revision 1");

        assertThat(clean(List.of("harbour:kill")))
                .containsExactly("harbour:kill 1 usable", "harbour:kill 1 canceled", "harbour:kill 1 usable");
        assertThat(copytaster("where", "harbour:kill")).isEqualTo(ExitCode.OK);
        assertThat(printed().replaceAll("\\s+", " "))
                .contains(
                        "order kill by mo: done (killed) at",
                        "order kill by mo: refused (killed) at",
                        "order lift by mo: done (copy-gone) at",
                        "; said by telephone");
    }

    @Test
    void purgeAStoryAndTellWhereItsTextStandsUntilWhen() throws InterruptedException {
        receive("harbour:purge", "1", false);
        awaitDecision("harbour:purge", "publish");

        assertThat(order("purge", "harbour:purge", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(printed()).contains("news.stories", "wire.enriched", "copytaster-publish-copies-changelog");
        assertThat(order("lift", "harbour:purge", "--yes")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("lift: refused, the story was purged (purged). Nothing was changed.");
        try (var latest = CommittedReader.of(OwnBroker.TOPICS.latest(), broker.client())) {
            assertThat(latest.rest())
                    .filteredOn(entry -> entry.key().equals("harbour:purge"))
                    .last()
                    .satisfies(entry -> assertThat(entry.value()).isNull());
        }
    }

    @Test
    void areNotGivenAboutAStoryThatIsNotKnown() {
        assertThat(order("kill", "harbour:nobody", "--yes")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("no story harbour:nobody is known: nothing was done");
    }

    @Test
    void areDeadLettersBeforeTheirStoryComesAndAreDoneOnceWhenPutBack() throws InterruptedException {
        orders.send(act("harbour:early", "release"));
        broker.watch(OwnBroker.TOPICS.dead()).await("harbour:early");
        receive("harbour:early", "1", true);
        awaitDecision("harbour:early", "hold");

        assertThat(copytaster("dead", "replay", "--topic", "wire.acts")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed())
                .contains("wire.acts  harbour:early  goes back", "1 of 1 can be put back; nothing is done yet");
        assertThat(copytaster("dead", "replay", "--topic", "wire.acts", "--by", "mo", "--yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(awaitDecision("harbour:early", "publish").getActs()).hasSize(1);
        assertThat(copytaster("dead", "replay", "--topic", "wire.acts", "--by", "mo", "--yes"))
                .isEqualTo(ExitCode.OK);
        receive("harbour:later", "1", false);
        awaitDecision("harbour:later", "publish");

        assertThat(clean(List.of("harbour:early"))).containsExactly("harbour:early 1 usable");
    }

    @Test
    void leavesWhatBreaksTheCodeEachTime() {
        broker.sendBytes(OwnBroker.TOPICS.enriched(), "harbour:broken", new byte[] {1, 2, 3});
        var dead = broker.watch(OwnBroker.TOPICS.dead());
        dead.await("harbour:broken");

        assertThat(copytaster("dead", "replay", "--topic", "wire.enriched", "--by", "mo", "--yes", "--most", "1"))
                .isEqualTo(ExitCode.OK);
        dead.await("harbour:broken", 2);

        assertThat(copytaster("dead", "replay", "--topic", "wire.enriched", "--by", "mo", "--yes", "--most", "1"))
                .isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("stays: it was put back 1 times");
    }

    private int order(String... words) {
        var line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--by", "mo", "--why", "said by telephone"));
        return copytaster(line.toArray(String[]::new));
    }

    private int copytaster(String... words) {
        return command.run(broker.bootstrapServers(), words);
    }

    private String printed() {
        return command.printed();
    }

    private static void receive(String id, String revision, boolean embargoed) {
        var story = EnrichedStory.newBuilder()
                .setStoryId(id)
                .setProvider("harbour")
                .setGuid(id.substring(8))
                .setRevision(revision)
                .setContentSha256("hash-" + revision)
                .setFormat("ninjs-3")
                .setReceivedAt(NOON)
                .setVersionCreated(NOON)
                .setHeadline("Ferry returns to the northern route")
                .setEmbargoed(embargoed)
                .setParagraphs(List.of(new Paragraph(0, "text", "The ferry sails again.")))
                .build();
        broker.send(OwnBroker.TOPICS.enriched(), id, story);
    }

    private static Act act(String id, String kind) {
        return Act.newBuilder()
                .setActId(kind + "-" + id)
                .setStoryId(id)
                .setKind(kind)
                .setBy("mo")
                .setWhy("said by telephone")
                .setOrderedAt(Instant.now())
                .setRevision("1")
                .setContentSha256("hash-1")
                .build();
    }

    private static StoryStatus awaitDecision(String id, String decision) throws InterruptedException {
        return orders.await(id, NOON, status -> status.getDecision().equals(decision), OwnBroker.LIMIT)
                .orElseThrow(() -> new AssertionError(id + " did not come to " + decision));
    }

    private static List<String> clean(List<String> ids) {
        try (var reader = CommittedReader.of(OwnBroker.TOPICS.published(), broker.client())) {
            return reader.rest().stream()
                    .map(CommittedReader.Entry::value)
                    .filter(story -> story != null && ids.contains(story.getStoryId()))
                    .map(story -> story.getStoryId() + " " + story.getRevision() + " " + story.getPubStatus())
                    .toList();
        }
    }
}
