package org.copytaster.enrich.entity.sense.join;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.sense.rule.Types;

/** The last words of an organisation's name, two at least, name it: "Supreme Court" for "Uganda Supreme Court". */
public final class ShortOrganisations implements PartJoin {
    @Override
    public Stream<String> asPart(EntityNames cluster) {
        return writings(cluster);
    }

    @Override
    public Stream<String> asWhole(EntityNames cluster) {
        return writings(cluster)
                .flatMap(words -> IntStream.range(1, words.length())
                        .filter(at -> words.charAt(at - 1) == ' ')
                        .mapToObj(words::substring));
    }

    /** Those of two words and more. */
    private static Stream<String> writings(EntityNames cluster) {
        return cluster.is(Types.ORGANISATION)
                ? cluster.writings().stream().map(Key::ofOrganisation).filter(words -> words.indexOf(' ') > 0)
                : Stream.empty();
    }
}
