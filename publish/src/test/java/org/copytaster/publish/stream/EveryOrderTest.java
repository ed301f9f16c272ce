package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.RevisionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random stories through the topology, each in several orders of delivery. */
class EveryOrderTest {
    private static final int STORIES = 300;
    private static final Duration END_OF_EMBARGO = Duration.ofHours(1);
    private static final Set<String> STATES = Set.of("published", "held", "never", "retracted", "superseded");

    @TempDir
    Path stateDir;

    @Test
    void leavesSubscribersWithTheSameStoryAndEveryRevisionInOnePlace() {
        var random = new Random(42);
        try (var wire = new Wire(stateDir, ReleaseConfig.standard().inMemory())) {
            for (int number = 0; number < STORIES; number++) {
                var revisions = revisions(random);
                var inOrder = outcome(wire, told(wire, "harbour:" + number + "-in-order", revisions));
                for (int order = 0; order < 3; order++) {
                    Collections.shuffle(revisions, random);
                    assertThat(outcome(wire, told(wire, "harbour:" + number + "-" + order, revisions)))
                            .as("%s", revisions)
                            .isEqualTo(inOrder);
                }
            }
        }
    }

    /** What subscribers hold at the end, and how the story stands; a story that never went out reads as nothing. */
    private static String outcome(Wire wire, List<EnrichedStory> revisions) {
        revisions.forEach(wire::receives);
        var early = held(wire.stories.readValuesToList(), "");
        wire.waits(END_OF_EMBARGO);
        var held = held(wire.stories.readValuesToList(), early);
        wire.latest.readValuesToList();
        wire.ninjs.readValuesToList();
        var standing = wire.standing();
        assertThat(standing.getRevisions()).hasSameSizeAs(revisions);
        assertThat(standing.getRevisions()).extracting(RevisionStatus::getState).isSubsetOf(STATES);
        assertThat(standing.getRevisions().stream().filter(one -> one.getState().equals("published")))
                .hasSize(standing.getDecision().equals("publish") ? 1 : 0);
        return held + " " + standing.getDecision() + " " + standing.getReason();
    }

    private static String held(List<CleanStory> records, String before) {
        var held = before;
        for (var record : records) {
            held = record.getPubStatus().equals("usable") ? record.getRevision() : "";
        }
        return held;
    }

    /** The same revisions under another name, their embargoes as far from now as they were from the start. */
    private static List<EnrichedStory> told(Wire wire, String storyId, List<EnrichedStory> revisions) {
        var passed = Duration.between(Wire.START, wire.now());
        return revisions.stream()
                .map(one -> EnrichedStory.newBuilder(one)
                        .setStoryId(storyId)
                        .setEmbargoedUntil(one.getEmbargoedUntil()
                                .map(until -> until.plus(passed))
                                .orElse(null))
                        .build())
                .toList();
    }

    private static List<EnrichedStory> revisions(Random random) {
        var revisions = new ArrayList<EnrichedStory>();
        int many = 1 + random.nextInt(5);
        for (int number = 1; number <= many; number++) {
            revisions.add(one(number, random));
        }
        return revisions;
    }

    private static EnrichedStory one(int number, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> kill(number);
            case 1, 2 -> revision(number, with -> with.setPubStatus("withheld"));
            case 3 -> revision(number, with -> with.setChange("advisory"));
            case 4 -> revision(number, with -> with.setEmbargoed(true));
            case 5 -> revision(number, with -> with.setEmbargoed(true).setEmbargoedUntil(Wire.START));
            case 6, 7 ->
                revision(number, with -> with.setEmbargoed(true).setEmbargoedUntil(Wire.START.plus(END_OF_EMBARGO)));
            default -> revision(number);
        };
    }
}
