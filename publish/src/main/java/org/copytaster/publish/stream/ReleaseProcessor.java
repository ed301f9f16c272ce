package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.streams.RecordFault;
import org.copytaster.streams.StreamProgress;

/**
 * Memory and clock around the release rules.
 *
 * <p>Records that a revision causes carry its time of receipt. Records that only time causes (a release, a tombstone)
 * carry the time at which they are made: with the time of receipt, a topic's retention would delete at once what was
 * embargoed for a month. {@code receivedAt} and {@code ce_time} tell the receipt in both cases.
 */
final class ReleaseProcessor extends ContextualProcessor<String, EnrichedStory, String, byte[]> {
    private final ReleaseRules rules;
    private final Deliveries deliveries;
    private final StoryMemory.Codecs codecs;
    private final ReleaseConfig settings;
    private final Appointments appointments;
    private final PublishMeters meters;
    private StoryMemory memory;
    private Settlements settlements;
    private StreamProgress progress;

    @SuppressWarnings("NullAway.Init") // Streams calls init before process
    ReleaseProcessor(
            ReleaseRules rules,
            Deliveries deliveries,
            StoryMemory.Codecs codecs,
            Appointments appointments,
            ReleaseConfig settings,
            PublishMeters meters) {
        this.rules = rules;
        this.deliveries = deliveries;
        this.codecs = codecs;
        this.settings = settings;
        this.appointments = appointments;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        progress = StreamProgress.of(context.appConfigs());
        progress.begin(context);
        memory = new StoryMemory(context, codecs, appointments, meters.book(context.taskId()));
        memory.agenda().tellAll();
        settlements = new Settlements(context, memory, deliveries);
        var timer = new ReleaseTimer(context, memory, appointments, rules, settlements, meters);
        context.schedule(
                settings.timerEvery(), PunctuationType.WALL_CLOCK_TIME, now -> timer.look(settings.timerBatch()));
    }

    @Override
    public void process(Record<String, EnrichedStory> record) {
        take(record);
        progress.pass(context(), record.timestamp());
    }

    private void take(Record<String, EnrichedStory> record) {
        var story = RecordFault.requireValue(record.value());
        RecordFault.requireKey(record.key(), story.getStoryId());
        var before = memory.status(story.getStoryId());
        var arrival = RecordFault.guard(() -> Arrival.of(story, before, rules, now()));
        if (arrival.decision().isRepeat()) {
            meters.repeat();
            return;
        }
        var kept = arrival.isNewest() ? Optional.<KeptRevision>empty() : memory.copy(story.getStoryId());
        var sent = memory.lastSent(before);
        var settlement =
                RecordFault.guard(() -> arrival.settlement(record.headers(), record.timestamp(), kept, sent, rules));
        settlements.settle(settlement);
        meters.arrived(arrival, settlement);
    }

    @Override
    public void close() {
        meters.close(context().taskId());
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }
}
