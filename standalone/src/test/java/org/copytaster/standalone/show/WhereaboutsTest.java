package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.copytaster.standalone.show.Whereabouts.Revision;
import org.copytaster.standalone.show.Whereabouts.Sending;
import org.junit.jupiter.api.Test;

/** What is kept of the revisions of a process that serves for months. */
class WhereaboutsTest {
    private static final int KEPT = 10;

    private final Whereabouts revisions = new Whereabouts(KEPT);

    @Test
    void keepsTheCountsOfWhatItForgets() {
        for (var number = 0; number < 1000; number++) {
            revisions.sent(revision(number), new Sending("r" + number, "afp:x"));
            revisions.ended(revision(number), Whereabouts.PUBLISHED, "");
        }
        revisions.ended(revision(999), Whereabouts.PUBLISHED, "superseded");
        assertThat(revisions.sent()).isEqualTo(1000);
        assertThat(revisions.in(Whereabouts.PUBLISHED)).isEqualTo(1000);
        assertThat(revisions.later()).containsEntry("superseded", 1L);
    }

    @Test
    void countsWhatNeverEndedAsUnderwayAfterItForgotIt() {
        for (var number = 0; number < 1000; number++) {
            revisions.sent(revision(number), new Sending("r" + number, "afp:x"));
        }
        assertThat(revisions.underway()).isEqualTo(KEPT);
        assertThat(revisions.in(Whereabouts.UNDERWAY)).isEqualTo(1000);
    }

    @Test
    void holdsNoMoreThanItsLimitWhateverItHearsOf() {
        var kept = new Newest<Integer, String>(KEPT);
        for (var number = 0; number < 1000; number++) {
            kept.put(number, "");
        }
        assertThat(kept).hasSize(KEPT).containsKeys(990, 999);
    }

    private static Revision revision(int number) {
        return new Revision("afp:x", "hash " + number);
    }
}
