package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.RouteTopics;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.Copytaster;
import org.copytaster.standalone.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes applied to a pipeline that runs: followed without a restart, and told when they make no sense. */
class AppliedRoutesTest {
    private static final Topics TOPICS = Topics.standard();
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(2);

    private final Closing closing = new Closing();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Standalone standalone;

    @SuppressWarnings("NullAway.Init")
    private Map<String, String> client;

    @BeforeEach
    void start() throws InterruptedException {
        var settings = Settings.of(AllSettings.LIST, Map.of("topics.partitions", "2"), Map.of(), Map.of());
        standalone =
                Standalone.start(closing, closing.add(DataFolder.temporary()), 0, settings, Meters.none(), line -> {});
        client = Map.of("bootstrap.servers", standalone.settings().get(BrokerConfig.BOOTSTRAP_SERVERS));
    }

    @AfterEach
    void stop() {
        closing.close();
    }

    @Test
    void areFollowedWithoutARestartAndAKillReachesTheTopicOfOneThatIsGone() throws Exception {
        assertThat(routes()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(apply("base: 0", urgent())).as(err()).isEqualTo(ExitCode.OK);
        assertThat(out())
                .startsWith("version 1 stands, applied by mo: 1 routes")
                .contains("urgent -> routes.urgent");
        awaitPart("version 1, 1 route");

        send(story("1", "usable"));
        var urgent = closing.add(TopicWatch.of(RouteTopics.like(TOPICS.ninjs(), "routes.urgent"), client));
        assertThat(urgent.await("northwire.example:nw-1", 1)).hasSize(1);

        assertThat(apply("base: 1", " []\n")).as(err()).isEqualTo(ExitCode.OK);
        awaitPart("version 2, 0 routes");
        send(story("2", "canceled"));
        var records = urgent.await("northwire.example:nw-1", 2);
        assertThat(new String(records.get(1).value(), StandardCharsets.UTF_8)).contains("\"pubStatus\":\"canceled\"");
        assertThat(TopicWatch.header(records.get(1), "ce_routesversion")).isEqualTo("2");
    }

    @Test
    void areRefusedWhenTheyWereMadeFromAnotherVersionThanTheOneThatStands() throws Exception {
        apply("base: 0", urgent());
        assertThat(apply("base: 0", urgent())).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("the file was made from version 0, and version 1 stands");

        assertThat(routes()).isEqualTo(ExitCode.OK);
        assertThat(out()).startsWith("# version 1, applied by mo on ").contains("\nbase: 1\n");
        var edited = Files.writeString(folder.resolve("edited.yaml"), out());
        assertThat(execute("routes", "apply", edited.toString(), "--by", "mo")).isEqualTo(ExitCode.OK);
        assertThat(out()).startsWith("version 2 stands");
    }

    @Test
    void areRefusedWithLineAndColumnAndNothingIsMade() throws Exception {
        assertThat(apply("base: 0", urgent().replace("urgency", "urgncy"))).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("routes.yaml:3:72: there is no 'urgncy' here; did you mean 'urgency'?");
        assertThat(routes()).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    void areRefusedWhenATopicWouldHoldAnotherForm() throws Exception {
        apply("base: 0", urgent());
        assertThat(apply("base: 1", urgent().replace("form: ninjs", "form: avro")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("routes.urgent was a topic of the form ninjs before");
    }

    @Test
    void standAsTheyWereWhenAVersionCannotBeRead() throws Exception {
        apply("base: 0", urgent());
        var bad = RouteVersion.newBuilder()
                .setVersion(2)
                .setText("base: 1\nroutes: {")
                .build();
        write("2", TOPICS.routes().values().serializer().serialize("wire.routes", bad));
        awaitPart("version 1, 1 route; version 2 cannot be read and is passed over: version 2:2:10: this is no YAML");

        assertThat(apply("base: 1", urgent())).as(err()).isEqualTo(ExitCode.OK);
        assertThat(out()).startsWith("version 3 stands");
        awaitPart("version 3, 1 route");
    }

    @Test
    void areTestedWithoutABroker() throws Exception {
        var file = Files.writeString(folder.resolve("routes.yaml"), "base: 0\nroutes:" + urgent());
        assertThat(Copytaster.commandLine(stream(out), stream(err))
                        .execute("routes", "test", file.toString(), "../samples/04-bridge.json"))
                .isEqualTo(ExitCode.OK);
        assertThat(out()).contains("routes.urgent  no: urgency is ");
    }

    private static String urgent() {
        return "\n- {name: urgent, topic: routes.urgent, form: ninjs, keep: P1D, match: {urgency: [1, 2]}}\n";
    }

    private static Story story(String revision, String status) {
        return Story.newBuilder()
                .setStoryId("northwire.example:nw-1")
                .setProvider("northwire.example")
                .setGuid("nw-1")
                .setFormat("ninjs-1")
                .setRevision(revision)
                .setContentSha256("a" + revision)
                .setReceiptId("r" + revision)
                .setPubStatus(status)
                .setHeadline("Ferry line to reopen")
                .setUrgency(1)
                .setReceivedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private void send(Story story) throws Exception {
        var topic = TOPICS.stories();
        write(topic.name(), story.getStoryId(), topic.values().serializer().serialize(topic.name(), story));
    }

    private void write(String version, byte[] value) throws Exception {
        write(TOPICS.routes().name(), version, value);
    }

    private void write(String topic, String key, byte[] value) throws Exception {
        try (var producer = ProducerProperties.forFiles(client.getOrDefault("bootstrap.servers", ""))
                .producer(TOPICS)) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private void awaitPart(String detail) {
        var deadline = System.nanoTime() + FOLLOWED_WITHIN.toNanos();
        while (!part().detail().startsWith(detail)) {
            assertThat(System.nanoTime()).as(part().detail()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private HealthPart part() {
        return standalone.parts().stream()
                .filter(part -> part.name().equals("routes"))
                .findFirst()
                .orElseThrow();
    }

    private int apply(String base, String routes) throws IOException {
        var file = Files.writeString(folder.resolve("routes.yaml"), base + "\nroutes:" + routes);
        return execute("routes", "apply", file.toString(), "--by", "mo");
    }

    private int routes() {
        return execute("routes");
    }

    private int execute(String... arguments) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of(arguments));
        all.add("--set=bootstrap.servers=" + client.get("bootstrap.servers"));
        return Copytaster.commandLine(stream(out), stream(err)).execute(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
