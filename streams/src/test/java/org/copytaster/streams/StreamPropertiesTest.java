package org.copytaster.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

class StreamPropertiesTest {
    @Test
    void runsExactlyOnceUnderAFixedInstanceName() {
        assertThat(properties(Map.of()))
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("consumer.group.instance.id", "enrich-1")
                .containsEntry("application.id", "copytaster-enrich");
    }

    @Test
    void parksPoisonOnTheDeadLettersTopic() {
        assertThat(properties(Map.of()))
                .containsEntry("errors.dead.letter.queue.topic.name", "wire.dead")
                .containsEntry("processing.exception.handler", RecordFaultHandler.class.getName())
                .containsEntry("deserialization.exception.handler", UnreadableRecordHandler.class.getName())
                .containsEntry("production.exception.handler", UnsentRecordHandler.class.getName());
    }

    @Test
    void takesRecordsAsLargeAsTheCatalogueAllows() {
        assertThat(properties(Map.of())).containsEntry("producer.max.request.size", "12582912");
    }

    @Test
    void compressesWhatSubscribersReadWithWhatEveryClientHas() {
        assertThat(properties(Map.of())).containsEntry("producer.compression.type", "lz4");
        assertThat(new StreamProperties("publish", "publish-1", "127.0.0.1:9092", Path.of("state"), 1, Map.of())
                        .properties(Topics.standard()))
                .containsEntry("producer.compression.type", "gzip");
    }

    @Test
    void letsTheOperatorHaveTheLastWord() {
        assertThat(properties(Map.of("commit.interval.ms", "100"))).containsEntry("commit.interval.ms", "100");
    }

    @Test
    void namesTheSettingThatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamProperties("enrich", "enrich-1", "x:1", Path.of("s"), 0, Map.of()))
                .withMessage("enrich.threads must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamProperties("enrich", "enrich-1", " ", Path.of("s"), 1, Map.of()))
                .withMessage("bootstrap.servers is empty");
    }

    private static Properties properties(Map<String, String> overrides) {
        return new StreamProperties("enrich", "enrich-1", "127.0.0.1:9092", Path.of("state"), 1, overrides)
                .properties(Topics.standard());
    }
}
