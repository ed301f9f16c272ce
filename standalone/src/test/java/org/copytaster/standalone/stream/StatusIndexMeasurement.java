package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.runtime.story.StoryLookup;
import org.copytaster.runtime.stream.StatusIndex;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topic;
import org.junit.jupiter.api.Test;

/**
 * How long the look-up of stories takes to load, what it takes of the heap, and how long one look-up takes. Its name ends
 * in no "Test": it runs only when it is asked for, by {@code mvn -pl standalone -am test -Dtest=StatusIndexMeasurement
 * -Dstatus.stories=1000000 -Dsurefire.failIfNoSpecifiedTests=false}. The figures stand in the test's output.
 */
class StatusIndexMeasurement {
    private static final int STORIES = Integer.getInteger("status.stories", 1_000_000);
    private static final int LOOKUPS = 500;
    private static final Topic<StoryStatus> STATUS = OwnBroker.TOPICS.status();

    @Test
    void loadsManyStories() {
        try (var broker = OwnBroker.start(12)) {
            fill(broker);
            long before = usedHeap();
            long began = System.nanoTime();
            try (var index = StatusIndex.start(STATUS, broker.client())) {
                while (index.health().detail().startsWith("loading")) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                say("%s, loaded in %.1f s", index.health().detail(), seconds(began));
                say("heap: %d MB more than before", (usedHeap() - before) / 1_000_000);
                lookUp(index);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is not sent is not found
    private static void fill(OwnBroker broker) {
        try (var producer =
                ProducerProperties.forFiles(broker.bootstrapServers()).producer(OwnBroker.TOPICS)) {
            for (int number = 0; number < STORIES; number++) {
                var bytes = STATUS.values().serializer().serialize(STATUS.name(), status(id(number)));
                producer.send(new ProducerRecord<>(STATUS.name(), id(number), bytes));
            }
        }
    }

    private static void lookUp(StatusIndex index) {
        var random = new Random(1);
        long began = System.nanoTime();
        for (int number = 0; number < LOOKUPS; number++) {
            assertThat(index.find(id(random.nextInt(STORIES))).join()).isInstanceOf(StoryLookup.Found.class);
        }
        say("%d look-ups one after the other: %.1f ms each", LOOKUPS, 1000 * seconds(began) / LOOKUPS);
    }

    private static StoryStatus status(String id) {
        var now = Instant.EPOCH;
        var revision = RevisionStatus.newBuilder()
                .setRevision("1")
                .setState("published")
                .setAt(now)
                .setReceivedAt(now)
                .setTopics(List.of("news.stories", "news.latest", "news.ninjs"))
                .build();
        return StoryStatus.newBuilder()
                .setStoryId(id)
                .setDecision("publish")
                .setRevisions(List.of(revision))
                .build();
    }

    private static String id(int number) {
        return "northwire.example:urn:newsml:northwire.example:20261129:nw-" + number;
    }

    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
