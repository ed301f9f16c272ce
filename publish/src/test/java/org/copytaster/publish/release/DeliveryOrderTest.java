package org.copytaster.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.release.Arrivals.NOON;
import static org.copytaster.publish.release.Arrivals.advisory;
import static org.copytaster.publish.release.Arrivals.revision;
import static org.copytaster.publish.release.Arrivals.with;
import static org.copytaster.publish.release.Arrivals.withSignal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeliveryOrderTest {
    private static final int SETS = 5_000;
    private static final int ORDERS = 6;

    private final ReleaseRules rules = new WireReleaseRules();

    @Test
    void givesTheSameStandingForEveryOrderOfDelivery() {
        var random = new Random(20_260_302);
        for (int set = 0; set < SETS; set++) {
            var revisions = revisions(random);
            var inOrder = known(revisions);
            for (int order = 0; order < ORDERS; order++) {
                Collections.shuffle(revisions, random);
                assertThat(outcome(known(revisions))).as("%s", revisions).isEqualTo(outcome(inOrder));
            }
        }
    }

    @Test
    void neverPublishesWhatIsNotTheStandingOfTheStory() {
        var random = new Random(7);
        for (int set = 0; set < SETS; set++) {
            var known = KnownStory.none();
            for (var arrived : shuffled(revisions(random), random)) {
                var decision = rules.decide(known, arrived, NOON);
                known = known.with(arrived);
                if (decision.publishes()) {
                    assertThat(rules.standing(known, NOON)).isEqualTo(decision);
                }
            }
        }
    }

    private List<String> outcome(KnownStory known) {
        var outcome = new ArrayList<String>();
        for (int hours = -3; hours <= 3; hours++) {
            outcome.add(
                    rules.standing(known, NOON.plus(Duration.ofHours(hours))).toString());
        }
        // Under a kill only the kill counts; otherwise the copy that goes out must be the same one too.
        outcome.add(
                known.killed()
                        ? ""
                        : known.newest().map(KnownStory.Newest::contentSha256).orElse("none"));
        return outcome;
    }

    private static KnownStory known(List<ArrivedRevision> revisions) {
        var known = KnownStory.none();
        for (var revision : revisions) {
            known = known.with(revision);
        }
        return known;
    }

    private static List<ArrivedRevision> shuffled(List<ArrivedRevision> revisions, Random random) {
        Collections.shuffle(revisions, random);
        return revisions;
    }

    private static List<ArrivedRevision> revisions(Random random) {
        var revisions = new ArrayList<ArrivedRevision>();
        int many = 1 + random.nextInt(7);
        for (int number = 1; number <= many; number++) {
            revisions.add(changed(revision(number), random));
        }
        return revisions;
    }

    private static ArrivedRevision changed(ArrivedRevision plain, Random random) {
        var embargoed = switch (random.nextInt(6)) {
            case 0 -> with(RevisionEmbargo.WITHOUT_DATE, plain);
            case 1, 2 -> with(RevisionEmbargo.until(NOON.plus(Duration.ofHours(random.nextInt(5) - 2))), plain);
            default -> plain;
        };
        return switch (random.nextInt(10)) {
            case 0 -> with(Status.CANCELED, embargoed);
            case 1, 2 -> with(Status.WITHHELD, embargoed);
            case 3 -> advisory(embargoed);
            case 4 -> withSignal("KILL", embargoed);
            default -> embargoed;
        };
    }
}
