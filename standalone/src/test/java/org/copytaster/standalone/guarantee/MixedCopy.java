package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Copy as a wire has it: corrections, kills, holds and embargoes among plain stories, one delivery in ten a repeat (half of
 * them without an Idempotency-Key), one in twenty out of order, one input in a hundred damaged.
 *
 * @param stories how many
 * @param seed what they are drawn from
 */
record MixedCopy(int stories, long seed) implements Copy {
    private static final double REPEATED = 0.10;

    /** One story in three has several revisions: so much of them makes one delivery in twenty. */
    private static final double SHUFFLED = 0.20;

    private static final Duration LONGEST_EMBARGO = Duration.ofSeconds(30);
    private static final Duration SHORTEST_EMBARGO = Duration.ofSeconds(2);
    private static final String[] SENTENCES = {
        "The ferry left Lindholm at seven with ninety passengers on board.",
        "Henrik Solberg of the Northern Ports Authority said the timetable would stay until March.",
        "In Tampere the market opened an hour later because of the snow.",
        "Meridian Bank expects trade through the strait to grow by three percent.",
        "Grace Wanjiru, who runs the harbour cafe, counted forty guests before noon.",
        "Two new cranes from Rotterdam will be in place by the end of the summer.",
        "The crossing to Aarhus takes eleven hours in calm weather.",
        "Pavel Novotny told the council in Bergen that the old pier was sound."
    };

    /** What becomes of a story, and how many in a hundred are so. */
    private enum Course {
        PLAIN(60, "u"),
        CORRECTED(12, "uu"),
        CORRECTED_TWICE(4, "uuu"),
        KILLED(4, "uc"),
        KILLED_LATE(2, "uuc"),
        RECALLED(4, "uw"),
        WITHHELD(4, "w"),
        FREED(3, "wu"),
        EMBARGOED(4, "e"),
        EMBARGOED_AND_CORRECTED(1, "eu"),
        EMBARGOED_AND_KILLED(1, "ec"),
        DAMAGED(1, "u");

        private final int share;
        private final String revisions;

        Course(int share, String revisions) {
            this.share = share;
            this.revisions = revisions;
        }

        static Course drawn(Random random) {
            int left = random.nextInt(
                    Arrays.stream(values()).mapToInt(one -> one.share).sum());
            for (var course : values()) {
                left -= course.share;
                if (left < 0) {
                    return course;
                }
            }
            throw new IllegalStateException("the shares do not sum up");
        }
    }

    @Override
    public PlannedStory plan(int number, Instant now) {
        var random = new Random(seed * 1_000_003 + number);
        var course = Course.drawn(random);
        var revisions = revisions(number, course, now, random);
        if (course == Course.DAMAGED) {
            return new PlannedStory(number, List.of(damaged(revisions.get(0))));
        }
        // A correction that comes before the embargo it is under goes out, and rightly: nobody knows of it yet.
        boolean mayShuffle = revisions.size() > 1 && course != Course.EMBARGOED_AND_CORRECTED;
        if (mayShuffle && random.nextDouble() < SHUFFLED) {
            Collections.swap(revisions, revisions.size() - 1, revisions.size() - 2);
        }
        return new PlannedStory(number, repeated(Copy.deliveries(revisions), random));
    }

    private static List<PlannedRevision> revisions(int story, Course course, Instant now, Random random) {
        var revisions = new ArrayList<PlannedRevision>();
        for (int i = 0; i < course.revisions.length(); i++) {
            char letter = course.revisions.charAt(i);
            var kind =
                    letter == 'w' ? RevisionKind.WITHHELD : letter == 'c' ? RevisionKind.CANCELED : RevisionKind.USABLE;
            var embargo = letter == 'e' ? Optional.of(now.plus(wait(random))) : Optional.<Instant>empty();
            revisions.add(new PlannedRevision(
                    story, i + 1, kind, embargo, created(story, i + 1), text(random, 6 + random.nextInt(6))));
        }
        return revisions;
    }

    private static Duration wait(Random random) {
        long range = LONGEST_EMBARGO.minus(SHORTEST_EMBARGO).toMillis();
        return SHORTEST_EMBARGO.plusMillis(random.nextLong(range));
    }

    /** Fixed, so that the same story has the same bytes in each run. */
    static Instant created(int story, int revision) {
        return Instant.parse("2026-09-12T06:00:00Z").plusSeconds(story).plusSeconds(60L * revision);
    }

    /** So many paragraphs. */
    static String text(Random random, int paragraphs) {
        var text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            text.append("<p>")
                    .append(SENTENCES[random.nextInt(SENTENCES.length)])
                    .append(' ')
                    .append(SENTENCES[random.nextInt(SENTENCES.length)])
                    .append(" Berth ")
                    .append(random.nextInt(1_000_000))
                    .append(" was free.</p>");
        }
        return text.toString();
    }

    /** A revision under a key of its own. */
    static Delivery delivery(PlannedRevision revision) {
        var key = "guarantee-" + revision.story() + "-" + revision.number();
        return new Delivery(revision, revision.ninjs(Copy.guid(revision.story())), Optional.of(key), false);
    }

    private static Delivery damaged(PlannedRevision revision) {
        var body = revision.ninjs(Copy.guid(revision.story()));
        var half = body.substring(0, body.length() / 2);
        return new Delivery(revision, half, delivery(revision).key(), true);
    }

    /** Some come twice: at once or when the story is through, as the same delivery or as one without a key. */
    private static List<Delivery> repeated(List<Delivery> deliveries, Random random) {
        var all = new ArrayList<Delivery>();
        var late = new ArrayList<Delivery>();
        for (var delivery : deliveries) {
            all.add(delivery);
            if (random.nextDouble() < REPEATED) {
                var again = random.nextBoolean()
                        ? delivery
                        : new Delivery(delivery.revision(), delivery.body(), Optional.empty(), false);
                (random.nextBoolean() ? all : late).add(again);
            }
        }
        all.addAll(late);
        return all;
    }
}
