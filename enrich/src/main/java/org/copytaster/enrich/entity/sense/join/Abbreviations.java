package org.copytaster.enrich.entity.sense.join;

import java.util.stream.Stream;
import org.copytaster.enrich.entity.sense.rule.Types;

/** An organisation and its abbreviation are one: "World Trade Organization" and WTO. */
public final class Abbreviations implements PartJoin {
    @Override
    public Stream<String> asPart(EntityNames cluster) {
        return writings(cluster).filter(Initials::isAbbreviation).map(Initials::bare);
    }

    @Override
    public Stream<String> asWhole(EntityNames cluster) {
        return writings(cluster).flatMap(Initials::of);
    }

    private static Stream<String> writings(EntityNames cluster) {
        return cluster.is(Types.ORGANISATION) ? cluster.writings().stream() : Stream.empty();
    }
}
