package org.copytaster.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.NOON;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.util.Optional;
import org.copytaster.publish.release.RevisionEmbargo;
import org.copytaster.publish.release.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionsTest {
    @ParameterizedTest
    @CsvSource({"usable, USABLE", "withheld, WITHHELD", "canceled, CANCELED", "embargoed, WITHHELD", "'', WITHHELD"})
    void readsTheStatusAndHoldsWhatItDoesNotKnow(String pubStatus, Status status) {
        assertThat(Revisions.of(revision(1, with -> with.setPubStatus(pubStatus)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void readsAnEmbargoWithItsEnd() {
        assertThat(Revisions.of(revision(1, with -> with.setEmbargoed(true).setEmbargoedUntil(NOON)))
                        .embargo())
                .isEqualTo(RevisionEmbargo.until(NOON));
    }

    @Test
    void readsAnEmbargoWhoseEndIsUnknown() {
        assertThat(Revisions.of(revision(1, with -> with.setEmbargoed(true))).embargo())
                .isEqualTo(RevisionEmbargo.WITHOUT_DATE);
    }

    @Test
    void takesAnExpiryForNoEmbargo() {
        assertThat(Revisions.of(revision(1, with -> with.setExpiresAt(NOON))).embargo())
                .isEqualTo(RevisionEmbargo.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "KILL, kill, KILL",
        "HOLD, withhold, HOLD",
        "'', kill, kill",
        "STORY WITHDRAWN, '', STORY WITHDRAWN",
        "1ST LEAD, lead, ",
        "REFILE, refile, ",
        "UPDATE 1-, update, ",
        "'', '', "
    })
    void takesOnlyWhatReadsLikeAKillOrAHoldForASignal(String words, String change, String signal) {
        var story = revision(1, with -> with.setTextSignal(words).setChange(change));

        assertThat(Revisions.of(story).textSignal()).isEqualTo(Optional.ofNullable(signal));
    }
}
