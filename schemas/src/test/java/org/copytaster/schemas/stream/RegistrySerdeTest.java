package org.copytaster.schemas.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.schemas.CleanStory;
import org.junit.jupiter.api.Test;

/** The wire format of schema registries, and who can read it. */
class RegistrySerdeTest {
    private static final String TOPIC = "news.stories";
    private static final CleanStory STORY = CleanStory.newBuilder()
            .setStoryId("northwire.example:nw-0412")
            .setHeadline("Zürich \ud83d\ude00")
            .build();

    private final RegistrySerde<CleanStory> serde = RegistrySerde.of(CleanStory.class);

    @Test
    void writesAZeroByteTheIdAndTheRecord() throws Exception {
        var bytes = serde.under(258).serializer().serialize(TOPIC, STORY);

        assertThat(bytes).startsWith(0, 0, 0, 1, 2);
        var reader = new GenericDatumReader<GenericRecord>(CleanStory.getClassSchema());
        var read = reader.read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
        assertThat(read.get("headline")).hasToString("Zürich \ud83d\ude00");
    }

    @Test
    void writesUnderTheIdOfTheBuiltInRegistryIfNobodySaysAnother() {
        var bytes = serde.serializer().serialize(TOPIC, STORY);

        var id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        assertThat(BuiltInRegistry.of(Topics.standard()).under(id))
                .extracting(BuiltInRegistry.Registered::subject)
                .containsExactly("news.stories-value", "news.latest-value");
    }

    @Test
    void readsItsOwnRecordsUnderAnyIdByTheSchemaThatTheirHeaderNames() {
        var bytes = serde.under(7).serializer().serialize(TOPIC, STORY);

        assertThat(serde.deserializer()
                        .deserialize(TOPIC, naming(serde.dataSchema().urn()), bytes))
                .isEqualTo(STORY);
    }

    @Test
    void readsRecordsUnderAnIdOfTheBuiltInRegistryWithoutAHeader() {
        assertThat(serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, STORY)))
                .isEqualTo(STORY);
    }

    @Test
    void readsWhatEarlierReleasesWroteInSingleObjectEncoding() {
        var bytes = AvroSerde.of(CleanStory.class).serializer().serialize(TOPIC, STORY);

        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(STORY);
    }

    @Test
    void saysWhatIsMissingOfARecordUnderAForeignIdWithoutAHeader() {
        var bytes = serde.under(7).serializer().serialize(TOPIC, STORY);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
                .withMessage("a record of topic news.stories under schema id 7, without the header ce_dataschema that"
                        + " names the schema");
    }

    @Test
    void tellsARecordOfANewerReleaseFromAForeignOne() {
        var bytes = serde.under(7).serializer().serialize(TOPIC, STORY);
        var headers = naming("urn:copytaster:schema:CleanStory:0123456789abcdef");

        assertThatExceptionOfType(UnknownSchemaException.class)
                .isThrownBy(() -> serde.deserializer().deserialize(TOPIC, headers, bytes))
                .matches(unknown -> DataSchema.isNewer(Topics.standard().published(), headers, unknown));
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer()
                        .deserialize(TOPIC, naming("urn:copytaster:schema:Story:0123456789abcdef"), bytes))
                .withMessageContaining("without the header");
    }

    @Test
    void refusesWhatIsTooShortToBeARecord() {
        for (var bytes : new byte[][] {{}, {0}, {0, 0, 0, 1}}) {
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
                    .withMessage("not a record of topic news.stories (" + bytes.length + " bytes)");
        }
    }

    @Test
    void keepsATombstone() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
    }

    private static Headers naming(String urn) {
        return new RecordHeaders().add(DataSchema.HEADER, urn.getBytes(StandardCharsets.UTF_8));
    }
}
