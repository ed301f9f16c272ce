package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.stream.PublishSettings;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.command.ChildCopytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrichment killed with -9 in the middle of 500 stories and started again, read as a subscriber reads. */
class KillEnrichTest {
    private static final int STORIES = 100;
    private static final int REVISIONS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant FIRST = Instant.parse("2026-09-12T06:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> arrived = new ArrayList<>();
    private Duration longestGap = Duration.ZERO;
    private long lastArrival;

    @Test
    void losesAndRepeatsNothingAndIsBackWithinFifteenSeconds() throws IOException, InterruptedException {
        try (var broker = OwnBroker.start(2);
                var reader = CommittedReader.of(OwnBroker.TOPICS.published(), broker.client())) {
            broker.stream(
                    "publish",
                    PublishTopology.of(OwnBroker.TOPICS, new WireReleaseRules(), PublishSettings.standard()),
                    cause -> {});
            try (var killed = enrich(broker)) {
                killed.awaitMessage("enrich is running");
                lastArrival = System.nanoTime();
                send(broker, reader, 1, 2);
            }
            send(broker, reader, 3, 3);
            try (var again = enrich(broker)) {
                send(broker, reader, 4, REVISIONS);
                again.awaitMessage("enrich is running");
                readAll(reader);
            }
        }
        System.out.printf("killed with -9 among 500 stories: longest gap %.1f s%n", longestGap.toMillis() / 1000.0);
        assertThat(arrived).doesNotHaveDuplicates().hasSize(STORIES * REVISIONS);
        assertThat(revisionsByStory().values()).containsOnly(List.of("1", "2", "3", "4", "5"));
        assertThat(longestGap).isLessThan(Duration.ofSeconds(15));
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

    private void send(OwnBroker broker, CommittedReader<CleanStory> reader, int from, int to) {
        for (var revision = from; revision <= to; revision++) {
            for (var story = 0; story < STORIES; story++) {
                var value = story(story, revision);
                broker.send(OwnBroker.TOPICS.stories(), value.getStoryId(), value);
                read(reader, Duration.ofMillis(1));
            }
        }
    }

    private void readAll(CommittedReader<CleanStory> reader) {
        var deadline = Instant.now().plus(LIMIT);
        while (arrived.size() < STORIES * REVISIONS) {
            assertThat(Instant.now())
                    .as("all 500 have come out, now " + arrived.size())
                    .isBefore(deadline);
            read(reader, Duration.ofMillis(50));
        }
        arrived.addAll(reader.rest().stream().map(KillEnrichTest::revision).toList());
    }

    private void read(CommittedReader<CleanStory> reader, Duration limit) {
        var entries = reader.next(limit);
        if (!entries.isEmpty()) {
            var now = System.nanoTime();
            var gap = Duration.ofNanos(now - lastArrival);
            longestGap = gap.compareTo(longestGap) > 0 ? gap : longestGap;
            lastArrival = now;
            entries.stream().map(KillEnrichTest::revision).forEach(arrived::add);
        }
    }

    private static String revision(CommittedReader.Entry<CleanStory> entry) {
        return entry.key() + "/"
                + Optional.ofNullable(entry.value())
                        .map(CleanStory::getRevision)
                        .orElse("tombstone");
    }

    private Map<String, List<String>> revisionsByStory() {
        return arrived.stream()
                .map(revision -> revision.split("/", -1))
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));
    }

    private static Story story(int number, int revision) {
        return Story.newBuilder()
                .setStoryId("test:" + number)
                .setProvider("test")
                .setGuid(Integer.toString(number))
                .setRevision(Integer.toString(revision))
                .setContentSha256("hash " + number + " " + revision)
                .setVersionCreated(FIRST.plusSeconds(revision))
                .setReceivedAt(FIRST)
                .setHeadline("Ferry " + number + " reaches Lindholm")
                .setParagraphs(IntStream.range(0, 4)
                        .mapToObj(n -> new Paragraph(n, "text", "Sentence " + n + " of story " + number + "."))
                        .toList())
                .build();
    }
}
