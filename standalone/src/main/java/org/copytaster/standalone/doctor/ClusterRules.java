package org.copytaster.standalone.doctor;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copytaster.runtime.stream.TopicState;
import org.copytaster.standalone.doctor.ClusterFacts.TopicFacts;

/** What is looked at on the brokers. Pure functions. */
public final class ClusterRules {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long LEAST_BYTES = 1024 * MEBIBYTE;
    private static final int LEAST_PERCENT = 10;
    /** Clocks that are kept by NTP differ by far less; an agency's time counts up to five minutes after its receipt. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private ClusterRules() {}

    /** Every finding, in the order in which a person would look. */
    public static List<Finding> findings(ClusterFacts facts, MachineFacts machine) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok("broker", brokers(facts) + " at " + facts.address()));
        findings.add(transactions(facts));
        findings.add(topics(facts));
        findings.addAll(replication(facts));
        findings.addAll(disks(facts));
        findings.add(clock(facts, machine));
        findings.add(Permissions.finding(facts));
        findings.add(schemas(facts));
        findings.addAll(groups(facts));
        return List.copyOf(findings);
    }

    /** The only finding of a cluster that does not answer. */
    public static Finding unreachable(String why) {
        return Finding.fail("broker", why, "");
    }

    private static String brokers(ClusterFacts facts) {
        int count = facts.brokers().size();
        var level = facts.features().get("metadata.version");
        return count + (count == 1 ? " broker" : " brokers") + (level == null ? "" : ", metadata.version " + level);
    }

    /** KIP-890: below 2 a producer that was thought dead may write into the next transaction. */
    private static Finding transactions(ClusterFacts facts) {
        int level = facts.features().getOrDefault("transaction.version", 0);
        return level >= 2
                ? Finding.ok("transactions", "transaction.version " + level)
                : Finding.warn(
                        "transactions",
                        "transaction.version is " + level + ": a late write of a role that hangs may stay in a later"
                                + " transaction (KIP-890)",
                        "bring the brokers to Kafka 4.0 or newer, then kafka-features.sh upgrade --feature"
                                + " transaction.version=2");
    }

    private static Finding topics(ClusterFacts facts) {
        var missing = facts.states().stream()
                .filter(TopicState::isMissing)
                .map(TopicState::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return Finding.fail("topics", "missing: " + missing, "copytaster topics --create makes them");
        }
        var differing = facts.states().stream()
                .filter(state -> !state.isAsDeclared())
                .map(TopicState::name)
                .collect(Collectors.joining(", "));
        if (!differing.isEmpty()) {
            return Finding.fail(
                    "topics",
                    "other than the catalogue says: " + differing,
                    "copytaster topics --check says what differs; set it right with kafka-configs.sh");
        }
        var counts =
                facts.states().stream().map(TopicState::partitions).distinct().toList();
        return counts.size() > 1
                ? Finding.fail(
                        "topics",
                        "they have different numbers of partitions: " + counts,
                        "make new topics with one number; partitions that are added later move stories")
                : Finding.ok(
                        "topics",
                        facts.states().size() + " as the catalogue says, " + counts.get(0) + " partitions each");
    }

    private static List<Finding> replication(ClusterFacts facts) {
        var findings = new ArrayList<Finding>();
        var leaderless = named(facts, topic -> topic.leaderless() > 0);
        if (!leaderless.isEmpty()) {
            findings.add(Finding.fail(
                    "replicas",
                    "nobody leads partitions of " + leaderless,
                    "bring the brokers back that have them; nothing is read or written there until then"));
        }
        var behind = named(facts, topic -> topic.leaderless() == 0 && topic.inSync() < topic.replicas());
        if (!behind.isEmpty()) {
            findings.add(Finding.warn(
                    "replicas", "copies are behind or away of " + behind, "see that all brokers run and keep up"));
        }
        var blocked = named(facts, topic -> topic.inSync() < topic.minInSync().orElse(1) && topic.leaderless() == 0);
        if (!blocked.isEmpty()) {
            findings.add(Finding.fail(
                    "replicas",
                    "fewer copies in sync than min.insync.replicas asks for: " + blocked,
                    "nothing is taken there until more brokers are back"));
        }
        // While a copy is missing no broker may be away, however many copies there should be.
        boolean isWhole = findings.isEmpty();
        findings.addAll(safety(facts).stream()
                .filter(finding -> isWhole || finding.fitness() != Fitness.OK)
                .toList());
        return findings;
    }

    private static List<Finding> safety(ClusterFacts facts) {
        var single = named(facts, topic -> topic.replicas() == 1);
        if (!single.isEmpty()) {
            return List.of(Finding.warn(
                    "replicas",
                    "one copy only of " + single,
                    "a disk that is lost takes the copy with it: three brokers, and --set topics.replication=3 when the"
                            + " topics are made"));
        }
        var brittle = named(facts, topic -> topic.minInSync().orElse(1) >= topic.replicas());
        if (!brittle.isEmpty()) {
            return List.of(Finding.warn(
                    "replicas",
                    "min.insync.replicas is as high as the number of copies of " + brittle,
                    "one broker that is away stops the wire: set it one lower"));
        }
        var thin = named(facts, topic -> topic.minInSync().orElse(1) < 2);
        return thin.isEmpty()
                ? List.of(Finding.ok("replicas", "of every topic, and one broker may be away"))
                : List.of(Finding.warn(
                        "replicas",
                        "min.insync.replicas is 1 of " + thin,
                        "what was acknowledged may stand on one disk only: set it to 2"));
    }

    private static String named(ClusterFacts facts, Predicate<TopicFacts> which) {
        var names = facts.topics().stream().filter(which).map(TopicFacts::name).toList();
        return names.size() > 1 && names.size() == facts.topics().size() ? "every topic" : String.join(", ", names);
    }

    private static List<Finding> disks(ClusterFacts facts) {
        if (facts.disks().isEmpty()) {
            return List.of(Finding.warn(
                    "disk",
                    "the brokers do not tell how full they are",
                    "look at their machines, or allow this client to describe the cluster"));
        }
        return facts.disks().stream().map(ClusterRules::disk).toList();
    }

    private static Finding disk(ClusterFacts.Disk disk) {
        var subject = "disk";
        var detail = "broker " + disk.broker() + " has " + disk.usable() / MEBIBYTE + " of " + disk.total() / MEBIBYTE
                + " MiB left under " + disk.folder();
        var remedy = "make room, or shorten what topics keep, before the broker stops";
        if (disk.usable() < LEAST_BYTES) {
            return Finding.fail(subject, detail, remedy);
        }
        return disk.usable() * 100 < disk.total() * LEAST_PERCENT
                ? Finding.warn(subject, detail, remedy)
                : Finding.ok(subject, detail);
    }

    /** Embargoes end by the clock of publish's machine; records are stamped by the clock of ingest's. */
    private static Finding clock(ClusterFacts facts, MachineFacts machine) {
        var ahead = facts.newest()
                .filter(newest -> newest.time().isAfter(machine.now().plus(SKEW)));
        return ahead.map(newest -> Finding.warn(
                        "clock",
                        "a record on " + newest.topic() + " is stamped "
                                + Duration.between(machine.now(), newest.time()).toSeconds() + " s in the future",
                        "set the clocks by NTP, here and where ingest runs: embargoes end by them"))
                .orElse(Finding.ok(
                        "clock",
                        "no record is stamped later than " + machine.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    private static Finding schemas(ClusterFacts facts) {
        var unreadable = named(facts, topic -> topic.unreadable() > 0);
        return unreadable.isEmpty()
                ? Finding.ok("schemas", "the newest records of each topic are of this release or an earlier one")
                : Finding.fail(
                        "schemas",
                        "the newest records cannot be read by this release on " + unreadable,
                        "a newer release wrote them, or somebody else: upgrade, or see who writes there");
    }

    private static List<Finding> groups(ClusterFacts facts) {
        return facts.groups().stream().map(ClusterRules::group).toList();
    }

    private static Finding group(ClusterFacts.Group group) {
        var subject = group.name();
        if (group.members() == 0) {
            return Finding.warn(subject, "nobody is in this group", "start the role, if it is to run");
        }
        var detail = group.members() + (group.members() == 1 ? " member, " : " members, ") + group.state();
        return group.state().equals("STABLE")
                ? Finding.ok(subject, detail)
                : Finding.warn(subject, detail, "it is moving; look again in a minute");
    }
}
