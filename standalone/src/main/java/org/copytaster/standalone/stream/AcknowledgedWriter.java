package org.copytaster.standalone.stream;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.BrokerRefusal;
import org.copytaster.schemas.stream.Topics;

/** Writes what an operator has to write, one record after the other, each only once the brokers have the one before. */
final class AcknowledgedWriter implements AutoCloseable {
    private final Producer<String, byte[]> producer;

    /**
     * Opens a writer.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    AcknowledgedWriter(Topics topics, Map<String, String> client) {
        producer = ProducerProperties.forFiles(client.getOrDefault("bootstrap.servers", ""))
                .producer(topics, client);
    }

    /**
     * Writes a record and waits until all in-sync replicas have it.
     *
     * @throws BrokerFailure when they do not take it
     */
    void write(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            var why = BrokerRefusal.inWords(e).orElseGet(() -> String.valueOf(e.getCause()));
            throw new BrokerFailure(record.topic() + " does not take " + record.key() + ": " + why, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted while " + record.topic() + " was to take " + record.key(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
