package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.publish.story.SentRevision;
import org.copytaster.publish.story.StoryDifferences;
import org.copytaster.publish.stream.Deliveries.Delivery;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.StoryDifference;

/**
 * A revision as some of the ways out have it: those whose bodies keep the same telling of a repeated lead.
 *
 * @param copy the revision
 * @param sent the last one that subscribers were sent
 * @param now when it goes out
 * @param outlets at least one; all of one policy
 * @param delivery makes the record of an outlet
 */
record Edition(
        KeptRevision copy,
        Optional<SentRevision> sent,
        Instant now,
        List<Outlet<?>> outlets,
        BiFunction<Outlet<?>, WrittenForms, Delivery> delivery) {

    /** With what changed, as far as every topic has room for it: no record is refused for its difference. */
    List<Delivery> published() {
        var clean = clean();
        var difference = sent.map(before -> difference(before, clean));
        var shorter = difference.map(StoryDifferences::inShort);
        for (var told : Stream.concat(difference.stream(), shorter.stream()).toList()) {
            clean.setDifference(told);
            try {
                return written(clean);
            } catch (OversizeRecordException tooLarge) {
                clean.setDifference(null);
            }
        }
        return written(clean);
    }

    /** Without what changed. @throws OversizeRecordException when a topic would refuse it */
    List<Delivery> inShort() {
        return written(clean());
    }

    private List<Delivery> written(CleanStory clean) {
        var values = new WrittenForms(clean);
        return outlets.stream().map(outlet -> delivery.apply(outlet, values)).toList();
    }

    private StoryDifference difference(SentRevision before, CleanStory clean) {
        return before.story()
                .map(story -> CleanStories.published(story, now, policies()))
                .map(old -> StoryDifferences.between(old, clean))
                .orElseGet(() -> StoryDifferences.unknown(before));
    }

    private CleanStory clean() {
        return CleanStories.published(copy.story(), now, policies());
    }

    private LeadPolicies policies() {
        return outlets.get(0).policies();
    }
}
