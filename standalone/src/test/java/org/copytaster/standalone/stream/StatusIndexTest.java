package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.runtime.story.StoryLookup;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.StatusIndex;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.standalone.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look-up of stories over a real broker: from before its start, while it runs, and while the broker is away. */
class StatusIndexTest {
    private static final Topic<StoryStatus> STATUS = OwnBroker.TOPICS.status();

    @Test
    void findsTheNewestStatusOfBeforeItsStartAndOfAfter() {
        try (var broker = OwnBroker.start(3)) {
            for (int number = 0; number < 200; number++) {
                broker.send(STATUS, "nwa:" + number, status("nwa:" + number, "hold"));
            }
            broker.send(STATUS, "nwa:7", status("nwa:7", "publish"));
            try (var index = StatusIndex.start(STATUS, broker.client())) {
                assertThat(index.health().ready())
                        .as("pushes do not wait for it")
                        .isTrue();
                assertThat(await(index, "nwa:7", StoryLookup.Found.class::isInstance))
                        .isEqualTo(found("nwa:7", "publish"));
                assertThat(index.find("nwa:199").join()).isEqualTo(found("nwa:199", "hold"));
                assertThat(index.find("nwa:200").join()).isEqualTo(new StoryLookup.Unknown());
                assertThat(index.health().detail()).isEqualTo("200 stories");

                broker.send(STATUS, "nwa:200", status("nwa:200", "never"));
                broker.send(STATUS, "nwa:199", status("nwa:199", "retract"));
                assertThat(await(index, "nwa:200", StoryLookup.Found.class::isInstance))
                        .isEqualTo(found("nwa:200", "never"));
                assertThat(await(index, "nwa:199", found("nwa:199", "retract")::equals))
                        .isNotNull();
            }
        }
    }

    @Test
    void forgetsAStoryWithItsTombstoneAndPassesOverWhatHasNoKey() {
        try (var broker = OwnBroker.start(1)) {
            try (var index = StatusIndex.start(STATUS, broker.client())) {
                broker.send(STATUS, "nwa:1", status("nwa:1", "publish"));
                await(index, "nwa:1", StoryLookup.Found.class::isInstance);
                tombstone(broker, "nwa:1");

                assertThat(await(index, "nwa:1", StoryLookup.Unknown.class::isInstance))
                        .isNotNull();
                broker.sendBytes(STATUS, "nwa:1", new byte[] {1, 2, 3});
                assertThat(await(index, "nwa:1", StoryLookup.Unavailable.class::isInstance)
                                .toString())
                        .contains("the record of this story cannot be read");
            }
        }
    }

    @Test
    void saysThatItCannotTellWhileTheBrokerIsAwayAndGoesOnWhenItIsBack(@TempDir Path parent) {
        try (var folder = DataFolder.at(parent.resolve("data"))) {
            var broker = EmbeddedBroker.start(folder.broker(), 0);
            var servers = broker.bootstrapServers();
            var client = Map.of("bootstrap.servers", servers);
            new Cluster(client).createMissing(OwnBroker.TOPICS, 2, (short) 1);
            try (var producer = ProducerProperties.forFiles(servers).producer(OwnBroker.TOPICS);
                    var index = StatusIndex.start(STATUS, client)) {
                send(producer, "nwa:1", "hold");
                await(index, "nwa:1", StoryLookup.Found.class::isInstance);
                broker.close();
                assertThat(index.find("nwa:1").join()).isInstanceOf(StoryLookup.Unavailable.class);

                broker = EmbeddedBroker.start(
                        folder.broker(), Integer.parseInt(servers.substring(servers.indexOf(':') + 1)));
                send(producer, "nwa:1", "publish");
                assertThat(await(index, "nwa:1", found("nwa:1", "publish")::equals))
                        .isNotNull();
            }
            broker.close();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is not sent is not found
    private static void send(Producer<String, byte[]> producer, String id, String decision) {
        var bytes = STATUS.values().serializer().serialize(STATUS.name(), status(id, decision));
        producer.send(new ProducerRecord<>(STATUS.name(), id, bytes));
        producer.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is not sent is not forgotten
    private static void tombstone(OwnBroker broker, String id) {
        try (var producer =
                ProducerProperties.forFiles(broker.bootstrapServers()).producer(OwnBroker.TOPICS)) {
            producer.send(new ProducerRecord<>(STATUS.name(), id, null));
            producer.flush();
        }
    }

    private static StoryLookup await(StatusIndex index, String id, Predicate<StoryLookup> expected) {
        var deadline = System.nanoTime() + OwnBroker.LIMIT.toNanos();
        while (true) {
            var lookup = index.find(id).join();
            if (expected.test(lookup)) {
                return lookup;
            }
            assertThat(System.nanoTime()).as(id + " is " + lookup).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static StoryLookup found(String id, String decision) {
        return new StoryLookup.Found(status(id, decision));
    }

    private static StoryStatus status(String id, String decision) {
        return StoryStatus.newBuilder()
                .setStoryId(id)
                .setDecision(decision)
                .setRevisions(
                        List.of(RevisionStatus.newBuilder().setRevision("1").build()))
                .build();
    }
}
