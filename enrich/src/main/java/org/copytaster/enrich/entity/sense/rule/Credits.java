package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.schemas.vocabulary.AgencyCredit;

/**
 * An agency in credit position brings the story and is not told of: it has a form of its own, and no other name lies over
 * it. In "told Reuters" it is an organisation as any other.
 */
final class Credits implements FieldRule {
    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        var credits = AgencyCredit.in(field.text());
        return credits.isEmpty() ? names : with(field, names, credits);
    }

    private static List<Name> with(TextField field, List<Name> names, List<AgencyCredit> credits) {
        var byStart = new TreeMap<Integer, AgencyCredit>();
        credits.forEach(credit -> byStart.put(credit.start(), credit));
        var all = new ArrayList<Name>();
        for (var name : names) {
            all.addAll(outside(name, byStart));
        }
        for (var credit : credits) {
            if (credit.isAgency()) {
                all.add(new Name(
                        Name.found(field, Types.ORGANISATION, credit.start(), credit.end(), Rule.CREDITS)
                                .span(),
                        Form.AGENCY,
                        "",
                        Rule.CREDITS.word()));
            }
        }
        return InOrder.of(all);
    }

    /** What is left of a name outside the credits: "REUTERS/Anna Berg" leaves Anna Berg. */
    private static List<Name> outside(Name name, NavigableMap<Integer, AgencyCredit> byStart) {
        var last = byStart.lowerEntry(name.end());
        if (last == null
                || !name.touches(last.getValue().start(), last.getValue().end())) {
            return List.of(name);
        }
        var start = last.getValue().end() + 1;
        return name.is(Types.PERSON)
                        && start < name.end()
                        && Characters.isUpper(name.field().text(), start)
                ? List.of(name.within(start, name.end(), Rule.CREDITS))
                : List.of();
    }
}
