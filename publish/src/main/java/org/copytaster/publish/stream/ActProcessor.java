package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.publish.release.ActAnswer;
import org.copytaster.publish.release.ActKind;
import org.copytaster.publish.release.ActRules;
import org.copytaster.publish.release.KnownStory;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.story.StoryActs;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.publish.stream.PublishMeters.Cause;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.streams.RecordFault;
import org.copytaster.streams.RecordFault.Reason;
import org.copytaster.streams.StreamProgress;

/**
 * Memory and clock around the rules for operators' orders. It shares the stores of the release processor and is in the
 * same task, so only the instance that has the story acts, in the transaction that tells what came of it.
 */
final class ActProcessor extends ContextualProcessor<String, Act, String, byte[]> {
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private final ReleaseRules rules;
    private final ActRules actRules;
    private final Deliveries deliveries;
    private final StoryMemory.Codecs codecs;
    private final Appointments appointments;
    private final PublishMeters meters;
    private StoryMemory memory;
    private Settlements settlements;
    private StreamProgress progress;

    @SuppressWarnings("NullAway.Init") // Streams calls init before process
    ActProcessor(
            ReleaseRules rules,
            Deliveries deliveries,
            StoryMemory.Codecs codecs,
            Appointments appointments,
            PublishMeters meters) {
        this.rules = rules;
        this.deliveries = deliveries;
        this.codecs = codecs;
        this.appointments = appointments;
        this.meters = meters;
        actRules = new ActRules(rules);
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        progress = StreamProgress.of(context.appConfigs());
        memory = new StoryMemory(context, codecs, appointments, meters.book(context.taskId()));
        settlements = new Settlements(context, memory, deliveries);
    }

    @Override
    public void process(Record<String, Act> record) {
        take(record);
        progress.pass(context(), record.timestamp());
    }

    private void take(Record<String, Act> record) {
        var act = RecordFault.requireValue(record.value());
        RecordFault.requireKey(record.key(), act.getStoryId());
        var kind = RecordFault.guard(Reason.MALFORMED_ACT, () -> StoryActs.checked(act));
        var before = memory.status(act.getStoryId());
        if (before.getRevisions().isEmpty()) {
            throw new RecordFault(Reason.UNKNOWN_STORY, "an order about a story that is not known here");
        }
        if (!StoryHistory.hasActed(before, act.getActId())) {
            decide(act, kind, before);
        }
    }

    private void decide(Act act, ActKind kind, StoryStatus before) {
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        var answer = RecordFault.guard(() ->
                actRules.answer(kind, act.getRevision(), act.getContentSha256(), StoryHistory.known(before), now));
        if (answer instanceof ActAnswer.Done done) {
            carryOut(act, kind, before, done.known(), now);
            meters.ordered(act.getKind(), DONE);
        } else if (answer instanceof ActAnswer.Refused refused) {
            refuse(act, before, refused.reason(), now);
            meters.ordered(act.getKind(), REFUSED);
        }
    }

    private void carryOut(Act act, ActKind kind, StoryStatus before, KnownStory known, Instant now) {
        var copy = copy(before.getStoryId(), kind);
        var sent = memory.lastSent(before);
        var settlement =
                RecordFault.guard(() -> Settlement.ofTime(before, known, rules.standing(known, now), copy, sent, now));
        var outcome = RecordFault.guard(
                () -> StoryActs.outcome(act, DONE, settlement.standing().reason(), now));
        var after = settlements.settle(settlement, settled -> StoryHistory.acted(settled, outcome));
        meters.settled(settlement, Cause.ORDER);
        if (kind == ActKind.PURGE) {
            purge(after, now);
        }
    }

    /** Its copy went with the kill; what is left is the newest record of each topic that is compacted. */
    private void purge(StoryStatus status, Instant now) {
        settlements.dropCurrent(status, now);
    }

    /** Only a release needs it: a story whose copy is damaged can still be withdrawn. */
    private Optional<KeptRevision> copy(String storyId, ActKind kind) {
        try {
            return memory.copy(storyId);
        } catch (RecordFault damaged) {
            if (kind == ActKind.RELEASE) {
                throw damaged;
            }
            return Optional.empty();
        }
    }

    private void refuse(Act act, StoryStatus before, String reason, Instant now) {
        var after = RecordFault.guard(() -> StoryHistory.acted(before, StoryActs.outcome(act, REFUSED, reason, now)));
        var told = RecordFault.guard(() -> deliveries.told(after, act.getActId(), now));
        memory.note(after);
        context().forward(told.record(), told.node());
    }
}
