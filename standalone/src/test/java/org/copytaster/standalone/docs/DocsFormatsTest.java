package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.FeedState;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.SchemaRegistration;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.SchemaHistory;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

/** Every format that may stand on the wire is in the manual. */
class DocsFormatsTest {
    private static final List<Class<? extends SpecificRecordBase>> RECORDS = List.of(
            Story.class,
            Rejection.class,
            EnrichedStory.class,
            StoryStatus.class,
            CleanStory.class,
            Act.class,
            FeedState.class,
            SchemaRegistration.class,
            RouteVersion.class);

    @Test
    void listsEverySchemaOfEveryTopic() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "consume.md"));
        var rows = lines.subList(lines.indexOf("<!-- formats:begin -->") + 3, lines.indexOf("<!-- formats:end -->"));
        assertThat(rows)
                .containsExactlyElementsOf(RECORDS.stream().map(this::row).toList());
    }

    private String row(Class<? extends SpecificRecordBase> record) {
        var name = record.getSimpleName();
        var schemas = SchemaHistory.of(record).stream()
                .map(schema -> DataSchema.of(schema).fingerprint());
        return "| " + name + " | " + ticked(topics().getOrDefault(name, List.of()).stream()) + " | "
                + ticked(schemas.distinct()) + " |";
    }

    private static Map<String, List<String>> topics() {
        var topics = new LinkedHashMap<String, List<String>>();
        for (var topic : Topics.standard().all()) {
            DataSchema.of(topic)
                    .ifPresent(schema -> topics.merge(
                            schema.record(),
                            List.of(topic.name()),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return topics;
    }

    private static String ticked(Stream<String> words) {
        return words.map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
