package org.copytaster.standalone.show;

import java.util.Comparator;
import java.util.List;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/** Text with the mentions of its entities set apart. */
final class MarkedText {
    private record Mark(Mention mention, String type) {}

    private final List<Entity> entities;
    private final Ink ink;

    MarkedText(List<Entity> entities, Ink ink) {
        this.entities = entities;
        this.ink = ink;
    }

    String field(String field, String text) {
        return marked(text, field, -1);
    }

    String paragraph(int number, String text) {
        return marked(text, "paragraph", number);
    }

    private String marked(String text, String field, int paragraph) {
        var out = new StringBuilder();
        var done = 0;
        for (var mark : marks(field, paragraph)) {
            var mention = mark.mention();
            if (mention.getStart() < done || mention.getEnd() > text.length()) {
                continue; // inside the mention before it
            }
            out.append(text, done, mention.getStart());
            out.append(ink.entity(text.substring(mention.getStart(), mention.getEnd()), mark.type()));
            done = mention.getEnd();
        }
        return out.append(text, done, text.length()).toString();
    }

    private List<Mark> marks(String field, int paragraph) {
        return entities.stream()
                .flatMap(entity -> entity.getMentions().stream().map(mention -> new Mark(mention, entity.getType())))
                .filter(mark -> mark.mention().getField().equals(field))
                .filter(mark -> mark.mention().getParagraph() == paragraph)
                .sorted(Comparator.comparingInt(mark -> mark.mention().getStart()))
                .toList();
    }
}
