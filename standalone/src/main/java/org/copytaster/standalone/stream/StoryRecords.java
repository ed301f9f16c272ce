package org.copytaster.standalone.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.stream.Topic;

/** All records that a topic holds of one story, oldest first: a scan of the one partition that its key goes to. */
public final class StoryRecords {
    private StoryRecords() {}

    /**
     * Reads them; tombstones are left out.
     *
     * @param topic a topic that exists and is keyed by story id
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @throws org.copytaster.runtime.stream.BrokerFailure when the broker does not let it be read to its end
     */
    public static <V> List<V> of(Topic<V> topic, Map<String, String> client, String storyId) {
        var records = new ArrayList<V>();
        try (var scan = TopicScan.of(topic, client).of(List.of(storyId))) {
            scan.read(storyId::equals, record -> record.value().ifPresent(records::add), percent -> {});
        }
        return records;
    }
}
