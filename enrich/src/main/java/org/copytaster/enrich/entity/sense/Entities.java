package org.copytaster.enrich.entity.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.join.Abbreviations;
import org.copytaster.enrich.entity.sense.join.AgencyTags;
import org.copytaster.enrich.entity.sense.join.CountryMentions;
import org.copytaster.enrich.entity.sense.join.EntityNames;
import org.copytaster.enrich.entity.sense.join.Key;
import org.copytaster.enrich.entity.sense.join.ShortOrganisations;
import org.copytaster.enrich.entity.sense.join.ShortPlaces;
import org.copytaster.enrich.entity.sense.join.Surnames;
import org.copytaster.enrich.entity.sense.rule.Form;
import org.copytaster.enrich.entity.sense.rule.InOrder;
import org.copytaster.enrich.entity.sense.rule.Name;
import org.copytaster.enrich.entity.sense.rule.Rule;
import org.copytaster.enrich.entity.sense.rule.Rules;
import org.copytaster.enrich.entity.sense.rule.Types;
import org.copytaster.schemas.Entity;

/**
 * Makes a story's entities from the spans a recogniser marked and from what the agency tagged: first each {@link Rule}
 * in its order looks at the names, then names that mean one are joined, the agency's tags with them.
 */
public final class Entities {
    private static final Comparator<Entity> MOST_SALIENT_FIRST =
            Comparator.comparingDouble(Entity::getSalience).reversed();

    private Entities() {}

    /**
     * First the agency's entities in their order, then the others in the order of their first mention; mentions in
     * reading order. The agency's records are not changed.
     *
     * @param fields the fields that were tagged, in reading order
     * @throws IllegalArgumentException when a span points into another field than these
     */
    public static List<Entity> of(List<TextField> fields, List<TaggedSpan> spans, List<Entity> agency) {
        return of(fields, spans, agency, Rule.all());
    }

    /** The same with some of the rules only: for measuring what each is worth. */
    public static List<Entity> of(
            List<TextField> fields, List<TaggedSpan> spans, List<Entity> agency, Set<Rule> rules) {
        var names = Rules.apply(rules, fields, inOrder(fields, spans));
        return new Records(fields).of(joined(names, agency));
    }

    /** What the agency itself tagged, when nobody looked into the text. */
    public static List<Entity> tagged(List<Entity> agency) {
        return new Records(List.of()).of(AgencyTags.joined(List.of(), agency));
    }

    /** The entities a story is about, most salient first; those in a wire credit only are not among them. */
    public static List<Entity> salient(List<Entity> entities, int most) {
        return bySalience(entities).stream()
                .filter(entity -> entity.getSalience() > 0)
                .limit(most)
                .toList();
    }

    /** All of them, most salient first; equals as they stood. */
    public static List<Entity> bySalience(List<Entity> entities) {
        return entities.stream().sorted(MOST_SALIENT_FIRST).toList();
    }

    private static List<Name> inOrder(List<TextField> fields, List<TaggedSpan> spans) {
        var byField = new HashMap<TextField, List<Name>>();
        fields.forEach(field -> byField.put(field, new ArrayList<>()));
        for (var span : spans) {
            var names = byField.get(span.field());
            if (names == null) {
                throw new IllegalArgumentException("a span in a " + span.field().field() + " that was not asked about");
            }
            names.add(Name.recognised(span));
        }
        return fields.stream()
                .flatMap(field -> InOrder.of(byField.getOrDefault(field, List.of())).stream())
                .toList();
    }

    private static List<EntityNames> joined(List<Name> names, List<Entity> agency) {
        var clusters = AgencyTags.joined(byKey(names), agency);
        clusters = new Surnames(names).apply(clusters);
        clusters = new Abbreviations().apply(clusters);
        clusters = new ShortOrganisations().apply(clusters);
        var demonyms =
                names.stream().filter(name -> name.form() == Form.DEMONYM).toList();
        clusters = CountryMentions.joined(clusters, demonyms);
        return new ShortPlaces().apply(clusters);
    }

    private static List<EntityNames> byKey(List<Name> names) {
        Map<String, List<Name>> byKey = new LinkedHashMap<>();
        names.stream()
                .filter(name -> name.form() != Form.DEMONYM)
                .forEach(name -> byKey.computeIfAbsent(key(name), key -> new ArrayList<>())
                        .add(name));
        return byKey.values().stream()
                .map(same -> EntityNames.of(same.get(0).type(), same))
                .toList();
    }

    private static String key(Name name) {
        var words = name.is(Types.ORGANISATION) ? Key.ofOrganisation(name.text()) : Key.of(name.text());
        return name.type() + '\n' + words;
    }
}
