package org.copytaster.enrich.entity.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;

/**
 * The form of CoNLL-2003: a token and its tag a line, parted by a tab, an empty line after a sentence, {@code #doc}
 * before a document. Tags are IOB2 over PER, ORG and LOC; others are no names here. Each sentence is a paragraph of
 * running text, its blanks set as a printer would.
 */
final class TokenColumns {
    private static final String DOCUMENT = "#doc";
    private static final Map<String, String> TYPES = Map.of("PER", "person", "ORG", "organisation", "LOC", "place");

    private final String file;
    private final List<TextField> fields = new ArrayList<>();
    private final List<TaggedSpan> names = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private String id = "";

    TokenColumns(String file) {
        this.file = file;
    }

    void read(BufferedReader lines, Consumer<LabelledStory> stories) throws IOException {
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith(DOCUMENT)) {
                story().ifPresent(stories);
                id = line.substring(DOCUMENT.length()).strip();
            } else if (line.isBlank()) {
                sentence();
            } else {
                token(line, number);
            }
        }
        story().ifPresent(stories);
    }

    private void token(String line, int number) throws IOException {
        var cells = line.split("\t", -1);
        if (cells.length < 2) {
            throw new IOException(file + ", line " + number + ": a line is a token, a tab and its tag");
        }
        tokens.add(cells[0]);
        tags.add(cells[1]);
    }

    private void sentence() {
        if (tokens.isEmpty()) {
            return;
        }
        var text = RunningText.of(tokens);
        var field = TextField.paragraph(fields.size(), text.text());
        fields.add(field);
        for (var from = 0; from < tags.size(); from++) {
            if (tags.get(from).startsWith("B-")) {
                name(field, text, from);
            }
        }
        tokens.clear();
        tags.clear();
    }

    private void name(TextField field, RunningText text, int from) {
        var type = tags.get(from).substring(2);
        var to = from;
        while (to + 1 < tags.size() && tags.get(to + 1).equals("I-" + type)) {
            to++;
        }
        var end = text.start(to) + tokens.get(to).length();
        if (TYPES.containsKey(type)) {
            names.add(new TaggedSpan(field, TYPES.getOrDefault(type, ""), text.start(from), end));
        }
    }

    private Optional<LabelledStory> story() {
        sentence();
        var story = Optional.of(new LabelledStory(id, fields, names))
                .filter(read -> !read.fields().isEmpty());
        fields.clear();
        names.clear();
        return story;
    }
}
