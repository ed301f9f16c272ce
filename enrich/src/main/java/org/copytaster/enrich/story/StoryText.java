package org.copytaster.enrich.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.lead.Opening;
import org.copytaster.enrich.lead.OpeningParagraph;
import org.copytaster.schemas.Story;

/** A story's words, in the shape each engine wants them. */
public final class StoryText {
    private StoryText() {}

    /** Headline, summary and paragraphs that hold words, in reading order. */
    public static List<TextField> fields(Story story) {
        var fields = new ArrayList<TextField>();
        fields.add(TextField.headline(story.getHeadline()));
        fields.add(TextField.summary(story.getSummary()));
        story.getParagraphs()
                .forEach(paragraph -> fields.add(TextField.paragraph(paragraph.getNumber(), paragraph.getText())));
        fields.removeIf(field -> field.text().isBlank());
        return List.copyOf(fields);
    }

    /** All words; a language detector reads the beginning of them. */
    public static String whole(List<TextField> fields) {
        return fields.stream().map(TextField::text).collect(Collectors.joining("\n"));
    }

    /** What of a story can repeat its lead. */
    public static Opening opening(Story story, String language) {
        var paragraphs = story.getParagraphs().stream()
                .map(paragraph -> new OpeningParagraph(paragraph.getNumber(), paragraph.getKind(), paragraph.getText()))
                .toList();
        return new Opening(story.getHeadline(), story.getSummary(), paragraphs, language);
    }
}
