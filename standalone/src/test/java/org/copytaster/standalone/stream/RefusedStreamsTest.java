package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.copytaster.enrich.stream.EnrichRole;
import org.copytaster.publish.stream.PublishRole;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.RunningStream;
import org.copytaster.streams.RunningStreams;
import org.copytaster.streams.StreamFailure;
import org.copytaster.streams.StreamRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** A stream without a right that brokers cannot be asked for: its changelogs, its transactions. And its group. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class RefusedStreamsTest {
    private static final Topics TOPICS = Topics.standard();
    private static final List<StreamRole> ROLES = List.of(new EnrichRole(), new PublishRole());

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<Paragraph> COPY = List.of(new Paragraph(0, "text", "The ferry sails again."));

    private static GuardedBroker broker;
    private static int sent;

    @BeforeAll
    static void runStoriesThrough() throws InterruptedException {
        broker = GuardedBroker.start();
        for (var role : ROLES) {
            runAStoryThrough(role);
        }
    }

    /** With all its rights: it makes its changelogs, and writes to them. */
    private static void runAStoryThrough(StreamRole role) throws InterruptedException {
        var failures = new LinkedBlockingQueue<StreamFailure>();
        var id = send(role);
        var out = role.name().equals("enrich") ? TOPICS.enriched() : TOPICS.published();
        try (var stream = start(role, failures);
                var watch = TopicWatch.of(out, broker.everything())) {
            stream.awaitRunning(OwnBroker.LIMIT);
            watch.await(id);
        }
        assertThat(failures).isEmpty();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    /** Something for a stream to write: without it the right to write is not asked for. Gives its id. */
    private static String send(StreamRole role) {
        var id = "harbour:" + ++sent;
        if (role.name().equals("enrich")) {
            var story = Story.newBuilder()
                    .setStoryId(id)
                    .setProvider("harbour")
                    .setGuid(Integer.toString(sent))
                    .setRevision("1")
                    .setReceivedAt(NOON)
                    .setHeadline("Ferry returns")
                    .setParagraphs(COPY)
                    .build();
            send(TOPICS.stories(), id, story);
        } else {
            var story = EnrichedStory.newBuilder()
                    .setStoryId(id)
                    .setProvider("harbour")
                    .setGuid(Integer.toString(sent))
                    .setRevision("1")
                    .setReceivedAt(NOON)
                    .setHeadline("Ferry returns")
                    .setParagraphs(COPY)
                    .build();
            send(TOPICS.enriched(), id, story);
        }
        return id;
    }

    private static <V> void send(Topic<V> topic, String id, V value) {
        try (var writer = new AcknowledgedWriter(TOPICS, broker.everything())) {
            writer.write(new ProducerRecord<>(
                    topic.name(), id, topic.values().serializer().serialize(topic.name(), value)));
        }
    }

    private static RunningStream start(StreamRole role, LinkedBlockingQueue<StreamFailure> failures) {
        var settings = broker.settings(role.name());
        return RunningStream.start(
                role.name(),
                role.topology(settings, Meters.none()),
                RunningStreams.properties(role, settings),
                Meters.none(),
                failures::add);
    }

    @TestFactory
    Stream<DynamicTest> stopsAtOnceAndSaysWhatIsMissing() {
        return ROLES.stream()
                .flatMap(role -> broker.acls(role.access()).stream()
                        // A topic of a route that publish may not use is to it as if it were not there.
                        .filter(acl -> !acl.pattern().name().equals(Topics.ROUTES))
                        .filter(acl -> acl.pattern().patternType() == PatternType.PREFIXED
                                || acl.pattern().name().startsWith("copytaster-"))
                        // First, while nobody whom another right stopped is still of the group.
                        .sorted(Comparator.comparing(acl -> !isToCreate(acl)))
                        .map(acl -> DynamicTest.dynamicTest(
                                role.name() + " without " + acl.entry().operation() + " on "
                                        + acl.pattern().resourceType() + " "
                                        + acl.pattern().name(),
                                () -> stopsWithout(role, acl))));
    }

    private static void stopsWithout(StreamRole role, AclBinding acl) throws Exception {
        broker.without(acl, () -> stops(role, acl));
        if (isToCreate(acl)) {
            runAStoryThrough(role);
        }
    }

    private static void stops(StreamRole role, AclBinding acl) throws InterruptedException {
        if (isToCreate(acl)) {
            deleteChangelogs(role);
        }
        send(role);
        var failures = new LinkedBlockingQueue<StreamFailure>();
        var stream = start(role, failures);
        try {
            var failure = failures.poll(60, TimeUnit.SECONDS);
            assertThat(failure).as("why " + role.name() + " stopped").isNotNull();
            assertThat(failure.exitCode()).as(failure.getMessage()).isEqualTo(ExitCode.NOT_ALLOWED);
            assertThat(failure.getMessage())
                    .startsWith(role.name() + " stopped: this client may not use ")
                    .contains("copytaster acls");
        } finally {
            stream.close();
        }
    }

    private static boolean isToCreate(AclBinding acl) {
        return acl.entry().operation() == AclOperation.CREATE;
    }

    private static void deleteChangelogs(StreamRole role) {
        var names = changelogs(role);
        assertThat(names).isNotEmpty();
        GuardedBroker.answer(broker.root().deleteTopics(names).all());
        // The controller knows before the broker does, and a stream that still sees them does not ask to create them.
        var deadline = Instant.now().plus(OwnBroker.LIMIT);
        while (!changelogs(role).isEmpty()) {
            assertThat(Instant.now()).as("the broker knows that they are gone").isBefore(deadline);
        }
    }

    private static List<String> changelogs(StreamRole role) {
        return GuardedBroker.answer(broker.root().listTopics().names()).stream()
                .filter(name -> name.startsWith("copytaster-" + role.name() + "-"))
                .toList();
    }
}
