package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.join.Initials;

/**
 * The abbreviation that an organisation's name introduces is an organisation: "the Northport Harbour Board (NHB)". Only
 * letters that stand for the name's words are believed.
 */
final class Brackets implements FieldRule {
    private static final Pattern BEHIND =
            Pattern.compile("['’]?\\s?\\((?:the )?([\\p{Lu}\\p{N}][\\p{L}\\p{N}.&]{1,8})\\)");

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        if (field.text().indexOf('(') < 0) {
            return names;
        }
        var all = new ArrayList<>(names);
        for (var name : names) {
            if (name.is(Types.ORGANISATION) && name.isProper()) {
                introduced(field, name).ifPresent(abbreviation -> {
                    all.removeIf(other -> other.touches(abbreviation.start(), abbreviation.end()));
                    all.add(abbreviation);
                });
            }
        }
        return InOrder.of(all);
    }

    private static Optional<Name> introduced(TextField field, Name name) {
        var text = field.text();
        var behind = BEHIND.matcher(text).region(name.end(), Math.min(text.length(), name.end() + 16));
        if (!behind.lookingAt()
                || !Initials.isAbbreviation(behind.group(1))
                || !Initials.stand(behind.group(1), name.text())) {
            return Optional.empty();
        }
        return Optional.of(Name.found(field, Types.ORGANISATION, behind.start(1), behind.end(1), Rule.BRACKETS));
    }
}
