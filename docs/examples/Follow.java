import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

public class Follow {
    public static void main(String[] args) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "localhost:9092",
                "group.id", "my-newsroom-java", // the brokers remember by it how far you have read
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        var json = new ObjectMapper();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("news.ninjs"));
            var last = Instant.now();
            while (Instant.now().isBefore(last.plusSeconds(10))) { // ends after ten seconds without a record
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    last = Instant.now();
                    var story = json.readTree(record.value());
                    if (story.path("pubStatus").asText().equals("usable")) {
                        System.out.println("put    " + record.key() + " " + story.at("/headlines/0/value").asText());
                    } else {
                        System.out.println("remove " + record.key() + " " + story.path("pubStatus").asText());
                    }
                }
            }
        }
    }
}
