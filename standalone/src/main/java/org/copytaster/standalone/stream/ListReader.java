package org.copytaster.standalone.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.standalone.where.Choice;
import org.copytaster.standalone.where.Listed;

/**
 * Reads the lists of what waits and what failed off their topics. Of each record no more is kept than its line.
 *
 * @param client settings of the Kafka client, bootstrap.servers among them
 * @param say told of what cannot be read
 */
public record ListReader(Map<String, String> client, Consumer<String> say) {
    /**
     * The records of a topic that are listed, each on its own, in the order of each partition.
     *
     * @throws org.copytaster.runtime.stream.BrokerFailure when no broker answers
     */
    public <V> List<Listed> each(Topic<V> topic, Function<StoredRecord<V>, Optional<Listed>> line, Choice choice) {
        var lines = new ArrayList<Listed>();
        try (var scan = TopicScan.of(topic, client)) {
            choice.since().ifPresent(scan::since);
            read(scan, topic, record -> line.apply(record).filter(choice).ifPresent(lines::add));
        }
        return lines;
    }

    /** Of a compacted topic the newest of each key, where it is listed. */
    public <V> Collection<Listed> newest(
            Topic<V> topic, Function<StoredRecord<V>, Optional<Listed>> line, Choice choice) {
        var lines = new LinkedHashMap<String, Listed>();
        try (var scan = TopicScan.of(topic, client)) {
            read(
                    scan,
                    topic,
                    record -> line.apply(record)
                            .filter(choice)
                            .ifPresentOrElse(
                                    listed -> lines.put(record.key(), listed), () -> lines.remove(record.key())));
        }
        return List.copyOf(lines.values());
    }

    private <V> void read(TopicScan<V> scan, Topic<V> topic, Consumer<StoredRecord<V>> use) {
        scan.read(key -> true, use, percent -> {});
        if (scan.unreadable() > 0) {
            say.accept(topic.name() + ": " + scan.unreadable() + " records that cannot be read were passed over");
        }
    }
}
