package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.standalone.command.ChildCopytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrichment killed with -9 in the middle of 500 stories and started again, read as a subscriber reads. */
class KillEnrichTest {
    private static final int STORIES = 100;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void losesAndRepeatsNothingAndIsBackWithinFifteenSeconds() throws IOException, InterruptedException {
        try (var broker = OwnBroker.start(2);
                var reader = CommittedReader.of(OwnBroker.TOPICS.published(), broker.client())) {
            broker.stream(
                    "publish",
                    PublishTopology.of(OwnBroker.TOPICS, new WireReleaseRules(), ReleaseConfig.standard()),
                    cause -> {});
            var flow = new RevisionFlow(broker, reader, STORIES);
            try (var killed = enrich(broker)) {
                killed.awaitMessage("enrich is running");
                flow.send(2);
            }
            flow.send(1);
            try (var again = enrich(broker)) {
                flow.send(2);
                again.awaitMessage("enrich is running");
                flow.readAll();
            }
            System.out.printf(
                    "killed with -9 among 500 stories: longest gap %.1f s%n",
                    flow.longestGap().toMillis() / 1000.0);
            flow.assertEachOnceAndInOrder();
            assertThat(flow.longestGap()).isLessThan(Duration.ofSeconds(15));
        }
    }

    private ChildCopytaster enrich(OwnBroker broker) throws IOException {
        return ChildCopytaster.start(
                folder,
                "enrich",
                "--set=enrich.entities=false",
                "--set=enrich.health.port=0",
                "--set=bootstrap.servers=" + broker.bootstrapServers(),
                "--set=state.folder=" + folder.resolve("state"));
    }
}
