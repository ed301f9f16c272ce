package org.copytaster.enrich.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.enrich.entity.Tagging;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.copytaster.schemas.vocabulary.InvisibleSigns;

/**
 * A story's words as a reader sees them, without {@linkplain InvisibleSigns signs that have no width}. What is found in these
 * words is told where it stands in the text as it came.
 */
final class VisibleFields {
    private final List<TextField> fields = new ArrayList<>();
    private final Map<Place, Shown> shown = new HashMap<>();

    /** Which field; a paragraph by its number. */
    private record Place(String field, int paragraph) {}

    /**
     * A field that holds such signs.
     *
     * @param sent its text as it came
     * @param origins for each code unit that is seen, where it stands in that
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shown(String sent, int[] origins) {
        int start(int at) {
            return at < origins.length ? origins[at] : sent.length();
        }

        int end(int at) {
            return at == 0 ? 0 : origins[at - 1] + 1;
        }
    }

    private VisibleFields(List<TextField> sent) {
        sent.forEach(field -> fields.add(InvisibleSigns.first(field.text()) < 0 ? field : seen(field)));
    }

    static VisibleFields of(List<TextField> sent) {
        return new VisibleFields(sent);
    }

    private TextField seen(TextField field) {
        var sent = field.text();
        var origins = new int[sent.length()];
        var text = new StringBuilder(sent.length());
        for (int i = 0; i < sent.length(); i++) {
            if (!InvisibleSigns.isOne(sent.charAt(i))) {
                origins[text.length()] = i;
                text.append(sent.charAt(i));
            }
        }
        var all = Arrays.copyOf(origins, text.length());
        shown.put(new Place(field.field(), field.paragraph()), new Shown(sent, all));
        return new TextField(field.field(), field.paragraph(), text.toString());
    }

    /** The fields, in their order. */
    List<TextField> fields() {
        return List.copyOf(fields);
    }

    /** These entities, found in the fields, with their mentions where they stand in the text as it came. */
    List<Entity> placed(List<Entity> entities) {
        return shown.isEmpty() ? entities : entities.stream().map(this::placed).toList();
    }

    private Entity placed(Entity entity) {
        return Entity.newBuilder(entity)
                .setMentions(entity.getMentions().stream().map(this::placed).toList())
                .build();
    }

    private Mention placed(Mention mention) {
        return shown(mention.getField(), mention.getParagraph())
                .map(text -> {
                    int start = text.start(mention.getStart());
                    int end = text.end(mention.getEnd());
                    return Mention.newBuilder(mention)
                            .setStart(start)
                            .setEnd(end)
                            .setText(text.sent().substring(start, end))
                            .build();
                })
                .orElse(mention);
    }

    /** Where in the text as it came a recogniser stopped. */
    int offset(Tagging.End end) {
        return shown(end.field().field(), end.field().paragraph())
                .map(text -> text.start(end.offset()))
                .orElse(end.offset());
    }

    private Optional<Shown> shown(String field, int paragraph) {
        return Optional.ofNullable(shown.get(new Place(field, paragraph)));
    }
}
