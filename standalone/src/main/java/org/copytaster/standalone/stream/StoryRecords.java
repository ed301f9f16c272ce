package org.copytaster.standalone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.schemas.stream.Topic;

/** All records that a topic holds of one story, oldest first: a scan of the one partition that its key goes to. */
public final class StoryRecords {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private StoryRecords() {}

    /**
     * Reads them.
     *
     * @param topic a topic that exists and is keyed by story id
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @throws BrokerFailure when the broker does not let it be read, or not to its end in 5 minutes
     */
    public static <V> List<V> of(Topic<V> topic, Map<String, String> client, String storyId) {
        var deadline = Instant.now().plus(LIMIT);
        var records = new ArrayList<V>();
        try (var reader = CommittedReader.ofKey(topic, client, storyId)) {
            reader.rest(deadline, entry -> {
                var value = entry.value();
                if (value != null && entry.key().equals(storyId)) {
                    records.add(value);
                }
            });
        } catch (KafkaException e) {
            throw new BrokerFailure(topic.name() + " cannot be read: " + e.getMessage(), e);
        }
        if (Instant.now().isAfter(deadline)) {
            var late = topic.name() + " could not be read to its end in " + LIMIT.toMinutes() + " minutes";
            throw new BrokerFailure(late, new TimeoutException(late));
        }
        return records;
    }
}
