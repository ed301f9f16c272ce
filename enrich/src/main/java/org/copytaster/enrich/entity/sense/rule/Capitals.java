package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copytaster.enrich.entity.TextField;

/**
 * Where a headline or summary is set in capitals, capitals tell no name: there only the names that the body writes
 * stand, and countries.
 */
final class Capitals implements NameRule {
    @Override
    public List<Name> apply(List<TextField> fields, List<Name> names) {
        var inCapitals = fields.stream().filter(Capitals::isHeading).toList();
        if (inCapitals.isEmpty() || inCapitals.size() == fields.size()) {
            return names;
        }
        var known = new Phrases<>(known(names, inCapitals));
        var byField = FieldRule.byField(names);
        var all = new ArrayList<Name>();
        for (var field : fields) {
            var found = byField.getOrDefault(field, List.of());
            all.addAll(inCapitals.contains(field) ? named(field, found, known) : found);
        }
        return all;
    }

    private static boolean isHeading(TextField field) {
        return !field.field().equals(TextField.PARAGRAPH) && Characters.isCapitals(field.text());
    }

    /** Type by name in capitals. */
    private static Map<String, String> known(List<Name> names, List<TextField> inCapitals) {
        var known = new HashMap<String, String>();
        for (var name : names) {
            if (name.isProper() && !inCapitals.contains(name.field())) {
                known.putIfAbsent(capitals(name.text()), name.type());
                if (name.is(Types.PERSON)) {
                    known.putIfAbsent(capitals(lastWord(name.text())), name.type());
                }
            }
        }
        known.keySet().removeIf(words -> words.length() < 3);
        return known;
    }

    private static List<Name> named(TextField field, List<Name> found, Phrases<String> known) {
        var all = new ArrayList<Name>();
        known.in(field.text())
                .forEach(place -> all.add(found.stream()
                        .filter(name -> name.start() == place.start() && name.end() == place.end())
                        .findFirst()
                        .orElseGet(() -> Name.found(field, place.value(), place.start(), place.end(), Rule.CAPITALS))
                        .typed(place.value(), Rule.CAPITALS)));
        found.stream().filter(Capitals::standsAlone).forEach(name -> {
            if (all.stream().noneMatch(other -> other.touches(name.start(), name.end()))) {
                all.add(name);
            }
        });
        return InOrder.of(all);
    }

    private static boolean standsAlone(Name name) {
        return !name.isProper()
                || name.by().contains(Rule.DATELINES.word())
                || (name.is(Types.PLACE) && CountryNames.inCapitals(name.text()));
    }

    private static String capitals(String words) {
        return words.toUpperCase(Locale.ROOT);
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
