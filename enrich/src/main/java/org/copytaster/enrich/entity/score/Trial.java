package org.copytaster.enrich.entity.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.sense.Entities;
import org.copytaster.enrich.entity.sense.rule.Rule;
import org.copytaster.schemas.Mention;

/**
 * A recogniser on trial: its names after the rules, against those that people marked. Demonyms and wire credits are
 * neither asked for nor counted. Each rule is measured by leaving it out. Not safe for several threads.
 */
public final class Trial {
    private final EntityTagger tagger;
    private final boolean eachRule;
    private final Score all = new Score();
    private final Score bare = new Score();
    private final Map<Rule, Score> without = new EnumMap<>(Rule.class);
    private int stories;

    /**
     * A trial of this recogniser.
     *
     * @param eachRule whether each rule is measured too
     */
    public Trial(EntityTagger tagger, boolean eachRule) {
        this.tagger = tagger;
        this.eachRule = eachRule;
        for (var rule : Rule.values()) {
            without.put(rule, new Score());
        }
    }

    /** Lets it look into a story. */
    public void add(LabelledStory story) {
        stories++;
        var spans = tagger.tag(story.fields());
        add(story, spans, Rule.all(), all);
        if (eachRule) {
            add(story, spans, Set.of(), bare);
            without.forEach((rule, score) -> add(story, spans, but(rule), score));
        }
    }

    private static void add(LabelledStory story, List<TaggedSpan> spans, Set<Rule> rules, Score score) {
        var entities = Entities.of(story.fields(), spans, List.of(), rules);
        var found = entities.stream()
                .flatMap(entity -> Labels.names(entity, story.fields()).stream())
                .toList();
        var credits = entities.stream()
                .flatMap(entity -> entity.getMentions().stream().filter(Trial::isCredit))
                .toList();
        score.add(
                story.names().stream()
                        .filter(name -> credits.stream().noneMatch(credit -> over(credit, name)))
                        .toList(),
                found);
    }

    private static boolean isCredit(Mention mention) {
        return mention.getForm().equals("agency");
    }

    private static boolean over(Mention credit, TaggedSpan name) {
        return name.field().paragraph() == credit.getParagraph()
                && credit.getStart() < name.end()
                && name.start() < credit.getEnd();
    }

    private static Set<Rule> but(Rule rule) {
        var others = EnumSet.copyOf(Rule.all());
        others.remove(rule);
        return others;
    }

    /** How many stories it looked into. */
    public int stories() {
        return stories;
    }

    /** Its score after all rules. */
    public Score score() {
        return all;
    }

    /** The score, and if each rule is measured a line for each: what F1 gains by it. */
    public List<String> lines() {
        var lines = new ArrayList<>(all.lines());
        if (eachRule) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT, "%-14s %7s %7s %7s %7s", "gain by rule", "person", "org.", "place", "all"));
            without.forEach((rule, score) -> lines.add(gain(rule.word(), score)));
            lines.add(gain("all of them", bare));
        }
        return lines;
    }

    private String gain(String name, Score other) {
        return String.format(
                Locale.ROOT,
                "%-14s %+7.2f %+7.2f %+7.2f %+7.2f",
                name,
                all.f1("person") - other.f1("person"),
                all.f1("organisation") - other.f1("organisation"),
                all.f1("place") - other.f1("place"),
                all.f1() - other.f1());
    }
}
