package org.copytaster.standalone.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copytaster.enrich.entity.sense.Entities;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/** A story with its entities set apart, and each entity with why it is there, as a person reads them. */
public final class EntityList {
    /** Under an entity's name, behind its salience. */
    private static final String UNDER = "       ";

    private final Ink ink;
    private final Wrap wrap;

    /** Stories set in this ink and width. */
    public EntityList(Ink ink, Wrap wrap) {
        this.ink = ink;
        this.wrap = wrap;
    }

    /** The story in lines, the list of its entities behind it, most salient first. */
    public List<String> lines(EnrichedStory story) {
        var text = new MarkedText(story.getEntities(), ink);
        var lines = new ArrayList<String>();
        lines.addAll(wrap.lines(ink.strong(text.field("headline", headline(story)))));
        if (!story.getSummary().isEmpty()) {
            lines.addAll(wrap.hanging(Wrap.INDENT, text.field("summary", story.getSummary())));
        }
        story.getParagraphs()
                .forEach(paragraph -> lines.addAll(wrap.hanging(
                        String.format(Locale.ROOT, "%3d  ", paragraph.getNumber()),
                        text.paragraph(paragraph.getNumber(), paragraph.getText()))));
        lines.add("");
        Entities.bySalience(story.getEntities()).forEach(entity -> lines.addAll(entity(entity)));
        lines.addAll(wrap.lines(ink.faint("by " + story.getEntityEngine() + readTo(story))));
        return lines;
    }

    private static String headline(EnrichedStory story) {
        return story.getHeadline().isEmpty() ? "(no headline)" : story.getHeadline();
    }

    private static String readTo(EnrichedStory story) {
        return story.getEntityEndParagraph() < 0
                ? ""
                : ", which read to paragraph " + story.getEntityEndParagraph() + ", code unit "
                        + story.getEntityEndOffset();
    }

    private List<String> entity(Entity entity) {
        var title = entity.getTitle().isEmpty() ? "" : " (" + entity.getTitle() + ")";
        var id = entity.getId().isEmpty() ? "" : "  " + entity.getId();
        var head = ink.entity(entity.getName(), entity.getType()) + title + "  " + entity.getOrigin() + id;
        var lines = new ArrayList<>(wrap.hanging(String.format(Locale.ROOT, "%5.3f  ", entity.getSalience()), head));
        if (!entity.getMentions().isEmpty()) {
            lines.addAll(wrap.hanging(UNDER, ink.faint(mentions(entity))));
        }
        return lines;
    }

    private static String mentions(Entity entity) {
        return entity.getMentions().stream().map(EntityList::mention).collect(Collectors.joining("; "));
    }

    /** "Weil" 3:14-18 short, recogniser. */
    private static String mention(Mention mention) {
        var place = switch (mention.getField()) {
            case "" -> "tag";
            case "paragraph" -> mention.getParagraph() + ":" + mention.getStart() + "-" + mention.getEnd();
            default -> mention.getField() + ":" + mention.getStart() + "-" + mention.getEnd();
        };
        return "\"" + mention.getText() + "\" " + place + " " + mention.getForm() + ", " + mention.getBy();
    }
}
