package org.copytaster.enrich.entity.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;

/**
 * The form of training text: a JSON line a story, {@code {"id", "paragraphs": [...], "mentions": [[paragraph, start,
 * end, type]]}}. Offsets are UTF-16 code units from 0, the end exclusive.
 */
public final class MentionLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS = 4;

    private final String file;

    MentionLines(String file) {
        this.file = file;
    }

    void read(BufferedReader lines, Consumer<LabelledStory> stories) throws IOException {
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                stories.accept(story(line, number));
            }
        }
    }

    private LabelledStory story(String line, int number) throws IOException {
        try {
            var json = JSON.readTree(line);
            var fields = new ArrayList<TextField>();
            json.path("paragraphs").forEach(text -> fields.add(TextField.paragraph(fields.size(), text.asText())));
            var names = new ArrayList<TaggedSpan>();
            json.path("mentions").forEach(mention -> names.add(name(mention, fields)));
            return new LabelledStory(json.path("id").asText(), fields, names);
        } catch (JsonProcessingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(
                    file + ", line " + number + ": " + e.getMessage()
                            + "; a line is {\"id\", \"paragraphs\": [\"...\"], \"mentions\": [[paragraph, start, end, type]]}",
                    e);
        }
    }

    private static TaggedSpan name(JsonNode mention, List<TextField> fields) {
        if (mention.size() != PARTS) {
            throw new IllegalArgumentException("a mention of " + mention.size() + " parts");
        }
        var field = fields.get(mention.get(0).asInt());
        return new TaggedSpan(
                field,
                mention.get(3).asText(),
                mention.get(1).asInt(),
                mention.get(2).asInt());
    }

    /** The line for a story; the numbers of its fields are their positions. */
    public static ObjectNode line(LabelledStory story) {
        var json = JSON.createObjectNode().put("id", story.id());
        var paragraphs = json.putArray("paragraphs");
        story.fields().forEach(field -> paragraphs.add(field.text()));
        var mentions = json.putArray("mentions");
        for (var name : story.names()) {
            mentions.addArray()
                    .add(story.fields().indexOf(name.field()))
                    .add(name.start())
                    .add(name.end())
                    .add(name.type());
        }
        return json;
    }
}
