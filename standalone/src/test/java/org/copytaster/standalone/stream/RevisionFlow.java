package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;

/**
 * Stories sent revision after revision and read as a subscriber reads, while a test breaks something. Keeps what
 * arrived, in order, and how long nothing did.
 */
final class RevisionFlow {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Instant FIRST = Instant.parse("2026-09-12T06:00:00Z");

    private final OwnBroker broker;
    private final CommittedReader<CleanStory> reader;
    private final int stories;
    private final List<String> arrived = new ArrayList<>();
    private final Map<String, Long> sent = new HashMap<>();
    private Duration longestGap = Duration.ZERO;
    private Duration longestWait = Duration.ZERO;
    private int lastRevision;
    private long lastArrival = System.nanoTime();

    /** A flow of this many stories, to and from the broker. */
    RevisionFlow(OwnBroker broker, CommittedReader<CleanStory> reader, int stories) {
        this.broker = broker;
        this.reader = reader;
        this.stories = stories;
    }

    /** Sends the next revisions of every story, reading meanwhile. */
    void send(int revisions) {
        if (lastRevision == 0) {
            lastArrival = System.nanoTime(); // the gap counts from the first send
        }
        for (var last = lastRevision + revisions; lastRevision < last; ) {
            lastRevision++;
            for (var story = 0; story < stories; story++) {
                var value = story(story, lastRevision);
                sent.put(name(value.getStoryId(), value.getRevision()), System.nanoTime());
                broker.send(OwnBroker.TOPICS.stories(), value.getStoryId(), value);
                read(Duration.ofMillis(1));
            }
        }
    }

    /** Reads what comes within a moment. */
    void look() {
        read(Duration.ofMillis(100));
    }

    /** Reads until everything that was sent has arrived, and then whatever arrived beside it. */
    void readAll() {
        var deadline = Instant.now().plus(LIMIT);
        while (arrived.size() < stories * lastRevision) {
            assertThat(Instant.now())
                    .as("all " + stories * lastRevision + " have come out, now " + arrived.size())
                    .isBefore(deadline);
            read(Duration.ofMillis(50));
        }
        take(reader.rest());
    }

    /** Asserts that each revision arrived once, and those of one story in order. */
    void assertEachOnceAndInOrder() {
        var inOrder = IntStream.rangeClosed(1, lastRevision)
                .mapToObj(Integer::toString)
                .toList();
        assertThat(arrived).doesNotHaveDuplicates().hasSize(stories * lastRevision);
        assertThat(revisionsByStory().values()).containsOnly(inOrder);
    }

    /** The longest time in which nothing arrived at all. */
    Duration longestGap() {
        return longestGap;
    }

    /** The longest time from the sending of a revision to its arrival. */
    Duration longestWait() {
        return longestWait;
    }

    private void read(Duration limit) {
        var entries = reader.next(limit);
        if (!entries.isEmpty()) {
            var now = System.nanoTime();
            longestGap = longer(longestGap, now - lastArrival);
            lastArrival = now;
            take(entries);
        }
    }

    private void take(List<CommittedReader.Entry<CleanStory>> entries) {
        for (var entry : entries) {
            var name = name(
                    entry.key(),
                    Optional.ofNullable(entry.value())
                            .map(CleanStory::getRevision)
                            .orElse("tombstone"));
            arrived.add(name);
            longestWait = longer(longestWait, lastArrival - sent.getOrDefault(name, lastArrival));
        }
    }

    private static Duration longer(Duration longest, long nanos) {
        var duration = Duration.ofNanos(nanos);
        return duration.compareTo(longest) > 0 ? duration : longest;
    }

    private static String name(String storyId, String revision) {
        return storyId + "/" + revision;
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
