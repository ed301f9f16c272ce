package org.copytaster.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.runtime.stream.TopicState;
import org.copytaster.standalone.doctor.ClusterFacts.Disk;
import org.copytaster.standalone.doctor.ClusterFacts.Group;
import org.copytaster.standalone.doctor.ClusterFacts.Newest;
import org.copytaster.standalone.doctor.ClusterFacts.TopicFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final long GIB = 1024L * 1024 * 1024;
    private static final Set<String> ALL =
            Set.of("READ", "WRITE", "CREATE", "DESCRIBE", "DESCRIBE_CONFIGS", "ALTER_CONFIGS");
    private static final TopicFacts SOUND =
            new TopicFacts("wire.stories", 3, 3, 0, OptionalInt.of(2), Optional.of(ALL), 0);
    private static final MachineFacts MACHINE =
            new MachineFacts(NOON, GIB, 8 * GIB, Path.of("state"), OptionalLong.of(9 * GIB));

    @Test
    void hasNothingToSayOfASoundCluster() {
        assertThat(ClusterRules.findings(facts(SOUND), MACHINE))
                .extracting(Finding::fitness)
                .containsOnly(Fitness.OK);
        assertThat(MachineRules.findings(MACHINE)).extracting(Finding::fitness).containsOnly(Fitness.OK);
    }

    static Stream<Arguments> topics() {
        return Stream.of(
                topic(Fitness.WARN, "replicas", "one copy only", 1, 1, 0, 1),
                topic(Fitness.WARN, "replicas", "as high as the number of copies", 3, 3, 0, 3),
                topic(Fitness.WARN, "replicas", "min.insync.replicas is 1", 3, 3, 0, 1),
                topic(Fitness.WARN, "replicas", "behind or away", 3, 2, 0, 2),
                topic(Fitness.FAIL, "replicas", "fewer copies in sync", 3, 1, 0, 2),
                topic(Fitness.FAIL, "replicas", "nobody leads", 3, 0, 1, 2),
                Arguments.of(
                        Fitness.FAIL,
                        "permissions",
                        "may do what no role does; to be enrich it lacks DESCRIBE_CONFIGS wire.stories",
                        new TopicFacts(
                                "wire.stories",
                                3,
                                3,
                                0,
                                OptionalInt.of(2),
                                Optional.of(Set.of("READ", "DESCRIBE")),
                                0)),
                Arguments.of(
                        Fitness.WARN,
                        "permissions",
                        "do not say",
                        new TopicFacts("wire.stories", 3, 3, 0, OptionalInt.of(2), Optional.empty(), 0)),
                Arguments.of(
                        Fitness.FAIL,
                        "schemas",
                        "cannot be read by this release on wire.stories",
                        new TopicFacts("wire.stories", 3, 3, 0, OptionalInt.of(2), Optional.of(ALL), 1)));
    }

    private static Arguments topic(
            Fitness fitness, String subject, String detail, int replicas, int inSync, int leaderless, int least) {
        return Arguments.of(
                fitness,
                subject,
                detail,
                new TopicFacts(
                        "wire.stories", replicas, inSync, leaderless, OptionalInt.of(least), Optional.of(ALL), 0));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("topics")
    void saysWhatIsWrongWithATopic(Fitness fitness, String subject, String detail, TopicFacts topic) {
        assertThat(ClusterRules.findings(facts(topic), MACHINE)).anySatisfy(finding -> {
            assertThat(finding.fitness()).isEqualTo(fitness);
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.detail()).contains(detail);
        });
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("topics")
    void doesNotSayThatAllIsWellBesideIt(Fitness fitness, String subject, String detail, TopicFacts topic) {
        assertThat(ClusterRules.findings(facts(topic), MACHINE))
                .filteredOn(finding -> finding.subject().equals("replicas") && subject.equals("replicas"))
                .extracting(Finding::fitness)
                .doesNotContain(Fitness.OK);
    }

    static Stream<Arguments> clusters() {
        var declared = new TopicState("wire.stories", 2, List.of());
        var full = new Disk(1, "/logs", 100 * GIB, GIB / 2);
        var nearly = new Disk(1, "/logs", 100 * GIB, 5 * GIB);
        var ahead = new Newest("wire.stories", NOON.plusSeconds(60));
        var idle = new Group("copytaster-enrich", "EMPTY", 0, Optional.of(ALL));
        var moving = new Group("copytaster-enrich", "PREPARING_REBALANCE", 2, Optional.of(ALL));
        return Stream.of(
                cluster(Fitness.WARN, "transactions", "is 1", Map.of("transaction.version", 1), declared),
                cluster(Fitness.WARN, "transactions", "is 0", Map.of(), declared),
                cluster(Fitness.FAIL, "topics", "missing: a", sound(), new TopicState("a", 0, List.of())),
                cluster(
                        Fitness.FAIL,
                        "topics",
                        "other than the catalogue says: a",
                        sound(),
                        new TopicState("a", 2, List.of(new TopicState.Difference("x", "1", "2")))),
                cluster(
                        Fitness.FAIL,
                        "topics",
                        "different numbers of partitions",
                        sound(),
                        declared,
                        new TopicState("a", 3, List.of())),
                Arguments.of(Fitness.FAIL, "disk", "512 of 102400 MiB", with(List.of(full), List.of(), NOON)),
                Arguments.of(Fitness.WARN, "disk", "5120 of 102400 MiB", with(List.of(nearly), List.of(), NOON)),
                Arguments.of(Fitness.WARN, "disk", "do not tell", with(List.of(), List.of(), NOON)),
                Arguments.of(Fitness.WARN, "clock", "60 s in the future", with(List.of(), List.of(), ahead.time())),
                Arguments.of(Fitness.WARN, "copytaster-enrich", "nobody", with(List.of(), List.of(idle), NOON)),
                Arguments.of(Fitness.WARN, "copytaster-enrich", "PREPARING", with(List.of(), List.of(moving), NOON)));
    }

    private static Map<String, Integer> sound() {
        return Map.of("transaction.version", 2);
    }

    private static Arguments cluster(
            Fitness fitness, String subject, String detail, Map<String, Integer> features, TopicState... states) {
        return Arguments.of(
                fitness,
                subject,
                detail,
                new ClusterFacts(
                        "here",
                        List.of("a:1"),
                        features,
                        List.of(states),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    private static ClusterFacts with(List<Disk> disks, List<Group> groups, Instant newest) {
        return new ClusterFacts(
                "here",
                List.of("a:1"),
                sound(),
                List.of(new TopicState("wire.stories", 2, List.of())),
                List.of(SOUND),
                disks,
                groups,
                Optional.of(new Newest("wire.stories", newest)));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("clusters")
    void saysWhatIsWrongWithACluster(Fitness fitness, String subject, String detail, ClusterFacts facts) {
        assertThat(ClusterRules.findings(facts, MACHINE)).anySatisfy(finding -> {
            assertThat(finding.fitness()).isEqualTo(fitness);
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.detail()).contains(detail);
        });
    }

    static Stream<Arguments> machines() {
        var state = Path.of("state");
        return Stream.of(
                Arguments.of(
                        Fitness.FAIL,
                        "memory",
                        new MachineFacts(NOON, GIB / 8, 8 * GIB, state, OptionalLong.of(9 * GIB))),
                Arguments.of(Fitness.WARN, "memory", new MachineFacts(NOON, GIB, GIB, state, OptionalLong.of(9 * GIB))),
                Arguments.of(
                        Fitness.FAIL,
                        "state folder",
                        new MachineFacts(NOON, GIB, 8 * GIB, state, OptionalLong.empty())),
                Arguments.of(
                        Fitness.FAIL,
                        "state folder",
                        new MachineFacts(NOON, GIB, 8 * GIB, state, OptionalLong.of(GIB / 64))),
                Arguments.of(
                        Fitness.WARN,
                        "state folder",
                        new MachineFacts(NOON, GIB, 8 * GIB, state, OptionalLong.of(GIB))));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void saysWhatIsWrongWithAMachine(Fitness fitness, String subject, MachineFacts machine) {
        assertThat(MachineRules.findings(machine))
                .filteredOn(finding -> finding.fitness() == fitness)
                .extracting(Finding::subject)
                .containsExactly(subject);
    }

    private static ClusterFacts facts(TopicFacts topic) {
        return new ClusterFacts(
                "here",
                List.of("a:1", "b:1", "c:1"),
                Map.of("transaction.version", 2),
                List.of(new TopicState("wire.stories", 2, List.of())),
                List.of(topic),
                List.of(new Disk(1, "/logs", 100 * GIB, 50 * GIB)),
                List.of(new Group("copytaster-enrich", "STABLE", 1, Optional.of(ALL))),
                Optional.of(new Newest("wire.stories", NOON.plusSeconds(1))));
    }
}
