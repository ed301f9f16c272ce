package org.copytaster.enrich.entity.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.Entities;
import org.copytaster.enrich.entity.sense.rule.Rule;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Story;

/**
 * Labels raw copy with a recogniser and the rules behind it, to train another on: names only, no demonyms and no wire
 * credits. Not safe for several threads.
 */
public final class Labels {
    private final EntityTagger tagger;
    private int stories;

    /** Labels by this recogniser. */
    public Labels(EntityTagger tagger) {
        this.tagger = tagger;
    }

    /** A story without labels: its headline, summary and paragraphs that hold words, one paragraph each. */
    public static LabelledStory raw(Story story) {
        var texts = new ArrayList<String>(List.of(story.getHeadline(), story.getSummary()));
        story.getParagraphs().forEach(paragraph -> texts.add(paragraph.getText()));
        texts.removeIf(String::isBlank);
        var fields = new ArrayList<TextField>();
        texts.forEach(text -> fields.add(TextField.paragraph(fields.size(), text)));
        return new LabelledStory(story.getStoryId(), fields, List.of());
    }

    /** The story with the names that were found, in reading order. */
    public LabelledStory of(LabelledStory raw) {
        stories++;
        var names = new ArrayList<TaggedSpan>();
        var entities = Entities.of(raw.fields(), tagger.tag(raw.fields()), List.of(), Rule.all());
        entities.forEach(entity -> names.addAll(names(entity, raw.fields())));
        names.sort(Comparator.comparingInt((TaggedSpan name) -> name.field().paragraph())
                .thenComparingInt(TaggedSpan::start));
        return new LabelledStory(raw.id(), raw.fields(), names);
    }

    /** How many stories were labelled. */
    public int stories() {
        return stories;
    }

    static List<TaggedSpan> names(Entity entity, List<TextField> fields) {
        var noNames = Set.of("demonym", "agency");
        return entity.getMentions().stream()
                .filter(mention -> !noNames.contains(mention.getForm()))
                .map(mention -> new TaggedSpan(
                        fields.get(mention.getParagraph()), entity.getType(), mention.getStart(), mention.getEnd()))
                .toList();
    }
}
