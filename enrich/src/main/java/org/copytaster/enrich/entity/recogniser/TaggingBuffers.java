package org.copytaster.enrich.entity.recogniser;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.Tagging;
import org.copytaster.enrich.entity.TextField;

/** All that one thread needs to tag one story after the other; only what it finds is made anew. */
final class TaggingBuffers {
    /** A text longer than this leaves buffers that are not worth their room. */
    private static final int LONG_TEXT = 1 << 19;

    private final Model model;
    private final StoryReading reading;
    private final StoryTokens tokens;
    private final Viterbi viterbi;
    private List<TaggedSpan> found = List.of();

    TaggingBuffers(Model model) {
        this.model = model;
        this.reading = new StoryReading(model.clusters());
        this.tokens = reading.tokens();
        this.viterbi = new Viterbi(model);
    }

    Tagging read(List<TextField> fields) {
        found = new ArrayList<>();
        reading.read(fields);
        reading.forEachStretch(this::decode);
        return new Tagging(found, reading.end());
    }

    boolean isWorthKeeping() {
        return tokens.text.length <= LONG_TEXT;
    }

    private void decode(int start, int end) {
        viterbi.begin(end - start);
        for (var token = start; token < end; token++) {
            model.score(reading.features(token), viterbi.scores, (token - start) * Tag.COUNT);
        }
        viterbi.decode(end - start);
        take(start, end);
    }

    private void take(int start, int end) {
        var first = start;
        for (var token = start; token < end; token++) {
            var tag = viterbi.best[token - start];
            first = Tag.opens(tag) ? token : first;
            if (Tag.closes(tag)) {
                var field = tokens.fields().get(tokens.field(token));
                var type = Tag.TYPES.get(Tag.type(tag));
                found.add(new TaggedSpan(field, type, tokens.start(first), tokens.end(token)));
            }
        }
    }
}
