import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

public class FollowAvro {
    static final String REGISTRY = "http://127.0.0.1:8481/registry"; // or the one of your own
    static final Map<Integer, GenericDatumReader<GenericRecord>> READERS = new HashMap<>();

    public static void main(String[] args) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "localhost:9092",
                "group.id", "my-newsroom-avro-java",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("news.stories"));
            var last = Instant.now();
            while (Instant.now().isBefore(last.plusSeconds(10))) { // ends after ten seconds without a record
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    last = Instant.now();
                    var story = decoded(record.value());
                    System.out.println(story.get("pubStatus") + " " + story.get("storyId") + " " + story.get("change")
                            + " " + changed((GenericRecord) story.get("difference")));
                }
            }
        }
    }

    static GenericRecord decoded(byte[] value) throws IOException {
        int id = ByteBuffer.wrap(value, 1, 4).getInt(); // behind a zero byte
        var body = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null);
        return READERS.computeIfAbsent(id, FollowAvro::reader).read(null, body);
    }

    /** One question to the registry for each id. */
    static GenericDatumReader<GenericRecord> reader(int id) {
        try (var answer = URI.create(REGISTRY + "/schemas/ids/" + id).toURL().openStream()) {
            var schema = new ObjectMapper().readTree(answer).path("schema").asText();
            return new GenericDatumReader<>(new Schema.Parser().parse(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String changed(GenericRecord difference) {
        return difference == null
                ? ""
                : ((List<?>) difference.get("paragraphs"))
                        .stream()
                                .map(paragraph -> ((GenericRecord) paragraph).get("kind").toString())
                                .collect(Collectors.joining(","));
    }
}
