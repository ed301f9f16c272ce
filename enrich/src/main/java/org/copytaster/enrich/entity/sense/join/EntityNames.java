package org.copytaster.enrich.entity.sense.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.country.Country;
import org.copytaster.enrich.entity.sense.rule.Name;
import org.copytaster.schemas.Entity;

/**
 * Names that mean one entity.
 *
 * @param type the entity's type
 * @param names in reading order; empty when only the agency's tag tells of it
 * @param country the country it is, if it is one
 * @param tag the agency's tag, if it has one
 */
public record EntityNames(String type, List<Name> names, Optional<Country> country, Optional<Entity> tag) {
    public EntityNames {
        names = List.copyOf(names);
    }

    /** Names of one type that mean one entity, in reading order. */
    public static EntityNames of(String type, List<Name> names) {
        return new EntityNames(type, names, Optional.empty(), Optional.empty());
    }

    /** This as the country it is. */
    public EntityNames of(Country known) {
        return new EntityNames(type, names, Optional.of(known), tag);
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** The ways it is written, once each, in reading order; the tag's name last. */
    List<String> writings() {
        return Stream.concat(
                        names.stream().filter(Name::isProper).map(name -> Key.shown(name.text())),
                        tag.stream().map(Entity::getName))
                .distinct()
                .toList();
    }

    /** This with the names of another; what the agency says of either stands. */
    EntityNames with(EntityNames other) {
        var all = new ArrayList<>(names);
        all.addAll(other.names);
        return new EntityNames(
                tag.isEmpty() && other.tag.isPresent() ? other.type : type,
                all,
                country.or(other::country),
                tag.or(other::tag));
    }

    /** This with these of its names only. */
    EntityNames only(List<Name> some) {
        return new EntityNames(type, some, country, tag);
    }

    /** This with more names. */
    EntityNames with(List<Name> others) {
        return with(of(type, others));
    }
}
