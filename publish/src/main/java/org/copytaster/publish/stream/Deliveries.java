package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.Reason;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;

/**
 * Makes the records of one settlement, all of them before any is sent.
 *
 * @param ways the ways out of clean records
 * @param status the topic of status records
 */
record Deliveries(WaysOut ways, Topic<StoryStatus> status) {
    /** The sink of status records. */
    static final String WRITE_STATUS = "write-status";

    /** A record and the sink it goes to. */
    record Delivery(String node, Record<String, byte[]> record) {}

    /** That the story has no record any more, for the topics of current revisions that carried it. */
    List<Delivery> gone(StoryStatus status, Instant now) {
        return ways.current(status).stream()
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
     * @param departure where they go
     * @throws OversizeRecordException when a record does not fit its topic, or would not when it is released
     */
    List<Delivery> of(Settlement settlement, Departure departure, StoryStatus after) {
        var deliveries = new ArrayList<Delivery>();
        settlement.publication().ifPresent(copy -> deliveries.addAll(published(copy, settlement, departure)));
        withdraw(settlement, departure, deliveries);
        if (deliveries.isEmpty()) {
            // A release by the timer has no source record to be parked: what it will send must fit now.
            // A difference is no matter of size: it is left out of a record that it does not fit.
            settlement
                    .copyToKeep()
                    .ifPresent(copy -> edition(copy, settlement, departure, ways.everyStory())
                            .inShort());
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

    /** Outlets whose bodies keep the same telling of a repeated lead have one edition of the story. */
    private List<Delivery> published(KeptRevision copy, Settlement settlement, Departure departure) {
        var editions = new LinkedHashMap<LeadPolicies, List<Outlet<?>>>();
        for (var outlet : departure.carries()) {
            editions.computeIfAbsent(outlet.policies(), any -> new ArrayList<>())
                    .add(outlet);
        }
        return editions.values().stream()
                .flatMap(outlets -> edition(copy, settlement, departure, outlets).published().stream())
                .toList();
    }

    private static Edition edition(
            KeptRevision copy, Settlement settlement, Departure departure, List<Outlet<?>> outlets) {
        var event = revision(copy.story()) + again(settlement);
        return new Edition(
                copy,
                settlement.sent(),
                settlement.now(),
                outlets,
                (outlet, values) -> delivery(outlet, values, event, copy, settlement, departure));
    }

    private static void withdraw(Settlement settlement, Departure departure, List<Delivery> to) {
        if (departure.leaves().isEmpty()) {
            return;
        }
        var newest = settlement.known().newest().map(one -> one.order()).orElseGet(() -> order(settlement.cause()));
        var cause = KeptRevision.of(settlement.cause(), settlement.headers());
        var why = settlement.standing().publishes()
                ? new Decision.Hold(Reason.OTHER_ROUTES, Optional.empty())
                : settlement.standing();
        var clean = CleanStories.withdrawn(settlement.cause(), newest, why, settlement.now());
        var event = revision(settlement.cause()) + ":" + clean.getPubStatus() + ":" + settlement.timestamp();
        var values = new WrittenForms(clean);
        for (var outlet : departure.leaves()) {
            to.add(delivery(outlet, values, event, cause, settlement, departure));
        }
    }

    private static Delivery delivery(
            Outlet<?> outlet,
            WrittenForms values,
            String event,
            KeptRevision cause,
            Settlement settlement,
            Departure departure) {
        var headers = headers(outlet.topic(), cause, event, settlement);
        EventHeaders.putRoutesVersion(headers, departure.routesVersion());
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
