package org.copytaster.standalone.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixedCopyTest {
    private static final Instant NOW = Instant.parse("2026-09-12T12:00:00Z");
    private static final int STORIES = 5_000;

    private final List<PlannedStory> stories = stories(1);

    @Test
    void givesTheSameCopyForTheSameSeedAndOtherCopyForAnother() {
        assertThat(stories(1)).isEqualTo(stories);
        assertThat(stories(2)).isNotEqualTo(stories);
    }

    @Test
    void repeatsOneDeliveryInTenAndHalfOfThemWithoutAKey() {
        long all = deliveries();
        long first = stories.stream()
                .mapToLong(story -> story.deliveries().stream()
                        .map(Delivery::revision)
                        .distinct()
                        .count())
                .sum();
        long keyless = stories.stream()
                .flatMap(story -> story.deliveries().stream())
                .filter(delivery -> delivery.key().isEmpty())
                .count();
        assertThat((all - first) / (double) first).isCloseTo(0.10, within(0.02));
        assertThat(keyless / (double) (all - first)).isCloseTo(0.5, within(0.1));
    }

    @Test
    void sendsOneDeliveryInTwentyBehindANewerOne() {
        long late = stories.stream().mapToLong(MixedCopyTest::late).sum();
        assertThat(late / (double) deliveries()).isCloseTo(0.05, within(0.02));
    }

    @Test
    void hasKillsHoldsEmbargoesAndDamageInIt() {
        var kinds = new HashSet<RevisionKind>();
        stories.forEach(story ->
                story.deliveries().forEach(one -> kinds.add(one.revision().kind())));
        assertThat(kinds).containsExactlyInAnyOrder(RevisionKind.values());
        assertThat(stories)
                .anySatisfy(story -> assertThat(story.deliveries())
                        .anySatisfy(one -> assertThat(one.revision().embargo()).isPresent()))
                .anySatisfy(story -> assertThat(story.deliveries()).anyMatch(Delivery::broken));
    }

    @Test
    void endsEmbargoesOnAWholeMillisecondWhereTheReleaseBeforeCutThem() {
        var now = NOW.plusNanos(123_456_789);
        var copy = new WholeMilliseconds(new MixedCopy(STORIES, 1));
        assertThat(IntStream.range(0, STORIES)
                        .mapToObj(i -> copy.plan(i, now))
                        .flatMap(story -> story.deliveries().stream())
                        .flatMap(one -> one.revision().embargo().stream()))
                .isNotEmpty()
                .allMatch(end -> end.equals(end.truncatedTo(ChronoUnit.MILLIS)));
    }

    @Test
    void neverSendsACorrectionBeforeTheEmbargoItIsUnder() {
        assertThat(stories).allSatisfy(story -> {
            var revisions = story.deliveries().stream().map(Delivery::revision).toList();
            boolean embargoed = revisions.stream().anyMatch(one -> one.embargo().isPresent());
            assertThat(embargoed
                            && revisions.get(0).embargo().isEmpty()
                            && revisions.get(0).kind() == RevisionKind.USABLE)
                    .isFalse();
        });
    }

    /** First deliveries that come behind one of a newer revision. */
    private static long late(PlannedStory story) {
        int newest = 0;
        long late = 0;
        var seen = new HashSet<Integer>();
        for (var delivery : story.deliveries()) {
            int number = delivery.revision().number();
            late += seen.add(number) && number < newest ? 1 : 0;
            newest = Math.max(newest, number);
        }
        return late;
    }

    private long deliveries() {
        return stories.stream().mapToLong(story -> story.deliveries().size()).sum();
    }

    private static List<PlannedStory> stories(long seed) {
        var copy = new MixedCopy(STORIES, seed);
        return IntStream.range(0, STORIES)
                .mapToObj(number -> copy.plan(number, NOW))
                .toList();
    }
}
