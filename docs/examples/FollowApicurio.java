import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows news.stories with the deserializer of Apicurio Registry, and news.ninjs beside it. */
public class FollowApicurio {
    static final ObjectMapper JSON = new ObjectMapper();

    /** The brokers and the registry, where they are others than these. */
    public static void main(String[] args) throws Exception {
        var brokers = args.length > 0 ? args[0] : "localhost:9092";
        var registry = args.length > 1 ? args[1] : "http://localhost:8081/apis/registry/v3";
        try (var stories = new KafkaConsumer<String, GenericRecord>(Map.of(
                        "bootstrap.servers", brokers,
                        "group.id", "my-newsroom-apicurio",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed",
                        "key.deserializer", StringDeserializer.class,
                        "value.deserializer", "io.apicurio.registry.serde.avro.AvroKafkaDeserializer",
                        "apicurio.registry.url", registry,
                        "apicurio.registry.use-id", "contentId"));
                var ninjs = new KafkaConsumer<String, String>(Map.of(
                        "bootstrap.servers", brokers,
                        "group.id", "my-newsroom-apicurio-ninjs",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed",
                        "key.deserializer", StringDeserializer.class,
                        "value.deserializer", StringDeserializer.class))) {
            stories.subscribe(List.of("news.stories"));
            ninjs.subscribe(List.of("news.ninjs"));
            var last = Instant.now();
            while (Instant.now().isBefore(last.plusSeconds(10))) { // ends after ten seconds without a record
                for (var record : stories.poll(Duration.ofMillis(500))) {
                    print(record.topic(), record.key(), record.value());
                    last = Instant.now();
                }
                for (var record : ninjs.poll(Duration.ofMillis(500))) {
                    print(record.topic(), record.key(), JSON.readTree(record.value()));
                    last = Instant.now();
                }
            }
        }
    }

    static void print(String topic, String key, GenericRecord story) {
        var difference = (GenericRecord) story.get("difference");
        print(
                topic,
                key,
                story.get("pubStatus"),
                story.get("change"),
                difference == null ? Stream.of() : each(difference, "fields", "name"),
                difference == null ? Stream.of() : each(difference, "paragraphs", "kind"));
    }

    static Stream<Object> each(GenericRecord difference, String list, String field) {
        return ((List<?>) difference.get(list)).stream().map(one -> ((GenericRecord) one).get(field));
    }

    /** What ninjs has no property for is JSON in the body of the last association. */
    static void print(String topic, String key, JsonNode story) throws Exception {
        var associations = story.path("associations");
        var more = JSON.readTree(associations.path(associations.size() - 1).at("/bodies/0/value").asText());
        print(
                topic,
                key,
                story.path("pubStatus").asText(),
                more.path("change").asText(),
                each(more.at("/difference/fields"), "name"),
                each(more.at("/difference/paragraphs"), "kind"));
    }

    static Stream<Object> each(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.path(field).asText());
    }

    static void print(
            String topic, String key, Object pubStatus, Object change, Stream<?> fields, Stream<?> paragraphs) {
        System.out.println(topic + " " + pubStatus + " " + key + " change=" + change + " fields=" + joined(fields)
                + " paragraphs=" + joined(paragraphs));
    }

    static String joined(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining(","));
    }
}
