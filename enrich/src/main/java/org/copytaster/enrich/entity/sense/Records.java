package org.copytaster.enrich.entity.sense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.join.Canonical;
import org.copytaster.enrich.entity.sense.join.EntityNames;
import org.copytaster.enrich.entity.sense.join.Initials;
import org.copytaster.enrich.entity.sense.join.Key;
import org.copytaster.enrich.entity.sense.rule.Form;
import org.copytaster.enrich.entity.sense.rule.Name;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/** Writes clusters down as the records of the contract. */
final class Records {
    private static final String RULES = "rules";

    private final List<TextField> fields;
    private final Map<TextField, Integer> places = new HashMap<>();
    private final Comparator<Name> reading;

    Records(List<TextField> fields) {
        this.fields = fields;
        fields.forEach(field -> places.putIfAbsent(field, places.size()));
        reading = Comparator.<Name>comparingInt(name -> places.getOrDefault(name.field(), 0))
                .thenComparingInt(Name::start);
    }

    List<Entity> of(List<EntityNames> clusters) {
        var tagged = clusters.stream().filter(cluster -> cluster.tag().isPresent());
        var others = clusters.stream()
                .filter(cluster -> cluster.tag().isEmpty())
                .sorted(Comparator.comparing(this::first, reading));
        return Stream.concat(tagged, others).map(this::entity).toList();
    }

    private Name first(EntityNames cluster) {
        return cluster.names().stream().min(reading).orElseThrow();
    }

    private Entity entity(EntityNames cluster) {
        var names = cluster.names().stream().sorted(reading).toList();
        var canonical = Canonical.name(cluster);
        var mentions = new ArrayList<Mention>();
        cluster.tag().ifPresent(tag -> mentions.addAll(tag.getMentions()));
        names.forEach(name -> mentions.add(mention(name, canonical)));
        return Entity.newBuilder()
                .setType(cluster.type())
                .setName(canonical)
                .setId(cluster.tag().map(Entity::getId).orElse(""))
                .setOrigin(cluster.tag().map(Entity::getOrigin).orElseGet(() -> origin(names)))
                .setMentions(mentions)
                .setTitle(title(names))
                .setSalience(Salience.of(fields, names))
                .build();
    }

    private static String origin(List<Name> names) {
        return names.stream().anyMatch(name -> name.by().startsWith(Name.RECOGNISER)) ? Name.RECOGNISER : RULES;
    }

    private static String title(List<Name> names) {
        return names.stream()
                .map(Name::title)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Mention mention(Name name, String canonical) {
        return Mention.newBuilder()
                .setField(name.field().field())
                .setParagraph(name.field().paragraph())
                .setStart(name.start())
                .setEnd(name.end())
                .setText(name.text())
                .setForm(form(name, canonical).word())
                .setTitle(name.title())
                .setBy(name.by())
                .build();
    }

    private static Form form(Name name, String canonical) {
        if (!name.isProper() || Key.of(name.text()).equals(Key.of(canonical))) {
            return name.form();
        }
        return Initials.isAbbreviation(name.text()) ? Form.ABBREVIATION : Form.SHORT;
    }
}
