package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.publish.release.ArrivedRevision;
import org.copytaster.publish.release.KnownStory;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.story.Revisions;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;

/**
 * Memory and clock around the release rules. Everything that goes out is made before anything is sent or remembered, so
 * that a revision which cannot be sent leaves no trace but its dead letter and can be sent again.
 *
 * <p>Records that a revision causes carry its time of receipt. Records that only time causes (a release, a tombstone)
 * carry the time at which they are made: with the time of receipt, a topic's retention would delete at once what was
 * embargoed for a month. {@code receivedAt} and {@code ce_time} tell the receipt in both cases.
 */
final class ReleaseProcessor extends ContextualProcessor<String, EnrichedStory, String, byte[]> {
    private final ReleaseRules rules;
    private final Deliveries deliveries;
    private final ReleaseConfig settings;
    private final Outlet<?> latest;

    ReleaseProcessor(ReleaseRules rules, Deliveries deliveries, Outlet<?> latest, ReleaseConfig settings) {
        this.rules = rules;
        this.deliveries = deliveries;
        this.latest = latest;
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        context.schedule(settings.timerEvery(), PunctuationType.WALL_CLOCK_TIME, now -> keepAppointments());
    }

    @Override
    public void process(Record<String, EnrichedStory> record) {
        var memory = memory();
        var story = record.value();
        var arrived = Revisions.of(story);
        var before = memory.status(story.getStoryId());
        var known = StoryHistory.known(before);
        var now = now();
        var decision = rules.decide(known, arrived, now);
        if (decision.isRepeat()) {
            return;
        }
        var listed = StoryHistory.with(before, story, decision, now);
        settle(memory, arrival(record, arrived, memory, before, listed, known, now));
    }

    private Settlement arrival(
            Record<String, EnrichedStory> record,
            ArrivedRevision arrived,
            StoryMemory memory,
            StoryStatus before,
            StoryStatus listed,
            KnownStory known,
            Instant now) {
        var story = known.hasOtherBytesOf(arrived) ? warned(record.value()) : record.value();
        var after = known.with(arrived);
        boolean newest = after.isNewest(arrived);
        var copy = newest ? Optional.of(KeptRevision.of(story, record.headers())) : memory.copy(story.getStoryId());
        return new Settlement(
                before,
                listed,
                after,
                rules.standing(after, now),
                newest,
                copy,
                story,
                record.headers(),
                record.timestamp(),
                now);
    }

    private void settle(StoryMemory memory, Settlement settlement) {
        var after = settlement.after(deliveries.topics());
        var records = deliveries.of(settlement, after);
        memory.remember(settlement.before(), after);
        settlement
                .copyToKeep()
                .ifPresentOrElse(
                        copy -> memory.keep(after.getStoryId(), copy), () -> memory.dropCopy(after.getStoryId()));
        records.forEach(delivery -> context().forward(delivery.record(), delivery.node()));
    }

    private void keepAppointments() {
        var memory = memory();
        // Taken off first: a story that breaks the code that reads it must not stop the others a second later.
        for (var due : memory.takeDue(now(), settings.timerBatch())) {
            var status = memory.status(due.storyId());
            switch (due.task()) {
                case RELEASE -> release(memory, status);
                case DROP_COPY -> memory.dropCopy(due.storyId());
                case DROP_LATEST -> forward(latest.node(), due.storyId());
                case FORGET -> {
                    memory.forget(status);
                    forward(Deliveries.WRITE_STATUS, due.storyId());
                }
            }
        }
    }

    private void release(StoryMemory memory, StoryStatus status) {
        var now = now();
        var known = StoryHistory.known(status);
        memory.copy(status.getStoryId())
                .map(copy -> new Settlement(
                        status,
                        status,
                        known,
                        rules.standing(known, now),
                        false,
                        Optional.of(copy),
                        copy.story(),
                        copy.headers(),
                        now.toEpochMilli(),
                        now))
                .ifPresent(settlement -> settle(memory, settlement));
    }

    /** A tombstone: the key has no value any more. */
    private void forward(String node, String storyId) {
        context().forward(new Record<>(storyId, null, now().toEpochMilli()), node);
    }

    private static EnrichedStory warned(EnrichedStory story) {
        var warnings = new ArrayList<>(story.getWarnings());
        warnings.add("revision " + story.getRevision() + " came before with other bytes; this one counts as newer");
        return EnrichedStory.newBuilder(story).setWarnings(warnings).build();
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private StoryMemory memory() {
        return new StoryMemory(
                context(), new Appointments(settings, latest.topic().name()));
    }
}
