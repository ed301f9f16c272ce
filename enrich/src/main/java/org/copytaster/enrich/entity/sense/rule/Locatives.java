package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;

/** Where people live, houses stand and things happen to people is a place: "fishermen in Hvide Sande". */
final class Locatives implements FieldRule {
    /** How far before a name the words may begin that tell where, in UTF-16 code units. */
    private static final int REACH = 24;

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)\\b(?:residents?|inhabitants|people|villagers|fishermen|farmers"
                    + "|families|homes?|houses?|flat|apartment|shops?|stores?|hospitals?|schools?|mosque|church|temple|market"
                    + "|station|police|born|lives?|lived|living|resides?|residing|staying|stayed|killed|arrested|died) in $");

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        return names.stream()
                .map(name -> name.is(Types.PERSON) && isWhere(name) ? name.typed(Types.PLACE, Rule.LOCATIVES) : name)
                .toList();
    }

    private static boolean isWhere(Name name) {
        var text = name.field().text();
        return BEFORE.matcher(text)
                        .region(Math.max(0, name.start() - REACH), name.start())
                        .find()
                && !isOwner(text, name.end());
    }

    /** "Born in Weil's house" tells of a person. */
    private static boolean isOwner(String text, int end) {
        return end < text.length() && "'’".indexOf(text.charAt(end)) >= 0;
    }
}
