package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import java.util.Set;
import org.copytaster.enrich.entity.TextField;

/**
 * Whose name ends as a company's or a public body's does is no person: "Vestkyst Energi", "James M. Barker Trust".
 * Words that are surnames too (Holding, Steel, Bank) tell nothing; houses such as a hospital are a place as often.
 */
final class Companies implements FieldRule {
    private static final Set<String> LAST_WORDS =
            Set.of(("Inc Inc. Incorporated Corp Corp. Corporation Ltd Ltd. Limited Plc PLC LLC GmbH Oyj Group"
                            + " Groupe Gruppe Grupo Gruppo Holdings Industries Enterprises Airlines Airways Motors"
                            + " Pharma Pharmaceuticals Technologies Systems Energy Energi Energie Energia Energía"
                            + " Énergie Petroleum Securities Insurance Entertainment Pictures Foods Telecom"
                            + " Communications University College Academy Institute Foundation Trust Association"
                            + " Federation Committee Commission Council Authority")
                    .split(" "));

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        return names.stream()
                .map(name -> name.is(Types.PERSON) && endsSo(name)
                        ? name.typed(Types.ORGANISATION, Rule.COMPANIES).titled("")
                        : name)
                .toList();
    }

    /** Whether a name of several words ends as a company's does. */
    static boolean endsSo(Name name) {
        var last = name.text().lastIndexOf(' ');
        return last > 0 && LAST_WORDS.contains(name.text().substring(last + 1));
    }
}
