package org.copytaster.publish.stream;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.copytaster.publish.output.NinjsOutput;
import org.copytaster.publish.output.Output;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.stream.Topics;

/** Enriched stories in; clean records out when and as the rules let them; what became of each revision on wire.status. */
public final class PublishTopology {
    static final String WRITE_LATEST = "write-latest";
    static final String WRITE_DEAD = "write-dead";
    private static final String READ = "read-enriched";
    private static final String RELEASE = "release";

    private PublishTopology() {}

    /**
     * What flows where.
     *
     * @param topics the catalogue
     * @param rules what may go out
     * @param settings how long things are kept
     */
    public static Topology of(Topics topics, ReleaseRules rules, ReleaseConfig settings) {
        var outlets = List.<Outlet<?>>of(
                new Outlet<>("write-stories", topics.published(), Output.avro()),
                new Outlet<>(WRITE_LATEST, topics.latest(), Output.avro()),
                new Outlet<>("write-ninjs", topics.ninjs(), new NinjsOutput()));
        var deliveries = new Deliveries(outlets, topics.status(), settings.leadPolicies());

        var topology = new Topology();
        topology.addSource(
                READ,
                new StringDeserializer(),
                topics.enriched().values().deserializer(),
                topics.enriched().name());
        topology.addProcessor(RELEASE, release(rules, deliveries, topics, settings), READ);
        outlets.forEach(outlet -> write(topology, outlet.node(), outlet.topic().name()));
        write(topology, Deliveries.WRITE_STATUS, topics.status().name());
        // What a timer cannot do has no source record that a handler could park.
        write(topology, WRITE_DEAD, topics.dead().name());
        return topology;
    }

    private static void write(Topology topology, String node, String topic) {
        topology.addSink(node, topic, new StringSerializer(), new ByteArraySerializer(), RELEASE);
    }

    private static ProcessorSupplier<String, EnrichedStory, String, byte[]> release(
            ReleaseRules rules, Deliveries deliveries, Topics topics, ReleaseConfig settings) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, EnrichedStory, String, byte[]> get() {
                return new ReleaseProcessor(
                        rules,
                        deliveries,
                        StoryMemory.Codecs.of(topics),
                        topics.latest().name(),
                        settings);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return StoryMemory.stores(topics, settings);
            }
        };
    }
}
