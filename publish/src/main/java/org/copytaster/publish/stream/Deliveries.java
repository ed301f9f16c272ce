package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.publish.story.SentRevision;
import org.copytaster.publish.story.StoryDifferences;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryDifference;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;

/**
 * Makes the records of one settlement, all of them before any is sent.
 *
 * @param outlets the ways out of clean records
 * @param status the topic of status records
 * @param leadPolicies which telling of a repeated lead the body keeps
 */
record Deliveries(List<Outlet<?>> outlets, Topic<StoryStatus> status, LeadPolicies leadPolicies) {
    /** The sink of status records. */
    static final String WRITE_STATUS = "write-status";

    /** A record and the sink it goes to. */
    record Delivery(String node, Record<String, byte[]> record) {}

    /** The names of the topics that carry a publication. */
    List<String> topics() {
        return outlets.stream().map(outlet -> outlet.topic().name()).toList();
    }

    /** That the story has no record any more, for the topics of current revisions that carried it. */
    List<Delivery> gone(StoryStatus status, Instant now) {
        return outlets.stream()
                .filter(Outlet::isCurrent)
                .filter(outlet -> status.getTopics().contains(outlet.topic().name()))
                .map(outlet -> tombstone(outlet.node(), outlet.topic(), status, now))
                .toList();
    }

    /** The same for the topic of status records. */
    Delivery forgotten(StoryStatus before, Instant now) {
        return tombstone(WRITE_STATUS, status, before, now);
    }

    private static Delivery tombstone(String node, Topic<?> topic, StoryStatus before, Instant now) {
        // A null value with the headers is an event without data (CloudEvents' Kafka binding, 3.2.2).
        var headers = EventHeaders.of(topic, before.getStoryId(), "gone:" + now, now, new RecordHeaders());
        return new Delivery(node, new Record<>(before.getStoryId(), null, now.toEpochMilli(), headers));
    }

    /**
     * The clean records of a settlement, if any, and the status that tells of them.
     *
     * @throws OversizeRecordException when a record does not fit its topic, or would not when it is released
     */
    List<Delivery> of(Settlement settlement, StoryStatus after) {
        var deliveries = new ArrayList<Delivery>();
        settlement.publication().ifPresent(copy -> deliveries.addAll(published(copy, settlement)));
        if (settlement.withdraws()) {
            withdraw(settlement, deliveries);
        }
        if (deliveries.isEmpty()) {
            // A release by the timer has no source record to be parked: what it will send must fit now.
            // A difference is no matter of size: it is left out of a record that it does not fit.
            settlement.copyToKeep().ifPresent(copy -> written(clean(copy, settlement), copy, settlement));
        }
        var cause = KeptRevision.of(settlement.cause(), settlement.headers());
        var event = revision(cause.story()) + ":" + settlement.standing().word() + ":" + settlement.timestamp();
        var headers = headers(status, cause, event, settlement);
        deliveries.add(new Delivery(
                WRITE_STATUS,
                new Record<>(after.getStoryId(), Outlet.bytes(status, after), settlement.timestamp(), headers)));
        return deliveries;
    }

    /** The status of a story that stands as it stood: an order about it was refused. */
    Delivery told(StoryStatus after, String actId, Instant now) {
        var headers = EventHeaders.of(
                status,
                after.getStoryId(),
                "act:" + actId,
                now,
                KeptRevision.gone(after).headers());
        return new Delivery(
                WRITE_STATUS,
                new Record<>(after.getStoryId(), Outlet.bytes(status, after), now.toEpochMilli(), headers));
    }

    /** With what changed, as far as every topic has room for it: no record is refused for its difference. */
    private List<Delivery> published(KeptRevision copy, Settlement settlement) {
        var clean = clean(copy, settlement);
        var difference = settlement.sent().map(before -> difference(before, clean, settlement));
        var shorter = difference.map(StoryDifferences::inShort);
        for (var told : Stream.concat(difference.stream(), shorter.stream()).toList()) {
            clean.setDifference(told);
            try {
                return written(clean, copy, settlement);
            } catch (OversizeRecordException tooLarge) {
                clean.setDifference(null);
            }
        }
        return written(clean, copy, settlement);
    }

    private CleanStory clean(KeptRevision copy, Settlement settlement) {
        return CleanStories.published(copy.story(), settlement.now(), leadPolicies);
    }

    private StoryDifference difference(SentRevision before, CleanStory clean, Settlement settlement) {
        return before.story()
                .map(story -> CleanStories.published(story, settlement.now(), leadPolicies))
                .map(old -> StoryDifferences.between(old, clean))
                .orElseGet(() -> StoryDifferences.unknown(before));
    }

    private List<Delivery> written(CleanStory clean, KeptRevision copy, Settlement settlement) {
        var revision = revision(copy.story()) + again(settlement);
        var values = new WrittenForms(clean);
        return outlets.stream()
                .map(outlet -> delivery(outlet, values, revision, copy, settlement))
                .toList();
    }

    private void withdraw(Settlement settlement, List<Delivery> to) {
        var newest = settlement.known().newest().map(one -> one.order()).orElseGet(() -> order(settlement.cause()));
        var cause = KeptRevision.of(settlement.cause(), settlement.headers());
        var clean = CleanStories.withdrawn(settlement.cause(), newest, settlement.standing(), settlement.now());
        var revision = revision(settlement.cause()) + ":" + clean.getPubStatus() + ":" + settlement.timestamp();
        var values = new WrittenForms(clean);
        outlets.stream()
                .filter(outlet ->
                        settlement.before().getTopics().contains(outlet.topic().name()))
                .forEach(outlet -> to.add(delivery(outlet, values, revision, cause, settlement)));
    }

    private static Delivery delivery(
            Outlet<?> outlet, WrittenForms values, String revision, KeptRevision cause, Settlement settlement) {
        var headers = headers(outlet.topic(), cause, revision, settlement);
        var record = new Record<>(values.storyId(), values.of(outlet), settlement.timestamp(), headers);
        return new Delivery(outlet.node(), record);
    }

    private static Headers headers(Topic<?> topic, KeptRevision cause, String revision, Settlement settlement) {
        var received = cause.story().getReceivedAt().orElseGet(() -> Instant.ofEpochMilli(settlement.timestamp()));
        return EventHeaders.of(topic, cause.story().getStoryId(), revision, received, cause.headers());
    }

    /** A revision that goes out once more is news each time: no two of its releases share a ce_id. */
    private static String again(Settlement settlement) {
        return settlement.isAgain() ? ":again:" + settlement.timestamp() : "";
    }

    private static String revision(EnrichedStory story) {
        return story.getRevision() + ":" + story.getContentSha256();
    }

    private static RevisionOrder order(EnrichedStory story) {
        return RevisionOrder.of(story.getRevision(), story.getVersionCreated(), story.getReceivedAt());
    }
}
