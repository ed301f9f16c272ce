package org.copytaster.standalone.stream;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case as a newsroom runs it: the broker in a container, each role in a JVM of its own, copy pushed over HTTP. */
class ContainerCasesTest {
    private static final Closing CLOSING = new Closing();

    @AfterAll
    static void stop() {
        CLOSING.close();
    }

    @TestFactory
    Stream<DynamicTest> leavesOnEachTopicWhatTheCaseExpects(@TempDir Path folder)
            throws IOException, InterruptedException {
        var obstacle = ContainerBroker.obstacle();
        return obstacle.isPresent()
                ? Stream.of(skipped(obstacle.get()))
                : runner(folder).tests();
    }

    /** A skipped test, not a skipped factory, which Surefire does not count. */
    private static DynamicTest skipped(String why) {
        Containers.tell("The cases over a broker in a container are skipped: " + why + ".");
        return DynamicTest.dynamicTest("over a broker in a container", () -> abort("skipped: " + why));
    }

    private static CaseRunner runner(Path folder) throws IOException, InterruptedException {
        var client = CLOSING.add(ContainerBroker.start()).client();
        new Cluster(client).createMissing(Topics.standard(), 2, (short) 1);
        var sources = CaseFiles.all().stream().map(CaseFiles::name).toList();
        return new CaseRunner(
                client, CLOSING.add(new RolesApart(folder, client)).start(sources));
    }
}
