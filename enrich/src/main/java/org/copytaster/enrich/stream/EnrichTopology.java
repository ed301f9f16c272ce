package org.copytaster.enrich.stream;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.story.SizeLimit;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * Stories in; enriched stories out; a story that is too large leaves as a rejection with its reason.
 *
 * <p>read-stories -> enrich-once [repeats] -> { write-enriched ; write-rejected }
 *
 * <p>Only sinks stand behind enrich-once. A failure in a processor behind it would be handled there, enrich-once would
 * not hear of it and would remember a story that never came out.
 */
public final class EnrichTopology {
    static final String ENRICHED = "write-enriched";
    static final String REJECTED = "write-rejected";
    private static final String STORIES = "read-stories";
    private static final String ENRICH = "enrich-once";

    private EnrichTopology() {}

    /** What flows where, counted by nobody. */
    public static Topology of(Topics topics, Enricher enricher, Duration repeatsKept) {
        return of(topics, enricher, repeatsKept, Meters.none());
    }

    /**
     * What flows where.
     *
     * @param repeatsKept how long after its receipt a revision is remembered
     * @param meters where it tells what it counts
     */
    public static Topology of(Topics topics, Enricher enricher, Duration repeatsKept, Meters meters) {
        var topology = new Topology()
                .addSource(
                        STORIES,
                        Serdes.String().deserializer(),
                        topics.stories().values().deserializer(),
                        topics.stories().name())
                .addProcessor(
                        ENRICH,
                        new EnrichOnce.Supplier(topics, enricher, repeatsKept, new EnrichMeters(meters)),
                        STORIES);
        write(topology, ENRICHED, topics.enriched());
        write(topology, REJECTED, topics.rejected());
        return topology;
    }

    /** The limit that this topology's output sets: what an enricher must turn away. */
    public static SizeLimit sizeLimit(Topics topics) {
        var topic = topics.enriched();
        var serializer = topic.values().serializer();
        return new SizeLimit(story -> serializer.serialize(topic.name(), story), topic.maxValueBytes());
    }

    private static void write(Topology topology, String node, Topic<?> topic) {
        topology.addSink(
                node,
                topic.name(),
                Serdes.String().serializer(),
                Serdes.ByteArray().serializer(),
                ENRICH);
    }
}
