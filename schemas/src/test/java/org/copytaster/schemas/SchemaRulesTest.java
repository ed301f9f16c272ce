package org.copytaster.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lets the schemas live on under FULL_TRANSITIVE once they are frozen. */
class SchemaRulesTest {
    private static final Set<String> IDENTITY = Set.of("storyId", "receiptId");

    static Stream<Schema> schemas() {
        return Stream.of(
                Story.getClassSchema(),
                EnrichedStory.getClassSchema(),
                CleanStory.getClassSchema(),
                StoryStatus.getClassSchema(),
                Rejection.getClassSchema(),
                Paragraph.getClassSchema(),
                Subject.getClassSchema(),
                Mention.getClassSchema(),
                Entity.getClassSchema(),
                Association.getClassSchema(),
                AgencyField.getClassSchema(),
                Relation.getClassSchema(),
                StockSymbol.getClassSchema(),
                Removed.getClassSchema(),
                LeadFact.getClassSchema(),
                LeadConflict.getClassSchema(),
                LeadRepeat.getClassSchema(),
                TextPlace.getClassSchema(),
                Diagnostics.getClassSchema(),
                Rights.getClassSchema(),
                RevisionStatus.getClassSchema(),
                StoryDifference.getClassSchema(),
                FieldChange.getClassSchema(),
                ParagraphChange.getClassSchema(),
                WordChange.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void documentsEveryField(Schema schema) {
        assertThat(schema.getFields()).filteredOn(field -> field.doc() == null).isEmpty();
    }

    /** All that a subscriber can meet in a clean record. */
    static Stream<Schema> publicRecords() {
        var found = new LinkedHashMap<String, Schema>();
        addRecords(CleanStory.getClassSchema(), found);
        return found.values().stream();
    }

    private static void addRecords(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(type -> addRecords(type, found));
            case ARRAY -> addRecords(schema.getElementType(), found);
            case RECORD -> {
                if (found.putIfAbsent(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> addRecords(field.schema(), found));
                }
            }
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("publicRecords")
    void tellsASubscriberWhatItMeansThatAFieldIsAbsent(Schema schema) {
        assertThat(schema.getFields())
                .filteredOn(field -> canBeAbsent(field.schema().getType()))
                .allSatisfy(field -> assertThat(field.doc().toLowerCase(Locale.ROOT))
                        .as("%s.%s", schema.getName(), field.name())
                        .containsAnyOf("empty", "null", "always there"));
    }

    private static boolean canBeAbsent(Schema.Type type) {
        return Set.of(Schema.Type.STRING, Schema.Type.UNION, Schema.Type.ARRAY, Schema.Type.MAP)
                .contains(type);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void givesEveryFieldButTheIdentityADefault(Schema schema) {
        assertThat(schema.getFields())
                .filteredOn(field -> !field.hasDefaultValue())
                .extracting(Schema.Field::name)
                .isSubsetOf(IDENTITY);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void usesNoEnumAndNoUnionButNullWithOneType(Schema schema) {
        assertThat(schema.getFields()).allSatisfy(field -> {
            var type = field.schema();
            assertThat(type.getType()).isNotEqualTo(Schema.Type.ENUM);
            if (type.isUnion()) {
                assertThat(type.getTypes()).hasSize(2);
                assertThat(type.getTypes().get(0).getType()).isEqualTo(Schema.Type.NULL);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void keepsScalarsFlatAtTheTop(Schema schema) {
        assertThat(schema.getFields()).noneMatch(field -> field.schema().getType() == Schema.Type.RECORD);
    }

    @org.junit.jupiter.api.Test
    void meansTheSameByAFieldThatSeveralStagesCarry() {
        Map<String, Set<Schema>> types = new HashMap<>();
        for (var schema :
                List.of(Story.getClassSchema(), EnrichedStory.getClassSchema(), CleanStory.getClassSchema())) {
            for (var field : schema.getFields()) {
                types.merge(field.name(), Set.of(field.schema()), SchemaRulesTest::both);
            }
        }
        assertThat(types).allSatisfy((name, found) -> assertThat(found).as(name).hasSize(1));
    }

    private static Set<Schema> both(Set<Schema> one, Set<Schema> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    @org.junit.jupiter.api.Test
    void carriesEveryFieldOfAStoryIntoItsEnrichedForm() {
        assertThat(names(EnrichedStory.getClassSchema())).containsAll(names(Story.getClassSchema()));
    }

    @org.junit.jupiter.api.Test
    void neverPublishesTheNoteToEditors() {
        assertThat(names(CleanStory.getClassSchema())).doesNotContain("editorialNote");
    }

    private static List<String> names(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).toList();
    }
}
