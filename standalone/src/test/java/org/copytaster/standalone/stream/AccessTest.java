package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TopologyDescription;
import org.copytaster.enrich.stream.EnrichRole;
import org.copytaster.publish.stream.PublishRole;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Operation;
import org.copytaster.runtime.access.ResourceKind;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.StatusIndex;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.RunningStreams;
import org.copytaster.streams.StreamRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a broker with ACLs, everybody with those that {@code copytaster acls} prints, and no others. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class AccessTest {
    private static final Topics TOPICS = Topics.standard();
    private static final String WILDFIRE = "northwire.example:urn:newsml:northwire.example:20260910:nw-0412";
    private static final String BRIDGE = "northwire.example:urn:newsml:northwire.example:20260916:nw-0455";

    private final TypedCommand command = new TypedCommand();
    private static GuardedBroker broker;
    private static final List<RunningStreams> streams = new ArrayList<>();
    private static final List<String> received = new ArrayList<>();

    @BeforeAll
    static void runTheRoles() throws InterruptedException {
        broker = GuardedBroker.start();
        for (var role : List.of(new EnrichRole(), new PublishRole())) {
            start(role);
        }
        var ingest = new TypedCommand();
        assertThat(broker.type(
                        ingest,
                        "ingest",
                        "ingest",
                        "../samples/01-wildfire.json",
                        "../samples/04-bridge.json",
                        "../samples/17-broken.json"))
                .as(ingest.printed())
                .isEqualTo(ExitCode.SOME_REFUSED);
    }

    private static void start(StreamRole role) throws InterruptedException {
        var settings = broker.settings(role.name());
        new Cluster(broker.client(role.name())).requireRights(role.access());
        var running = new RunningStreams(Meters.none(), failure -> {
            throw new AssertionError("a stream gave up", failure);
        });
        streams.add(running);
        running.start(role, role.topology(settings, Meters.none()), settings);
        running.awaitRunning();
    }

    @AfterAll
    static void close() {
        streams.forEach(RunningStreams::close);
        broker.close();
    }

    @Test
    void aStoryGoesThroughToASubscriber() {
        assertThat(received()).anySatisfy(record -> assertThat(record).contains("nw-0412"));
    }

    /** As a subscriber does it: in a group, which goes on where it was and hears nothing twice. */
    private static List<String> received() {
        if (received.isEmpty()) {
            received.addAll(consumed());
        }
        return received;
    }

    private static List<String> consumed() {
        var settings = new HashMap<String, Object>(broker.client("subscriber"));
        settings.putAll(Map.of(
                "group.id", "newsroom-desk", "auto.offset.reset", "earliest", "isolation.level", "read_committed"));
        var records = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPICS.ninjs().name()));
            var deadline = Instant.now().plus(OwnBroker.LIMIT);
            while (records.stream().noneMatch(record -> record.contains("nw-0412"))) {
                assertThat(Instant.now()).as("the story comes").isBefore(deadline);
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(record.value()));
            }
            consumer.commitSync();
        }
        return records;
    }

    @Test
    void ingestTellsItsSendersWhatBecameOfAStory() {
        received();
        try (var statuses = StatusIndex.start(TOPICS.status(), broker.client("ingest"))) {
            var deadline = Instant.now().plus(OwnBroker.LIMIT);
            while (!statuses.health().detail().equals("2 stories")) {
                assertThat(Instant.now()).as(statuses.health().detail()).isBefore(deadline);
            }
        }
    }

    @Test
    void aReaderMayLookAtEverything() {
        received();
        for (var words : List.of(
                "held",
                "dead",
                "rejected",
                "where " + WILDFIRE,
                "diff " + WILDFIRE,
                "topics --check",
                "tail wire.enriched --no-follow -n 1")) {
            int code = broker.type(command, "reader", words.split(" ", -1));
            assertThat(code).as(words + ": " + command.printed()).isIn(ExitCode.OK, ExitCode.USAGE);
            assertThat(command.printed()).as(words).doesNotContain("may not", "Exception");
        }
        assertThat(broker.type(command, "reader", "doctor"))
                .as(command.printed())
                .isZero();
        assertThat(printed()).contains("OK    permissions         this client may do what is for reader");
        assertThat(broker.type(command, "reader", "status", "--role", "127.0.0.1:1"))
                .isEqualTo(ExitCode.UNFIT);
        assertThat(printed())
                .contains(
                        "copytaster-enrich   0 records behind; members: 1",
                        "copytaster-publish  0 records behind; members: 1",
                        "held",
                        "refused");
    }

    @Test
    void aReaderMayNotOrderAndIsToldSo() {
        received();
        assertThat(order("reader", "kill", WILDFIRE)).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(command.printed())
                .contains("wire.acts does not take " + WILDFIRE + ": this client may not use ", ". copytaster acls")
                .doesNotContain("\tat ");
    }

    @Test
    void theDeskMayOrder() {
        try (var published = TopicWatch.of(TOPICS.published(), broker.everything())) {
            published.await(BRIDGE);
        }
        assertThat(order("desk", "kill", BRIDGE)).as(command.printed()).isZero();
        assertThat(order("desk", "lift", BRIDGE)).as(command.printed()).isZero();
        assertThat(order("desk", "purge", BRIDGE)).as(command.printed()).isZero();
        assertThat(command.printed()).contains("copytaster-publish-copies-changelog");
    }

    private int order(String who, String kind, String id) {
        return broker.type(command, who, kind, id, "--by", "mo", "--why", "a test", "--yes");
    }

    @Test
    void anEngineerMayPutBack() {
        received();
        assertThat(broker.type(command, "reader", "where", WILDFIRE)).isZero();
        var receipt = command.printed().replaceAll("\\s+", "").replaceAll(".*?receipt([0-9a-f-]{36}).*", "$1");
        assertThat(broker.type(command, "engineer", "replay", receipt, "--by", "mo", "--yes"))
                .as(command.printed())
                .isZero();
        assertThat(broker.type(command, "engineer", "dead", "replay", "--by", "mo", "--yes"))
                .as(command.printed())
                .isIn(ExitCode.OK, ExitCode.NOT_DONE);
        assertThat(broker.type(command, "reader", "replay", receipt, "--by", "mo", "--yes"))
                .as(command.printed())
                .isEqualTo(ExitCode.NOT_ALLOWED);
    }

    @Test
    void aWrongPasswordIsOneSentence() {
        assertThat(command.run(broker.servers(), "held", "-s", "client.file=" + broker.wrongFile("reader")))
                .isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(command.printed())
                .contains("the brokers do not accept who this client says it is", "client.file")
                .doesNotContain("\tat ", "guessed");
    }

    /**
     * Declared beside the topology and not read out of it: to build one takes seconds. Beside its stream publish keeps the
     * ids of schemas, and follows the routes.
     */
    @Test
    void whatAStreamMayDoIsWhatItsTopologyDoes() {
        for (var role : List.of(new EnrichRole(), new PublishRole())) {
            var read = new TreeSet<String>();
            var written = new TreeSet<>(Set.of(TOPICS.dead().name()));
            var topology = role.topology(broker.settings(role.name()), Meters.none());
            topology.describe()
                    .subtopologies()
                    .forEach(part -> part.nodes().forEach(node -> {
                        if (node instanceof TopologyDescription.Source source) {
                            read.addAll(source.topicSet());
                        } else if (node instanceof TopologyDescription.Sink sink && sink.topic() != null) {
                            written.add(sink.topic());
                        }
                    }));
            if (role instanceof PublishRole) {
                read.addAll(Set.of(TOPICS.schemas().name(), TOPICS.routes().name()));
                written.add(TOPICS.schemas().name());
            }
            assertThat(topics(role.access(), Operation.READ)).isEqualTo(read);
            assertThat(topics(role.access(), Operation.WRITE)).isEqualTo(written);
        }
    }

    private static Set<String> topics(Access access, Operation operation) {
        return access.grants().stream()
                .filter(grant -> grant.kind() == ResourceKind.TOPIC && !grant.prefix())
                .filter(grant -> grant.operations().contains(operation))
                .map(grant -> grant.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the breaks of an 80-column terminal. */
    private String printed() {
        return command.printed().replaceAll("\n {20,}", " ");
    }
}
