package org.copytaster.publish.route;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Subject;

/** What routes ask of a story, read once for all of them. Texts are in lower case. */
public final class StoryFacts {
    /** ISO 3166-1 in an identifier, as agencies and gazetteers write its name. */
    private static final List<String> COUNTRY_CODES = List.of("iso3166:", "iso3166-1:", "iso3166-1a2:", "country:");

    private final CleanStory story;
    private final Set<String> language = new LinkedHashSet<>();
    private final Set<String> subject = new LinkedHashSet<>();
    private final Set<String> entity = new LinkedHashSet<>();
    private final Set<String> place = new LinkedHashSet<>();
    private final Set<String> genre = new LinkedHashSet<>();

    private StoryFacts(CleanStory story) {
        this.story = story;
    }

    /** The facts of this story. */
    public static StoryFacts of(CleanStory story) {
        var facts = new StoryFacts(story);
        facts.addLanguage();
        story.getSubjects().forEach(facts::addSubject);
        story.getEntities().forEach(facts::addEntity);
        for (var name : story.getGenre().split(",", -1)) {
            facts.genre.add(lower(name));
        }
        return facts;
    }

    /** de-AT is de too; what is not declared is what enrichment detected. */
    private void addLanguage() {
        var tag = lower(story.getLanguage().isEmpty() ? story.getDetectedLanguage() : story.getLanguage());
        for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
            language.add(tag.substring(0, end));
        }
    }

    private void addSubject(Subject one) {
        var code = lower(one.getCode());
        subject.add(code);
        subject.add(lower(one.getScheme()) + ':' + code);
        subject.add(lower(one.getUri()));
    }

    private void addEntity(Entity one) {
        var id = lower(one.getId());
        entity.add(lower(one.getName()));
        entity.add(id);
        if (one.getType().equals("place")) {
            COUNTRY_CODES.stream().filter(id::startsWith).forEach(scheme -> place.add(id.substring(scheme.length())));
        }
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    Set<String> language() {
        return language;
    }

    Set<String> provider() {
        return Set.of(lower(story.getProvider()));
    }

    Set<String> subject() {
        return subject;
    }

    Set<String> urgency() {
        return story.getUrgency().map(number -> Set.of(number.toString())).orElseGet(Set::of);
    }

    /** What the copy says this revision is; {@link Criterion#NO_CHANGE} when it says nothing. */
    Set<String> change() {
        return Set.of(story.getChange().isEmpty() ? Criterion.NO_CHANGE : story.getChange());
    }

    Set<String> entity() {
        return entity;
    }

    Set<String> place() {
        return place;
    }

    Set<String> slug() {
        return Set.of(lower(story.getSlugline()));
    }

    Set<String> genre() {
        return genre;
    }
}
