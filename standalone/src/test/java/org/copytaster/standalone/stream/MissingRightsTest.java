package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.RightsLacking;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** On a broker with ACLs, somebody with all of theirs but one. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class MissingRightsTest {
    private static final Topics TOPICS = Topics.standard();

    private final TypedCommand command = new TypedCommand();
    private static GuardedBroker broker;

    @BeforeAll
    static void start() {
        broker = GuardedBroker.start();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @Test
    void isToldByDoctorToWhomItWouldDo() throws Exception {
        var acl = acls("reader").stream()
                .filter(one -> one.pattern().name().equals("wire.dead")
                        && one.entry().operation().name().equals("READ"))
                .findFirst()
                .orElseThrow();
        broker.without(acl, () -> {
            assertThat(broker.type(command, "reader", "doctor")).isNotZero();
            assertThat(printed())
                    .contains("this client may not use", "copytaster acls lists")
                    .doesNotContain("..");
        });
    }

    /** What brokers can be asked for is asked for before a role does anything. */
    @TestFactory
    Stream<DynamicTest> aRoleStartsWithNoneOfTheseMissing() {
        return Stream.of("ingest", "enrich", "publish")
                .flatMap(role -> acls(role).stream()
                        .filter(acl -> acl.pattern().patternType() == PatternType.LITERAL)
                        .map(acl -> DynamicTest.dynamicTest(role + " without " + words(acl), () -> {
                            var name = acl.pattern().name();
                            broker.without(
                                    acl,
                                    () -> assertThatThrownBy(
                                                    () -> new Cluster(broker.client(role)).requireRights(access(role)))
                                            .isInstanceOf(RightsLacking.class)
                                            .hasMessageStartingWith(
                                                    role + " lacks rights at " + broker.servers() + ": ")
                                            .hasMessageContaining(name)
                                            .hasMessageEndingWith("copytaster acls --role " + role
                                                    + " prints the commands that give them."));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> aReaderReadsNoTopicWithoutItsRight() {
        return acls("reader").stream()
                .filter(acl -> acl.pattern().resourceType() == ResourceType.TOPIC)
                .filter(acl -> acl.entry().operation().name().equals("READ"))
                .map(acl -> DynamicTest.dynamicTest(
                        words(acl),
                        () -> broker.without(
                                acl,
                                () -> assertThatThrownBy(
                                                () -> read(acl.pattern().name()))
                                        .isInstanceOf(BrokerFailure.class)
                                        .hasMessageContaining("this client may not use "
                                                + acl.pattern().name()))));
    }

    private static void read(String name) {
        var topic = TOPICS.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        read(topic);
    }

    private static <V> void read(Topic<V> topic) {
        try (var scan = TopicScan.of(topic, broker.client("reader"))) {
            scan.read(key -> true, record -> {}, percent -> {});
        }
    }

    @Test
    void endARoleWithASentence() throws Exception {
        var acl = acls("ingest").stream()
                .filter(one -> words(one).equals("WRITE on wire.received"))
                .findFirst()
                .orElseThrow();
        broker.without(acl, () -> {
            assertThat(broker.type(command, "ingest", "ingest", "../samples/01-wildfire.json"))
                    .isEqualTo(ExitCode.NOT_ALLOWED);
            assertThat(command.printed())
                    .contains("ingest lacks rights at " + broker.servers() + ": Write")
                    .contains(" on topic wire.received. copytaster acls")
                    .doesNotContain("\tat ");
        });
    }

    private static List<AclBinding> acls(String holder) {
        return broker.acls(access(holder));
    }

    private static Access access(String holder) {
        return AllAccess.LIST.stream()
                .filter(access -> access.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    private static String words(AclBinding acl) {
        return acl.entry().operation() + " on " + acl.pattern().name();
    }

    /** Without the breaks of an 80-column terminal. */
    private String printed() {
        return command.printed().replaceAll("\n {20,}", " ");
    }
}
