package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copytaster.ingest.command.FileDoor;
import org.copytaster.ingest.command.SourceFeeds;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.source.Sources;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Feeds over a real broker: shared among instances that come, hang and die. */
@ExtendWith(SharedStandalone.class)
class FeedsTest {
    private static final int FEEDS = 12;
    private static final Topics TOPICS = Topics.standard();

    private static void await(String what, BooleanSupplier happened) {
        var deadline = Instant.now().plus(OwnBroker.LIMIT);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private static List<String> names() {
        return IntStream.range(0, FEEDS).mapToObj(FeedsMain::name).toList();
    }

    private static Process instance(OwnBroker broker, FeedSite site, String reader) throws IOException {
        return FeedsMain.start(broker, site, FEEDS, reader, FeedsMain.EVERY);
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static boolean lastIs(FeedSite site, String feed, String reader) {
        var polls = site.polls(feed);
        return !polls.isEmpty() && polls.get(polls.size() - 1).reader().equals(reader);
    }

    private static boolean allAre(FeedSite site, String reader) {
        return names().stream().allMatch(feed -> lastIs(site, feed, reader));
    }

    private static long of(FeedSite site, String reader) {
        return names().stream().filter(feed -> lastIs(site, feed, reader)).count();
    }

    @Test
    void sharesTheFeedsAmongInstancesThatComeHangAndDie() throws IOException, InterruptedException {
        try (var broker = OwnBroker.start(4);
                var site = FeedSite.open()) {
            var stories = broker.watch(TOPICS.stories());
            names().forEach(site::grow);
            var one = instance(broker, site, "one");
            var two = one;
            try {
                await("one polls all", () -> allAre(site, "one"));
                names().forEach(site::grow);
                two = instance(broker, site, "two");
                await("two has some", () -> of(site, "two") > 0);
                awaitAll(stories, 2);
                signal(one, "STOP");
                names().forEach(site::grow);
                await("two polls all while one hangs", () -> allAre(site, "two"));
                signal(one, "CONT");
                awaitAll(stories, 3);
                await("one has some again", () -> of(site, "one") > 0);
                two.destroyForcibly().waitFor();
                names().forEach(site::grow);
                await("one polls all after two was killed", () -> allAre(site, "one"));
                awaitAll(stories, 4);
            } finally {
                one.destroyForcibly().waitFor();
                two.destroyForcibly().waitFor();
            }
            assertThat(overlaps(site))
                    .as("polls of a feed by one while it was the other's")
                    .isEmpty();
            assertEachDeliveryIsNamedOnce(stories);
        }
    }

    private static void awaitAll(TopicWatch stories, int entries) {
        for (var feed : names()) {
            for (int i = 0; i < entries; i++) {
                stories.await(feed + ".example:" + feed + "-" + i);
            }
        }
    }

    /**
     * Each change of hands is one for good: who lost a feed asks for it no more until the other has lost it. Four times the group
     * changed, so no feed changed hands more often.
     */
    private static List<String> overlaps(FeedSite site) {
        var found = new ArrayList<String>();
        for (var feed : names()) {
            var hands = new ArrayList<String>();
            for (var poll : site.polls(feed)) {
                if (hands.isEmpty() || !hands.get(hands.size() - 1).equals(poll.reader())) {
                    hands.add(poll.reader());
                }
            }
            if (hands.size() > 5) {
                found.add(feed + " " + hands);
            }
        }
        return found;
    }

    private static void assertEachDeliveryIsNamedOnce(TopicWatch stories) {
        int records = 0;
        for (var feed : names()) {
            for (int i = 0; i < 4; i++) {
                var found = stories.now(feed + ".example:" + feed + "-" + i);
                records += found.size();
                var deliveries = new HashSet<String>();
                found.forEach(record -> deliveries.add(TopicWatch.header(record, EventHeaders.DELIVERY)));
                assertThat(deliveries).as(feed + " " + i).hasSize(1).doesNotContain("");
            }
        }
        System.out.println(FEEDS * 4 + " entries, " + records + " deliveries");
    }

    @Test
    void takesEachEntryOnceEvenWhenAllThatWasKnownIsLost(Standalone standalone) throws IOException {
        try (var site = FeedSite.open();
                var clean = TopicWatch.of(TOPICS.ninjs(), Clients.of(standalone.settings()))) {
            site.grow("feed-0");
            site.grow("feed-0");
            var sources = FeedsMain.sources(site.address(), 1, "it", FeedsMain.EVERY);
            try (var door = door(standalone);
                    var feeds = feeds(standalone, door)) {
                feeds.follow(sources);
                clean.await("feed-0.example:feed-0-1");
                assertThat(feeds.health().orElseThrow().detail()).isEqualTo("1 of 1 polled here");
            }
            forget(standalone);
            int before = site.polls("feed-0").size();
            try (var door = door(standalone);
                    var feeds = feeds(standalone, door)) {
                feeds.follow(sources);
                await("it is read again", () -> site.polls("feed-0").size() > before + 1);
                site.grow("feed-0");
                clean.await("feed-0.example:feed-0-2");
            }
            for (int i = 0; i < 3; i++) {
                assertThat(clean.now("feed-0.example:feed-0-" + i)).hasSize(1);
            }
        }
    }

    private static void forget(Standalone standalone) {
        var client = Clients.of(standalone.settings());
        try (var producer = ProducerProperties.forFiles(client.getOrDefault("bootstrap.servers", ""))
                .producer(TOPICS)) {
            for (int partition = 0; partition < 2; partition++) {
                var unused = producer.send(new ProducerRecord<>(TOPICS.feeds().name(), partition, "feed-0", null));
            }
        }
    }

    @Test
    void runsNothingWhileThereAreNoFeeds(Standalone standalone) {
        try (var door = door(standalone);
                var feeds = feeds(standalone, door)) {
            feeds.follow(new Sources(List.of()));
            assertThat(feeds.health()).isEmpty();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith("feed-"));
        }
    }

    /** A door that remembers nothing of what another one took. */
    private static FileDoor door(Standalone standalone) {
        var config = IngestConfig.from(standalone.settings());
        return FileDoor.open(config, config.sender(Optional.empty()));
    }

    private static SourceFeeds feeds(Standalone standalone, FileDoor door) {
        return new SourceFeeds(IngestConfig.from(standalone.settings()), door, IngestMeters.none());
    }
}
