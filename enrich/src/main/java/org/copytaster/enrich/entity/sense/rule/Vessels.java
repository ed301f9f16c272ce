package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.enrich.entity.TextField;

/**
 * A ship is no person, organisation or place: "the ferry Aurelia Star", and the Aurelia Star wherever the story writes
 * it. The town that a ship is called after stays one.
 */
final class Vessels implements NameRule {
    /** How far before a name the word for a ship may begin, in UTF-16 code units. */
    private static final int REACH = 16;

    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\p{L}-])(?<!to )(?:ferry|ship|warship|steamship|tanker|freighter|vessel"
                    + "|frigate|destroyer|submarine|battleship|icebreaker|yacht|trawler|liner|tugboat) $");

    @Override
    public List<Name> apply(List<TextField> fields, List<Name> names) {
        var ships = names.stream()
                .filter(name -> !name.is(Types.PLACE) && isVessel(name))
                .map(Name::text)
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !isVessel(name) && !isNamed(ships, name))
                .toList();
    }

    private static boolean isNamed(Set<String> ships, Name name) {
        return !name.is(Types.PLACE) && ships.contains(name.text());
    }

    private static boolean isVessel(Name name) {
        return name.isProper()
                && !Companies.endsSo(name)
                && BEFORE.matcher(name.field().text())
                        .region(Math.max(0, name.start() - REACH), name.start())
                        .useTransparentBounds(true)
                        .find();
    }
}
