package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.runtime.Closing;
import org.copytaster.standalone.command.ChildCopytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of each stream share the wire; a third joins and leaves while stories flow. */
class MembershipTest {
    private static final int STORIES = 60;
    private static final int PARTITIONS = 6;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void handsOverWithoutARepeatOrAGap() throws IOException, InterruptedException, ExecutionException {
        try (var broker = OwnBroker.start(PARTITIONS);
                var reader = CommittedReader.of(OwnBroker.TOPICS.published(), broker.client());
                var closing = new Closing()) {
            var flow = new RevisionFlow(broker, reader, STORIES);
            for (var role : List.of("enrich", "publish")) {
                closing.add(running(broker, role, 1));
                closing.add(running(broker, role, 2));
                awaitMembers(broker, role, 2, flow);
            }
            flow.send(1);
            var thirds = List.of(closing.add(start(broker, "enrich", 3)), closing.add(start(broker, "publish", 3)));
            flow.send(2);
            awaitMembers(broker, "enrich", 3, flow);
            awaitMembers(broker, "publish", 3, flow);
            flow.send(1);
            for (var third : thirds) {
                third.signal("TERM");
            }
            flow.send(2);
            flow.readAll();
            for (var third : thirds) {
                assertThat(third.exitCode()).isEqualTo(143);
            }
            System.out.printf(
                    "a third enrich and publish joined and left: longest gap %.1f s, longest wait %.1f s%n",
                    flow.longestGap().toMillis() / 1000.0, flow.longestWait().toMillis() / 1000.0);
            flow.assertEachOnceAndInOrder();
            assertThat(flow.longestWait()).isLessThan(Duration.ofSeconds(15));
        }
    }

    private ChildCopytaster running(OwnBroker broker, String role, int number)
            throws IOException, InterruptedException {
        var child = start(broker, role, number);
        child.awaitMessage(role + " is running");
        return child;
    }

    private ChildCopytaster start(OwnBroker broker, String role, int number) throws IOException {
        return ChildCopytaster.start(
                folder,
                role,
                "--set=enrich.entities=false",
                "--set=" + role + ".instance=" + role + "-" + number,
                "--set=" + role + ".health.port=0",
                "--set=bootstrap.servers=" + broker.bootstrapServers(),
                "--set=state.folder=" + folder.resolve(role + number));
    }

    /** Waits until so many members of the role's group have partitions each, stories flowing meanwhile. */
    private static void awaitMembers(OwnBroker broker, String role, int members, RevisionFlow flow)
            throws InterruptedException, ExecutionException {
        var deadline = Instant.now().plus(LIMIT);
        try (var admin = Admin.create(Map.<String, Object>copyOf(broker.client()))) {
            while (workingMembers(admin, "copytaster-" + role) != members) {
                if (Instant.now().isAfter(deadline)) {
                    fail(members + " instances of " + role + " never shared the partitions");
                }
                flow.look();
            }
        }
    }

    private static long workingMembers(Admin admin, String group) throws InterruptedException, ExecutionException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(described -> described.members().stream())
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }
}
