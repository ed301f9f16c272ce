package org.copytaster.enrich.entity.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.recogniser.Tag;

/**
 * Reads labelled stories: JSON lines {@code {"id", "paragraphs": [...], "mentions": [[paragraph, start, end, type]]}}, or
 * gold tokens as {@link GoldTokens} has them. A name that ends in .gz is unpacked.
 */
public final class LabelledStories {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledStories() {}

    /**
     * The stories of a file.
     *
     * @throws IOException when it cannot be read, or a line of it makes no sense; the line is named
     */
    public static List<LabelledStory> read(Path file) throws IOException {
        try (var lines = lines(file)) {
            var name = file.getFileName().toString();
            return name.contains(".tsv") ? GoldTokens.read(lines) : read(lines, name);
        }
    }

    private static BufferedReader lines(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (file.getFileName().toString().endsWith(".gz")) {
            in = new GZIPInputStream(in, 1 << 16);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static List<LabelledStory> read(BufferedReader lines, String name) throws IOException {
        var stories = new ArrayList<LabelledStory>();
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    stories.add(story(JSON.readTree(line)));
                } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IOException(name + ", line " + number + ": no labelled story: " + e.getMessage(), e);
                }
            }
        }
        return stories;
    }

    private static LabelledStory story(JsonNode json) {
        var fields = new ArrayList<TextField>();
        json.path("paragraphs").forEach(text -> fields.add(TextField.paragraph(fields.size(), text.asText())));
        var names = new ArrayList<TaggedSpan>();
        for (var mention : json.path("mentions")) {
            var type = mention.path(3).asText();
            if (Tag.TYPES.contains(type)) {
                var field = fields.get(mention.path(0).asInt());
                names.add(new TaggedSpan(
                        field, type, mention.path(1).asInt(), mention.path(2).asInt()));
            }
        }
        return new LabelledStory(json.path("id").asText(), List.copyOf(fields), List.copyOf(names));
    }
}
