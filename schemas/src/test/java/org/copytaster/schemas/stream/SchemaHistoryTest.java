package org.copytaster.schemas.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.FeedState;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.SchemaRegistration;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema may grow: what it was stays in the jar, and old bytes are read with it. */
class SchemaHistoryTest {
    private final Topic<Story> stories = Topics.standard().stories();

    static Stream<Class<? extends SpecificRecordBase>> records() {
        return Stream.of(
                Story.class,
                EnrichedStory.class,
                CleanStory.class,
                StoryStatus.class,
                Rejection.class,
                Act.class,
                FeedState.class,
                SchemaRegistration.class,
                RouteVersion.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void endsWithTheSchemaThatIsWrittenToday(Class<? extends SpecificRecordBase> type) {
        var today = SpecificData.getForClass(type).getSchema(type);
        var history = SchemaHistory.of(type);
        assertThat(history.get(history.size() - 1))
                .as(
                        "%s.avsc was changed: leave history/%s.jsonl as it is and add this line to it:%n%s",
                        type.getSimpleName(), type.getSimpleName(), today)
                .isEqualTo(today);
    }

    @ParameterizedTest
    @MethodSource("records")
    void holdsOnlySchemasThatReadEachOther(Class<? extends SpecificRecordBase> type) {
        var history = SchemaHistory.of(type);
        for (var reader : history) {
            assertThat(history)
                    .allSatisfy(writer -> assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                                    .getType())
                            .isEqualTo(SchemaCompatibilityType.COMPATIBLE));
        }
    }

    @Test
    void letsARecordBeReadThatLacksAFieldOfToday() throws IOException {
        var before = without(Story.getClassSchema(), "headline");
        var serde = AvroSerde.of(Story.class, List.of(before, Story.getClassSchema()));
        var read = serde.deserializer().deserialize("wire.stories", written(before));
        assertThat(read.getStoryId()).isEqualTo("afp:x");
        assertThat(read.getHeadline()).isEmpty();
    }

    @Test
    void namesTheSchemaOfARecordThatItDoesNotKnow() throws IOException {
        var newer = without(Story.getClassSchema(), "headline");
        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> read(written(newer)))
                .withMessage("a record of topic wire.stories with the schema "
                        + DataSchema.of(newer).fingerprint() + ", which this release does not know");
    }

    @Test
    void tellsANewerReleaseOfOursFromAForeignRecordByItsHeader() throws IOException {
        var newer = without(Story.getClassSchema(), "headline");
        var unknown = unknown(written(newer));
        assertThat(isNewer(DataSchema.of(newer).urn(), unknown)).isTrue();
        assertThat(isNewer("urn:copytaster:schema:Story:0123456789abcdef", unknown))
                .isFalse();
        assertThat(isNewer(
                        "urn:copytaster:schema:CleanStory:"
                                + DataSchema.of(newer).fingerprint(),
                        unknown))
                .isFalse();
        assertThat(isNewer("https://example.com/story", unknown)).isFalse();
        assertThat(DataSchema.isNewer(stories, new RecordHeaders(), unknown)).isFalse();
        assertThat(DataSchema.isNewer(stories, new RecordHeaders().add(DataSchema.HEADER, null), unknown))
                .isFalse();
    }

    private boolean isNewer(String header, UnknownSchemaException unknown) {
        var headers =
                new RecordHeaders().add(DataSchema.HEADER, header.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return DataSchema.isNewer(stories, headers, unknown);
    }

    private UnknownSchemaException unknown(byte[] bytes) {
        try {
            read(bytes);
        } catch (UnknownSchemaException e) {
            return e;
        }
        throw new AssertionError("the record was read");
    }

    private Story read(byte[] bytes) {
        return stories.values().deserializer().deserialize("wire.stories", bytes);
    }

    private static byte[] written(Schema schema) throws IOException {
        var record = new GenericRecordBuilder(schema).set("storyId", "afp:x").build();
        var bytes = new ByteArrayOutputStream();
        new BinaryMessageEncoder<>(GenericData.get(), schema).encode(record, bytes);
        return bytes.toByteArray();
    }

    private static Schema without(Schema schema, String name) {
        var fields = new ArrayList<Schema.Field>();
        for (var field : schema.getFields()) {
            if (!field.name().equals(name)) {
                fields.add(new Schema.Field(field, field.schema()));
            }
        }
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }
}
