package org.copytaster.enrich.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.story.Outcome;
import org.copytaster.runtime.log.StoryLine;
import org.copytaster.runtime.stream.TraceId;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.RecordFault;
import org.copytaster.streams.StreamProgress;
import org.slf4j.event.Level;

/**
 * Drops a repeat before the engines run, and remembers a story only when it has come out: one that broke an engine can
 * be sent again once the engine is mended. A kill is never taken for a repeat.
 */
final class EnrichOnce implements Processor<String, Story, String, byte[]> {
    private final Topics topics;
    private final Enricher enricher;
    private final Duration repeatsKept;
    private final EnrichMeters meters;
    private ProcessorContext<String, byte[]> context;
    private Repeats repeats;
    private StreamProgress progress;

    @SuppressWarnings("NullAway.Init") // Streams calls init before process
    private EnrichOnce(Topics topics, Enricher enricher, Duration repeatsKept, EnrichMeters meters) {
        this.topics = topics;
        this.enricher = enricher;
        this.repeatsKept = repeatsKept;
        this.meters = meters;
    }

    /** What a story became, ready to be sent. */
    private record Out(String node, Record<String, byte[]> record, Outcome outcome) {}

    @Override
    public void init(ProcessorContext<String, byte[]> given) {
        context = given;
        repeats = new Repeats(given.getStateStore(Repeats.STORE), repeatsKept);
        progress = StreamProgress.of(given.appConfigs());
        progress.begin(given);
    }

    @Override
    public void process(Record<String, Story> record) {
        take(record);
        progress.pass(context, record.timestamp());
    }

    private void take(Record<String, Story> record) {
        var story = RecordFault.requireValue(record.value());
        RecordFault.requireKey(record.key(), story.getStoryId());
        var delivery = delivery(record.headers());
        if (!Enricher.isKill(story) && repeats.hold(story, delivery, record.timestamp())) {
            meters.repeat();
            return;
        }
        var start = System.nanoTime();
        var out = RecordFault.guard(() -> out(record));
        var took = Duration.ofNanos(System.nanoTime() - start);
        context.forward(out.record(), out.node());
        if (out.node().equals(EnrichTopology.ENRICHED)) {
            repeats.remember(story, delivery, record.timestamp());
        }
        meters.done(out.outcome(), took);
    }

    private Out out(Record<String, Story> cause) {
        var outcome = enricher.enrich(cause.value());
        if (outcome instanceof Outcome.Enriched enriched) {
            return new Out(EnrichTopology.ENRICHED, to(topics.enriched(), cause).withValue(enriched.bytes()), outcome);
        }
        return refused(cause, (Outcome.Refused) outcome);
    }

    private Out refused(Record<String, Story> cause, Outcome.Refused refused) {
        var rejection = refused.rejection();
        tell(cause, rejection);
        var topic = topics.rejected();
        var bytes = topic.values().serializer().serialize(topic.name(), rejection);
        return new Out(
                EnrichTopology.REJECTED,
                to(topic, cause).withKey(rejection.getReceiptId()).withValue(bytes),
                refused);
    }

    private static void tell(Record<String, Story> cause, Rejection rejection) {
        StoryLine.at(Level.WARN)
                .with("reason", rejection.getReason())
                .with("receipt", rejection.getReceiptId())
                .with("source", rejection.getSource())
                .with("provider", cause.value().getProvider())
                .with("name", rejection.getName())
                .with("story", rejection.getStoryId())
                .with("trace", TraceId.of(cause.headers()))
                .log("rejected");
    }

    /** The record that caused it, with the headers of one for this topic; the timestamp stays. */
    private static Record<String, Story> to(Topic<?> topic, Record<String, Story> cause) {
        var story = cause.value();
        var received = story.getReceivedAt().orElseGet(() -> Instant.ofEpochMilli(cause.timestamp()));
        var revision = story.getRevision() + '/' + story.getContentSha256();
        return cause.withHeaders(EventHeaders.of(topic, story.getStoryId(), revision, received, cause.headers()));
    }

    private static Optional<String> delivery(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(EventHeaders.DELIVERY))
                .map(Header::value)
                .map(id -> new String(id, StandardCharsets.UTF_8));
    }

    record Supplier(Topics topics, Enricher enricher, Duration repeatsKept, EnrichMeters meters)
            implements ProcessorSupplier<String, Story, String, byte[]> {
        @Override
        public Processor<String, Story, String, byte[]> get() {
            return new EnrichOnce(topics, enricher, repeatsKept, meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Repeats.store(repeatsKept));
        }
    }
}
