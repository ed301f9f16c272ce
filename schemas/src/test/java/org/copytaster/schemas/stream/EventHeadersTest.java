package org.copytaster.schemas.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventHeadersTest {
    private static final Instant RECEIVED = Instant.parse("2026-09-12T06:30:00.250Z");
    private final Topics topics = Topics.standard();

    @Test
    void carriesTheAttributesOfCloudEvents() {
        var headers = EventHeaders.of(topics.published(), "afp:x", "2", RECEIVED, new RecordHeaders());
        assertThat(text(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(text(headers, "ce_type")).isEqualTo("org.copytaster.news.stories");
        assertThat(text(headers, "ce_source")).isEqualTo("urn:copytaster:news:stories");
        assertThat(text(headers, "ce_time")).isEqualTo("2026-09-12T06:30:00.250Z");
        assertThat(text(headers, "content-type")).isEqualTo("application/avro");
        assertThat(text(headers, "ce_dataschema")).matches("urn:copytaster:schema:CleanStory:[0-9a-f]{16}");
    }

    @Test
    void namesASchemaWhereValuesHaveOneOnly() {
        var headers = EventHeaders.of(topics.ninjs(), "afp:x", "2", RECEIVED, new RecordHeaders());
        assertThat(headers.lastHeader("ce_dataschema")).isNull();
    }

    @Test
    void givesOneRevisionTheSameIdEachTime() {
        assertThat(id(topics.published(), "afp:x", "2")).isEqualTo(id(topics.published(), "afp:x", "2"));
    }

    @Test
    void givesOtherRevisionsStoriesAndTopicsOtherIds() {
        assertThat(id(topics.published(), "afp:x", "2"))
                .isNotEqualTo(id(topics.published(), "afp:x", "3"))
                .isNotEqualTo(id(topics.published(), "afp:y", "2"))
                .isNotEqualTo(id(topics.latest(), "afp:x", "2"));
    }

    @Test
    void passesATraceOnUntouched() {
        var cause = new RecordHeaders();
        cause.add("traceparent", new byte[] {1, 2, 3});
        var headers = EventHeaders.of(topics.published(), "afp:x", "2", RECEIVED, cause);
        assertThat(headers.lastHeader("traceparent").value()).containsExactly(1, 2, 3);
    }

    private static String id(Topic<?> topic, String storyId, String revision) {
        return text(EventHeaders.of(topic, storyId, revision, RECEIVED, new RecordHeaders()), "ce_id");
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
