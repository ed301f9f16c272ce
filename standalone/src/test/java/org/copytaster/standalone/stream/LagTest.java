package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.language.OpenNlpLanguageDetector;
import org.copytaster.enrich.language.UsualLanguages;
import org.copytaster.enrich.lead.LeadFinder;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.story.Engines;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.EnrichTopology;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LagTest {
    private static final String LAG = "copytaster_lag_records{role=\"enrich\",topic=\"wire.stories\"} ";

    @Test
    void countsWhatWaitsBehindAStoryThatHangs() throws InterruptedException {
        var hangs = new CountDownLatch(1);
        try (var meters = PrometheusMeters.of(List.of());
                var broker = OwnBroker.start(1)) {
            // Before it starts, so that it fetches them together.
            for (var id : List.of("lag:1", "lag:2", "lag:3")) {
                broker.send(OwnBroker.TOPICS.stories(), id, story(id));
            }
            var enricher = new Enricher(engines(hangs), EnrichTopology.sizeLimit(OwnBroker.TOPICS));
            var topology = EnrichTopology.of(OwnBroker.TOPICS, enricher, EnrichConfig.REPEATS_KEPT.standard(), meters);
            broker.stream("enrich", topology, meters);
            var enriched = broker.watch(OwnBroker.TOPICS.enriched());

            awaitLine(meters, LAG + "3.0");
            assertThat(meters.scrape())
                    .doesNotContain("copytaster_lag_seconds{role=\"enrich\",topic=\"wire.stories\"} 0.0");
            hangs.countDown();
            enriched.await("lag:3");
            awaitLine(meters, LAG + "0.0");
            assertThat(meters.scrape()).contains("copytaster_enriched_total{language=\"en\",provider=\"test\"} 3.0");
        }
    }

    private static void awaitLine(PrometheusMeters meters, String line) throws InterruptedException {
        var pause = new CountDownLatch(1);
        while (meters.scrape().lines().noneMatch(line::equals)) {
            assertThat(pause.await(50, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private static Engines engines(CountDownLatch hangs) {
        return new Engines(
                OpenNlpLanguageDetector.standard(), UsualLanguages.none(), LeadFinder.none(), new Hanging(hangs));
    }

    private record Hanging(CountDownLatch end) implements EntityTagger {
        @Override
        public List<TaggedSpan> tag(List<TextField> fields) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }

        @Override
        public String version() {
            return "test";
        }
    }

    private static Story story(String id) {
        return Story.newBuilder()
                .setStoryId(id)
                .setProvider("test")
                .setGuid(id)
                .setReceiptId("receipt of " + id)
                .setContentSha256("hash of " + id)
                .setReceivedAt(Instant.parse("2026-03-02T12:00:00Z"))
                .setLanguage("en")
                .setHeadline("A quiet day")
                .setParagraphs(List.of(new Paragraph(0, "text", "Nothing happened in the harbour.")))
                .build();
    }
}
