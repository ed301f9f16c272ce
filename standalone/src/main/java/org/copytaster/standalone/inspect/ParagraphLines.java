package org.copytaster.standalone.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.identity.Sha256;

/**
 * Stories as JSON lines {@code {"id", "paragraphs": [...]}}, with {@code headline}, {@code summary} and {@code language}
 * if they are known: for measuring engines on a collection. One line is held at a time, so memory does not grow with
 * the file; answers come in the order of the lines.
 */
public final class ParagraphLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "paragraphs";

    private final Inspection inspection;
    private final String file;
    private final Instant now;

    /** Lines of this file, judged so, as of this time. */
    public ParagraphLines(Inspection inspection, String file, Instant now) {
        this.inspection = inspection;
        this.file = file;
        this.now = now;
    }

    /**
     * Reads to the end.
     *
     * @param answers given an object for each line that is not blank
     */
    public void read(InputStream in, Consumer<ObjectNode> answers) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                answers.accept(answer(line, number));
            }
        }
    }

    private ObjectNode answer(String line, int number) {
        try {
            var json = JSON.readTree(line);
            if (!json.path("paragraphs").isArray()) {
                return refused(json.path("id").asText(""), "the line has no array 'paragraphs'", number, 1);
            }
            var id = json.path("id").asText("");
            return inspection.of(file, id, story(id, json, line));
        } catch (JsonProcessingException e) {
            var column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            return refused("", e.getOriginalMessage(), number, column);
        }
    }

    private ObjectNode refused(String id, String detail, int line, int column) {
        var refusal = Refusal.of(
                        Refusal.Reason.INVALID_JSON, detail, "a line is {\"id\": \"...\", \"paragraphs\": [\"...\"]}")
                .at(line, column);
        return Inspection.error(file, id, refusal);
    }

    private Story story(String id, JsonNode json, String line) {
        return Story.newBuilder()
                .setStoryId(FORMAT + ":" + id)
                .setProvider(FORMAT)
                .setGuid(id)
                .setFormat(FORMAT)
                .setContentSha256(Sha256.of(line.getBytes(StandardCharsets.UTF_8)))
                .setReceivedAt(now)
                .setHeadline(json.path("headline").asText(""))
                .setSummary(json.path("summary").asText(""))
                .setLanguage(json.path("language").asText(""))
                .setParagraphs(paragraphs(json.path("paragraphs")))
                .build();
    }

    private static List<Paragraph> paragraphs(JsonNode array) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var text : array) {
            paragraphs.add(new Paragraph(paragraphs.size(), "text", text.asText("")));
        }
        return paragraphs;
    }
}
