package org.copytaster.schemas.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.BuiltInRegistry.Registered;
import org.junit.jupiter.api.Test;

/** Ids that every reader may count on, whatever is added later. */
class BuiltInRegistryTest {
    private final BuiltInRegistry registry = BuiltInRegistry.of(Topics.standard());

    @Test
    void knowsEverySchemaThatATopicForSubscribersWasWrittenWithInTheOrderOfItsHistory() {
        assertThat(registry.subjects()).containsOnlyKeys("news.stories-value", "news.latest-value");
        assertThat(registry.subjects().getOrDefault("news.stories-value", List.of()))
                .extracting(Registered::version)
                .startsWith(1, 2, 3, 4)
                .hasSize(SchemaHistory.of(CleanStory.class).size());
    }

    @Test
    void givesTheIdsThatItHasAlwaysGiven() {
        var history = SchemaHistory.of(CleanStory.class);
        assertThat(List.of(
                        fingerprint(1_000_001),
                        fingerprint(1_000_002),
                        fingerprint(1_000_003),
                        fingerprint(1_000_004),
                        fingerprint(1_000_005)))
                .containsExactly(
                        "533d4c4be713e0e1",
                        "07f0ed7f410882b5",
                        "bd0697f9cc145663",
                        "c2c3e2710e9eb582",
                        "951ecb6082e292b4");
        assertThat(BuiltInRegistry.newestId(history)).isEqualTo(1_000_000 + history.size());
    }

    private String fingerprint(int id) {
        return DataSchema.of(new Schema.Parser().parse(registry.under(id).get(0).schema()))
                .fingerprint();
    }

    @Test
    void givesNoIdToTwoSchemas() {
        var schemas = new HashMap<Integer, String>();
        assertThat(registry.schemas())
                .allSatisfy(one -> assertThat(schemas.merge(one.id(), one.schema(), (before, now) -> before))
                        .isEqualTo(one.schema()));
    }

    @Test
    void findsASchemaHoweverItIsWritten() {
        var pretty = SchemaFormatter.format("json/pretty", CleanStory.getClassSchema());
        assertThat(registry.find("news.latest-value", pretty))
                .map(Registered::id)
                .hasValue(BuiltInRegistry.newestId(SchemaHistory.of(CleanStory.class)));
        assertThat(registry.find("news.ninjs-value", pretty)).isEmpty();
        assertThat(registry.find("news.latest-value", Story.getClassSchema().toString()))
                .isEmpty();
        assertThat(registry.find("news.latest-value", "{")).isEmpty();
        assertThat(
                        registry.find(
                                "news.latest-value",
                                "{\"type\":\"record\",\"name\":\"a\",\"fields\":[{\"name\":\"x\",\"type\":\"int\",\"default\":\"y\"}]}"))
                .isEmpty();
    }
}
