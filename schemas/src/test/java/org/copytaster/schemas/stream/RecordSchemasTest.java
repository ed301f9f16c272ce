package org.copytaster.schemas.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;
import org.copytaster.schemas.CleanStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordSchemasTest {
    static Iterable<DataSchema> schemas() {
        return RecordSchemas.topics(Topics.standard()).keySet();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void areCompleteInThemselvesAndWhatIsWrittenToday(DataSchema schema) throws ReflectiveOperationException {
        var today = SpecificData.get().getSchema(Class.forName("org.copytaster.schemas." + schema.record()));
        var avsc = RecordSchemas.avsc(schema.record());
        assertThat(avsc)
                .as("records/%s.avsc, which is to say what %s.avsc says", schema.record(), schema.record())
                .hasValue(SchemaFormatter.format("json/pretty", today) + "\n");
        assertThat(DataSchema.of(new Schema.Parser().parse(avsc.orElseThrow()))).isEqualTo(schema);
    }

    @Test
    void sayOnWhichTopicsTheyStand() {
        assertThat(RecordSchemas.topics(Topics.standard()))
                .hasSize(9)
                .containsEntry(DataSchema.of(CleanStory.getClassSchema()), List.of("news.stories", "news.latest"));
    }

    @Test
    void areThereForRecordsOnly() {
        assertThat(RecordSchemas.avsc("Mention")).isEmpty();
        assertThat(RecordSchemas.avsc("../history/Story")).isEmpty();
    }
}
