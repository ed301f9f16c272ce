package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.recogniser.StoryTokens;
import org.copytaster.enrich.entity.recogniser.Tag;
import org.copytaster.enrich.entity.score.LabelledStory;

/** The right tag of each token of a labelled story. */
final class StoryTags {
    /** The tag of a token that a name takes only a part of: nothing can be learnt there. */
    static final byte UNKNOWN = -1;

    private StoryTags() {}

    private record Place(int field, int at) {}

    static byte[] of(LabelledStory story, StoryTokens tokens) {
        var tags = new byte[tokens.size()];
        var byStart = new HashMap<Place, Integer>();
        var byEnd = new HashMap<Place, Integer>();
        for (var token = 0; token < tags.length; token++) {
            byStart.put(new Place(tokens.field(token), tokens.start(token)), token);
            byEnd.put(new Place(tokens.field(token), tokens.end(token)), token);
        }
        story.names().forEach(name -> mark(name, tags, tokens, byStart, byEnd));
        return tags;
    }

    private static void mark(
            TaggedSpan name, byte[] tags, StoryTokens tokens, Map<Place, Integer> byStart, Map<Place, Integer> byEnd) {
        var field = name.field().paragraph();
        var first = byStart.get(new Place(field, name.start()));
        var last = byEnd.get(new Place(field, name.end()));
        if (first == null || last == null || last < first) {
            forget(name, tags, tokens);
            return;
        }
        var type = Tag.TYPES.indexOf(name.type());
        for (int token = first; token <= last; token++) {
            tags[token] = (byte) Tag.of(type, token == first, token == last);
        }
    }

    private static void forget(TaggedSpan name, byte[] tags, StoryTokens tokens) {
        for (var token = 0; token < tags.length; token++) {
            if (tokens.field(token) == name.field().paragraph()
                    && tokens.end(token) > name.start()
                    && tokens.start(token) < name.end()) {
                tags[token] = UNKNOWN;
            }
        }
    }

    /** Whether the tags from start to before end can stand by themselves, with nothing but outside around them. */
    static boolean isWhole(byte[] tags, int start, int end) {
        var before = Tag.OUTSIDE;
        for (var tag : Arrays.copyOfRange(tags, start, end)) {
            if (tag == UNKNOWN || !Tag.mayFollow(before, tag)) {
                return false;
            }
            before = tag;
        }
        return Tag.mayEnd(before);
    }
}
