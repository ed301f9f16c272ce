package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody on the machine may write to the topics of {@code run --serve}; nothing that stands there may end it. */
class OddRecordsTest {
    private static final Pattern BROKER = Pattern.compile("Kafka listens on ([0-9.:]+);");
    private static final byte[] GARBAGE = "no Avro at all".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "other:key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void goesOnOverOddRecordsOnEveryTopicAndStartsAgainOnThem() throws Exception {
        try (var first = serving()) {
            first.awaitMessage("Ctrl-C stops");
            sendOddRecords(first);
            passesAStoryOn(first, "Ferry reaches Lindholm");
            sendOddRecords(first);
            passesAStoryOn(first, "Ferry leaves Lindholm");
            stop(first);
            assertThat(first.out())
                    .contains("published       2")
                    .containsPattern("unreadable +[0-9]+ records of others");
            for (var topic : List.of("news.stories", "wire.status", "wire.rejected", "wire.stories", "wire.dead")) {
                assertThat(saidOnce(first, topic + ", partition")).as(topic).isLessThanOrEqualTo(1);
            }
            assertThat(saidOnce(first, "news.stories, partition")).isEqualTo(1);
        }
        try (var second = serving()) {
            second.awaitMessage("Ctrl-C stops");
            passesAStoryOn(second, "Ferry rests at Lindholm");
            stop(second);
        }
    }

    private ChildCopytaster serving() throws IOException {
        return ChildCopytaster.start(
                folder,
                "run",
                "--serve",
                "--set=enrich.entities=false",
                "--set=ingest.http.port=0",
                "--set=ingest.health.port=0",
                "--set=topics.partitions=1",
                "--data=" + folder.resolve("data"),
                "--drop=" + folder.resolve("in"));
    }

    private static void stop(ChildCopytaster serving) throws IOException, InterruptedException {
        serving.signal("TERM");
        assertThat(serving.exitCode()).as(serving.err()).isEqualTo(143);
    }

    private void passesAStoryOn(ChildCopytaster serving, String headline) throws IOException, InterruptedException {
        var name = headline.replace(' ', '-') + ".txt";
        Files.writeString(folder.resolve(name), headline + "\n\nThe boat came on Monday. The ferry line said so.\n");
        Files.move(folder.resolve(name), folder.resolve("in").resolve(name));
        serving.awaitPrinted(headline);
    }

    private static long saidOnce(ChildCopytaster serving, String words) throws IOException {
        return serving.err()
                .lines()
                .filter(line -> line.contains(words) && line.contains("passed over"))
                .count();
    }

    private static void sendOddRecords(ChildCopytaster serving)
            throws IOException, InterruptedException, ExecutionException {
        var broker = BROKER.matcher(serving.err());
        assertThat(broker.find()).isTrue();
        var client = Map.<String, Object>of("bootstrap.servers", broker.group(1), "linger.ms", "0");
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : oddRecords()) {
                producer.send(record).get();
            }
        }
    }

    /** On every topic: garbage, nothing, no value, no key, and a well-formed record that belongs elsewhere. */
    private static List<ProducerRecord<byte[], byte[]>> oddRecords() {
        // In Avro's single-object encoding, with a schema that nobody here knows.
        var foreign = HexFormat.of().parseHex("c301" + "0102030405060708" + "0c" + "666f7265696e");
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var topic : Topics.standard().all()) {
            var name = topic.name();
            if (!topic.settings().containsValue("compact")) {
                records.add(new ProducerRecord<>(name, null, GARBAGE));
            }
            records.add(new ProducerRecord<>(name, KEY, GARBAGE));
            records.add(new ProducerRecord<>(name, new byte[] {(byte) 0xff, 0}, NOTHING));
            records.add(new ProducerRecord<>(name, KEY, null));
            records.add(new ProducerRecord<>(name, KEY, foreign));
        }
        return records;
    }
}
