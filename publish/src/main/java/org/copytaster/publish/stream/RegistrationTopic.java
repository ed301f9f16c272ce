package org.copytaster.publish.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.publish.registry.RegistrationBook;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.BrokerRefusal;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.SchemaRegistration;
import org.copytaster.schemas.stream.Topic;

/**
 * Keeps the ids on wire.schemas.
 *
 * @param topic wire.schemas
 * @param client settings of the Kafka client, bootstrap.servers among them
 */
record RegistrationTopic(Topic<SchemaRegistration> topic, Map<String, String> client) implements RegistrationBook {
    RegistrationTopic {
        client = Map.copyOf(client);
    }

    @Override
    public List<SchemaRegistration> all() {
        var newest = new LinkedHashMap<String, SchemaRegistration>();
        try (var scan = TopicScan.of(topic, client)) {
            scan.read(
                    key -> true,
                    record -> record.value().ifPresent(registration -> newest.put(record.key(), registration)),
                    percent -> {});
        }
        return List.copyOf(newest.values());
    }

    @Override
    public void keep(SchemaRegistration registration) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        var key = registration.getSubject() + ":" + registration.getFingerprint();
        try (var producer = new KafkaProducer<>(
                settings, new StringSerializer(), topic.values().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, registration)).get();
        } catch (ExecutionException e) {
            var why = BrokerRefusal.inWords(e).orElseGet(() -> String.valueOf(e.getCause()));
            throw new BrokerFailure(topic.name() + " does not take " + key + ": " + why, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted while " + topic.name() + " was to take " + key, e);
        }
    }
}
