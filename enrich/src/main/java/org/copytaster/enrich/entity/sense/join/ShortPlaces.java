package org.copytaster.enrich.entity.sense.join;

import java.util.stream.Stream;
import org.copytaster.enrich.entity.sense.rule.Types;

/** The second half of a place's double name names it, as Holstein does Schleswig-Holstein; a country has no halves. */
public final class ShortPlaces implements PartJoin {
    @Override
    public Stream<String> asPart(EntityNames cluster) {
        return writings(cluster);
    }

    @Override
    public Stream<String> asWhole(EntityNames cluster) {
        return writings(cluster)
                .filter(words -> words.indexOf('-') > 0)
                .map(words -> words.substring(words.lastIndexOf('-') + 1));
    }

    private static Stream<String> writings(EntityNames cluster) {
        return cluster.is(Types.PLACE) && cluster.country().isEmpty()
                ? cluster.writings().stream().map(Key::of)
                : Stream.empty();
    }
}
