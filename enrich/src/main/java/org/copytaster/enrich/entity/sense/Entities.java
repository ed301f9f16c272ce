package org.copytaster.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/**
 * Makes a story's entities from the spans a recogniser marked and from what the agency tagged.
 *
 * <p>Spans of one type and one name are one entity. An entity that the agency tagged takes the spans of its name, of
 * whatever type: the agency knows what it wrote about, so its type, name, id and origin stand, and the recogniser only
 * adds where the name is. Runs of blanks within a name count as one.
 */
public final class Entities {
    private static final String RECOGNISER = "recogniser";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<TextField, Integer> places = new HashMap<>();
    private final List<Entity> found = new ArrayList<>();
    private final Map<String, Entity> agencyByName = new HashMap<>();
    private final Map<TypedName, Entity> recognised = new HashMap<>();

    private record TypedName(String type, String name) {}

    private Entities(List<TextField> fields, List<Entity> agency) {
        fields.forEach(field -> places.putIfAbsent(field, places.size()));
        agency.forEach(this::addAgency);
    }

    /**
     * First the agency's entities in their order, then the others in the order of their first mention; mentions in
     * reading order. The agency's records are not changed.
     *
     * @param fields the fields that were tagged, in reading order
     * @throws IllegalArgumentException when a span points into another field than these
     */
    public static List<Entity> of(List<TextField> fields, List<TaggedSpan> spans, List<Entity> agency) {
        var entities = new Entities(fields, agency);
        spans.forEach(entities::requireAsked);
        spans.stream()
                .sorted(Comparator.comparingInt(entities::place).thenComparingInt(TaggedSpan::start))
                .forEach(entities::add);
        return List.copyOf(entities.found);
    }

    private void requireAsked(TaggedSpan span) {
        if (!places.containsKey(span.field())) {
            throw new IllegalArgumentException("a span in a " + span.field().field() + " that was not asked about");
        }
    }

    private int place(TaggedSpan span) {
        return places.getOrDefault(span.field(), 0);
    }

    private void addAgency(Entity tagged) {
        var entity = new Entity(
                tagged.getType(),
                tagged.getName(),
                tagged.getId(),
                tagged.getOrigin(),
                new ArrayList<>(tagged.getMentions()));
        found.add(entity);
        agencyByName.putIfAbsent(name(entity.getName()), entity);
    }

    private void add(TaggedSpan span) {
        var name = name(span.text());
        var tagged = agencyByName.get(name);
        var entity =
                tagged != null ? tagged : recognised.computeIfAbsent(new TypedName(span.type(), name), this::create);
        var field = span.field();
        entity.getMentions()
                .add(new Mention(field.field(), field.paragraph(), span.start(), span.end(), span.text(), "name"));
    }

    private Entity create(TypedName named) {
        var entity = new Entity(named.type(), named.name(), "", RECOGNISER, new ArrayList<>());
        found.add(entity);
        return entity;
    }

    private static String name(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }
}
