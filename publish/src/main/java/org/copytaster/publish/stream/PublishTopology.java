package org.copytaster.publish.stream;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.schemas.stream.SchemaIds;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * Enriched stories and the orders of operators in; clean records out when and as the rules let them; what became of each
 * revision and each order on wire.status.
 */
public final class PublishTopology {
    static final String WRITE_DEAD = "write-dead";
    private static final String READ = "read-enriched";
    private static final String READ_ACTS = "read-acts";
    private static final String RELEASE = "release";
    private static final String ACT = "act";

    private PublishTopology() {}

    /** What flows where, counted by nobody. */
    public static Topology of(Topics topics, ReleaseRules rules, ReleaseConfig settings) {
        return of(topics, rules, settings, Meters.none(), SchemaIds.builtIn(), Routing.none());
    }

    /**
     * What flows where.
     *
     * @param topics the catalogue
     * @param rules what may go out
     * @param settings how long things are kept
     * @param meters where it tells what it counts and measures
     * @param ids under which a registry knows the schemas of news.*
     * @param routing the routes as they stand
     */
    static Topology of(
            Topics topics, ReleaseRules rules, ReleaseConfig settings, Meters meters, SchemaIds ids, Routing routing) {
        var counts = new PublishMeters(meters, InstantSource.system());
        var policies = settings.leadPolicies();
        var ways = new WaysOut(new Outlets(topics, ids, policies), routing, policies);
        var deliveries = new Deliveries(ways, topics.status());
        var appointments = new Appointments(settings, ways::isCurrent);
        var codecs = StoryMemory.Codecs.of(topics);
        var stores = StoryMemory.stores(topics, settings);

        var topology = new Topology();
        read(topology, READ, topics.enriched());
        read(topology, READ_ACTS, topics.acts());
        topology.addProcessor(
                RELEASE,
                with(stores, () -> new ReleaseProcessor(rules, deliveries, codecs, appointments, settings, counts)),
                READ);
        topology.addProcessor(
                ACT, with(stores, () -> new ActProcessor(rules, deliveries, codecs, appointments, counts)), READ_ACTS);
        ways.everyStory()
                .forEach(outlet -> write(topology, outlet.node(), outlet.topic().name()));
        topology.addSink(
                Outlets.WRITE_ROUTES,
                new RecordTopic(),
                new StringSerializer(),
                new ByteArraySerializer(),
                RELEASE,
                ACT);
        write(topology, Deliveries.WRITE_STATUS, topics.status().name());
        // What a timer cannot do has no source record that a handler could park.
        write(topology, WRITE_DEAD, topics.dead().name());
        return topology;
    }

    private static void read(Topology topology, String node, Topic<?> topic) {
        topology.addSource(node, new StringDeserializer(), topic.values().deserializer(), topic.name());
    }

    private static void write(Topology topology, String node, String topic) {
        topology.addSink(node, topic, new StringSerializer(), new ByteArraySerializer(), RELEASE, ACT);
    }

    /** Both processors have the same stores, and so stand in one task. */
    private static <V> ProcessorSupplier<String, V, String, byte[]> with(
            Set<StoreBuilder<?>> stores, Supplier<Processor<String, V, String, byte[]>> processor) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, V, String, byte[]> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }
}
