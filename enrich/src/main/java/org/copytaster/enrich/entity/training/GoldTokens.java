package org.copytaster.enrich.entity.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;

/**
 * Gold annotations as token, tab, tag (B-PER, I-ORG, O); {@code #doc}, tab, name begins a story, an empty line ends a
 * sentence. Each sentence becomes a paragraph of running text: tokens are joined by blanks, but none before a comma, a
 * full stop, a closing bracket, a clitic, and none after an opening bracket. Other types than the three are left out.
 */
final class GoldTokens {
    private static final Map<String, String> TYPES = Map.of("PER", "person", "ORG", "organisation", "LOC", "place");
    private static final String DOC = "#doc\t";

    private final List<LabelledStory> stories = new ArrayList<>();
    private final RunningText text = new RunningText();
    private List<TextField> fields = new ArrayList<>();
    private List<TaggedSpan> names = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private String id = "";

    private GoldTokens() {}

    static List<LabelledStory> read(BufferedReader lines) throws IOException {
        var gold = new GoldTokens();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            gold.take(line);
        }
        gold.endStory();
        return List.copyOf(gold.stories);
    }

    private void take(String line) {
        if (line.startsWith(DOC)) {
            endStory();
            id = line.substring(DOC.length());
        } else if (line.isBlank()) {
            endSentence();
        } else {
            var tab = line.lastIndexOf('\t');
            token(line.substring(0, Math.max(0, tab)), line.substring(tab + 1));
        }
    }

    private void token(String token, String tag) {
        var start = text.add(token);
        var type = tag.length() > 2 ? TYPES.get(tag.substring(2)) : null;
        var last = spans.size() - 1;
        if (type != null && tag.startsWith("I-") && last >= 0 && spans.get(last)[2] == text.tokens() - 1) {
            spans.get(last)[1] = text.length();
            spans.get(last)[2] = text.tokens();
        } else if (type != null) {
            spans.add(new int[] {start, text.length(), text.tokens()});
            types.add(type);
        }
    }

    private void endSentence() {
        if (text.length() > 0) {
            var field = TextField.paragraph(fields.size(), text.take());
            fields.add(field);
            for (var n = 0; n < spans.size(); n++) {
                names.add(new TaggedSpan(field, types.get(n), spans.get(n)[0], spans.get(n)[1]));
            }
            spans.clear();
            types.clear();
        }
    }

    private void endStory() {
        endSentence();
        if (!fields.isEmpty()) {
            stories.add(new LabelledStory(id, List.copyOf(fields), List.copyOf(names)));
            fields = new ArrayList<>();
            names = new ArrayList<>();
        }
    }
}
