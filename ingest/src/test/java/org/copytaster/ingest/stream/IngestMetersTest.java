package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestMetersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String GOOD =
            "{\"uri\":\"urn:x:1\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.0\"},\"headlines\":[{\"value\":\"One\"}]}";

    private final PrometheusMeters meters = PrometheusMeters.of(List.of());
    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final Door door = new Door(
            StoryParsers.standard(),
            new StoryProducer(kafka, Topics.standard()),
            Clock.fixed(NOON, ZoneOffset.UTC),
            () -> "r",
            new IngestMeters(meters));

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void countsWhatWasTakenByProviderAndFormatAndHearsTheProvider() {
        receive(GOOD);
        assertThat(meters.scrape())
                .contains("copytaster_stories_taken_total{format=\"ninjs-3\",provider=\"wire-a\"} 1.0")
                .contains("copytaster_provider_last_heard_seconds{provider=\"wire-a\"} 1.7724528E9");
    }

    @Test
    void countsWhatWasRefusedByItsReason() {
        receive("{\"uri\":");
        assertThat(meters.scrape())
                .contains("copytaster_refusals_total{reason=\"invalid-json\",role=\"ingest\"} 1.0")
                .doesNotContain("copytaster_stories_taken_total{");
    }

    @Test
    void countsOfSeveralItemsWhatBecameOfEach() {
        receive("[" + GOOD + ",{\"headline\":\"\"}]");
        assertThat(meters.scrape())
                .contains("copytaster_stories_taken_total{format=\"ninjs-3\",provider=\"wire-a\"} 1.0")
                .containsPattern("copytaster_refusals_total\\{reason=\"[a-z-]+\",role=\"ingest\"} 1\\.0");
    }

    @Test
    void countsARepeatAndTakesItForNothingElse() {
        receive(GOOD);
        receive(GOOD);
        assertThat(meters.scrape())
                .contains("copytaster_repeats_total{role=\"ingest\"} 1.0")
                .contains("copytaster_stories_taken_total{format=\"ninjs-3\",provider=\"wire-a\"} 1.0");
    }

    private void receive(String text) {
        var bytes = InputBytes.whole(text.getBytes(StandardCharsets.UTF_8));
        door.receive(Delivery.file(bytes, Source.named("wire-a"), "copy.json"));
    }
}
