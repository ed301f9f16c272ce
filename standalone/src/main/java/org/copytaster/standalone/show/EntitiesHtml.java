package org.copytaster.standalone.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.sense.Entities;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/** Stories with their entities as one page of HTML that needs nothing beside it and runs no script. */
public final class EntitiesHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Entities</title><style>
            body { font: 17px/1.5 Georgia, serif; max-width: 45em; margin: 2em auto; padding: 0 1em }
            table { font: 13px/1.4 sans-serif; border-collapse: collapse } td, th { text-align: left; padding: .2em .8em .2em 0; vertical-align: top }
            mark { padding: 0 .15em; border-radius: .2em; background: #eee } .person { background: #cdeef2 }
            .organisation { background: #fbe8b4 } .place { background: #d3efcd } .demonym, .agency { opacity: .65 }
            </style></head><body>
            """;

    private record Mark(Mention mention, Entity entity) {}

    private EntitiesHtml() {}

    /** How the page begins. */
    public static String head() {
        return HEAD;
    }

    /** How it ends. */
    public static String foot() {
        return "</body></html>";
    }

    /** A story within the page. */
    public static List<String> lines(EnrichedStory story) {
        var lines = new ArrayList<String>();
        lines.add("<article><h1>" + marked(story, "headline", -1, story.getHeadline()) + "</h1>");
        if (!story.getSummary().isEmpty()) {
            lines.add("<p><em>" + marked(story, "summary", -1, story.getSummary()) + "</em></p>");
        }
        story.getParagraphs()
                .forEach(one -> lines.add("<p>" + marked(story, "paragraph", one.getNumber(), one.getText()) + "</p>"));
        lines.add("<table><tr><th>salience<th>name<th>title<th>type<th>origin<th>mentions</tr>");
        Entities.bySalience(story.getEntities()).forEach(entity -> lines.add(row(entity)));
        lines.add("</table><p><small>" + escaped(story.getEntityEngine()) + "</small></p></article>");
        return lines;
    }

    private static String row(Entity entity) {
        return String.format(
                Locale.ROOT,
                "<tr><td>%.3f<td><mark class=\"%s\">%s</mark><td>%s<td>%s<td>%s<td>%d</tr>",
                entity.getSalience(),
                escaped(entity.getType()),
                escaped(entity.getName()),
                escaped(entity.getTitle()),
                escaped(entity.getType()),
                escaped(entity.getOrigin()),
                entity.getMentions().size());
    }

    private static String marked(EnrichedStory story, String field, int paragraph, String text) {
        var out = new StringBuilder();
        var done = 0;
        for (var mark : marks(story, field, paragraph).toList()) {
            var mention = mark.mention();
            if (mention.getStart() >= done && mention.getEnd() <= text.length()) {
                out.append(escaped(text.substring(done, mention.getStart())));
                out.append(mark(mark, text.substring(mention.getStart(), mention.getEnd())));
                done = mention.getEnd();
            }
        }
        return out.append(escaped(text.substring(done))).toString();
    }

    private static String mark(Mark mark, String words) {
        return "<mark class=\"" + escaped(mark.entity().getType()) + " "
                + escaped(mark.mention().getForm())
                + "\" title=\"" + escaped(mark.entity().getName()) + ": "
                + escaped(mark.mention().getForm()) + ", "
                + escaped(mark.mention().getBy()) + "\">"
                + escaped(words) + "</mark>";
    }

    private static Stream<Mark> marks(EnrichedStory story, String field, int paragraph) {
        return story.getEntities().stream()
                .flatMap(entity -> entity.getMentions().stream().map(mention -> new Mark(mention, entity)))
                .filter(mark -> mark.mention().getField().equals(field)
                        && mark.mention().getParagraph() == paragraph)
                .sorted(Comparator.comparingInt(mark -> mark.mention().getStart()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
