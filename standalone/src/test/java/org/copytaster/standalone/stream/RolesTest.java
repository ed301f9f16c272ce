package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.copytaster.runtime.ExitCode;
import org.copytaster.standalone.Copytaster;
import org.copytaster.standalone.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single roles against a broker that has no topics yet, then against one that has. */
@TestMethodOrder(OrderAnnotation.class)
class RolesTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    private static DataFolder folder;
    private static EmbeddedBroker broker;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        folder = DataFolder.temporary();
        broker = EmbeddedBroker.start(folder.broker(), 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
        folder.close();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"enrich", "publish", "ingest"})
    void refusesToStartWithoutTopicsAndSaysWhatMakesThem(String role) {
        var file = SAMPLES.resolve("04-bridge.json").toString();
        assertThat(role.equals("ingest") ? execute(role, file) : execute(role)).isEqualTo(ExitCode.TOPICS_DIFFER);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("wire.received, wire.stories")
                .contains("copytaster topics --create");
    }

    @Order(1)
    @Test
    void saysThatThereAreFewerBrokersThanCopies() {
        assertThat(execute("topics", "--create", "--patience=0", "--set=topics.replication=3"))
                .isEqualTo(ExitCode.NO_BROKER);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("only 1 broker(s) are registered")
                .contains("Start the other brokers, or set topics.replication")
                .doesNotContain("no answer");
    }

    @Order(2)
    @Test
    void createsTheTopicsAndFindsThemAsDeclared() {
        assertThat(execute("topics", "--create", "--set=topics.partitions=2")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("news.ninjs: created")
                .contains("news.ninjs: 2 partitions, as the catalogue says");
        assertThat(execute("topics", "--check")).isEqualTo(ExitCode.OK);
    }

    @Order(3)
    @Test
    void givesChangelogsOfAnEarlierReleaseTheDayAfterWhichAPurgeIsDone() {
        var changelog = "copytaster-publish-copies-changelog";
        var windowed = "copytaster-enrich-repeats-changelog";
        var own = "copytaster-publish-stories-changelog";
        create(changelog, Map.of("cleanup.policy", "compact"));
        create(windowed, Map.of("cleanup.policy", "compact,delete"));
        create(own, Map.of("cleanup.policy", "compact", "segment.ms", "1000"));

        // A broker shows a topic or a setting a moment after it took it.
        assertThat(execute("topics", "--create")).isEqualTo(ExitCode.OK);
        awaitSetting(changelog, "max.compaction.lag.ms", "86400000");
        awaitSetting(own, "max.compaction.lag.ms", "86400000");

        assertThat(setting(changelog, "max.compaction.lag.ms")).isEqualTo("86400000");
        assertThat(setting(changelog, "segment.ms")).isEqualTo("86400000");
        assertThat(setting(own, "max.compaction.lag.ms")).isEqualTo("86400000");
        assertThat(setting(own, "segment.ms")).as("what somebody has set").isEqualTo("1000");
        assertThat(setting(windowed, "max.compaction.lag.ms")).isNotEqualTo("86400000");
    }

    private static void create(String topic, Map<String, String> settings) {
        onCluster(admin -> admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1).configs(settings)))
                .all());
        await(() -> onCluster(admin -> admin.listTopics().names()).contains(topic));
    }

    private static void awaitSetting(String topic, String name, String value) {
        await(() -> value.equals(setting(topic, name)));
    }

    private static void await(BooleanSupplier done) {
        var deadline = System.nanoTime() + OwnBroker.LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static String setting(String topic, String name) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return onCluster(admin -> admin.describeConfigs(List.of(resource))
                        .values()
                        .values()
                        .iterator()
                        .next())
                .get(name)
                .value();
    }

    private static <T> T onCluster(Function<Admin, KafkaFuture<T>> question) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            return question.apply(admin)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    @Order(4)
    @Test
    void takesFilesInAndTellsTheCallerThatOneWasRefused() {
        var accepted = SAMPLES.resolve("04-bridge.json").toString();
        var broken = SAMPLES.resolve("17-broken.json").toString();
        assertThat(execute("ingest", accepted)).isEqualTo(ExitCode.OK);
        assertThat(execute("ingest", accepted, broken)).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("17-broken.json: refused, invalid-json");
    }

    @Order(5)
    @Test
    void refusesToStartOnATopicWithOtherSettingsAndSaysWhatDiffers() {
        alter("news.latest", "cleanup.policy", "delete");
        assertThat(execute("publish")).isEqualTo(ExitCode.TOPICS_DIFFER);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("news.latest: 2 partitions, cleanup.policy is delete, the catalogue says compact");
    }

    private static void alter(String topic, String setting, String value) {
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        onCluster(admin ->
                admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    }

    private int execute(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--set=bootstrap.servers=" + broker.bootstrapServers());
        if (!String.join(" ", arguments).contains("topics.replication")) {
            all.add("--set=topics.replication=1");
        }
        all.add("--set=enrich.health.port=0");
        all.add("--set=publish.health.port=0");
        all.add("--set=state.folder=" + folder.state());
        return Copytaster.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(all.toArray(String[]::new));
    }
}
