package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.enrich.entity.TextField;

/**
 * A name is one wherever the story writes it so, tagged or not. Not beside another capital or a hyphen, where it may be
 * part of a longer name, and not in a field set in capitals, where {@link Capitals} looks.
 */
final class RepeatedNames implements NameRule {
    private static final int SHORTEST = 3;

    /** Words that begin a sentence with a capital and are no part of a name behind them. */
    private static final Set<String> OPENERS = Set.of(
            "But",
            "And",
            "When",
            "While",
            "The",
            "In",
            "On",
            "At",
            "For",
            "From",
            "If",
            "As",
            "After",
            "Before",
            "Since",
            "With",
            "That",
            "So",
            "Yet",
            "Because",
            "By",
            "To",
            "Then",
            "Now",
            "Although",
            "Though",
            "Both",
            "Mr",
            "Mrs",
            "Ms",
            "Dr",
            "President",
            "Minister",
            "Like",
            "Or",
            "Not",
            "Only",
            "Even",
            "Also",
            "However",
            "Meanwhile",
            "Until",
            "Unlike");

    @Override
    public List<Name> apply(List<TextField> fields, List<Name> names) {
        var known = new Phrases<>(known(names));
        var byField = FieldRule.byField(names);
        var all = new ArrayList<Name>();
        for (var field : fields) {
            var tagged = byField.getOrDefault(field, List.of());
            all.addAll(Characters.isCapitals(field.text()) ? tagged : completed(field, tagged, known));
        }
        return all;
    }

    private static Map<String, String> known(List<Name> names) {
        var known = new HashMap<String, String>();
        var tagged = new HashMap<String, Integer>();
        for (var name : names) {
            var text = name.text();
            if (name.isProper() && Characters.isUpper(text, 0) && text.length() >= SHORTEST) {
                known.putIfAbsent(text, name.type());
                tagged.merge(text, 1, Integer::sum);
            }
        }
        // Of a single word tagged once as person or place the recogniser may be wrong; organisations gain by belief.
        known.entrySet()
                .removeIf(entry -> entry.getKey().indexOf(' ') < 0
                        && !entry.getValue().equals(Types.ORGANISATION)
                        && tagged.getOrDefault(entry.getKey(), 0) < 2);
        return known;
    }

    /** A demonym gives way to the longer name it begins. */
    private static List<Name> completed(TextField field, List<Name> tagged, Phrases<String> known) {
        var demonyms = new HashSet<Name>();
        tagged.stream().filter(name -> name.form() == Form.DEMONYM).forEach(demonyms::add);
        var all = new ArrayList<>(tagged);
        all.removeAll(demonyms);
        var taken = new Taken(all);
        for (var found : known.in(field.text())) {
            if (isFree(field.text(), found)
                    && taken.at(found.start(), found.end()).isEmpty()) {
                all.add(Name.found(field, found.value(), found.start(), found.end(), Rule.REPEATS));
            }
        }
        var complete = new Taken(all);
        demonyms.stream()
                .filter(name -> complete.at(name.start(), name.end()).isEmpty())
                .forEach(all::add);
        return InOrder.of(all);
    }

    private static boolean isFree(String text, Phrases.Found<String> found) {
        return !isHyphen(text, found.start() - 1)
                && !isHyphen(text, found.end())
                && !isCapitalBehind(text, found.end())
                && !isCapitalBefore(text, found.start());
    }

    private static boolean isHyphen(String text, int at) {
        return at >= 0 && at < text.length() && "-‐‑/@".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isCapitalBehind(String text, int end) {
        return Characters.isBlank(text, end) && Characters.isUpper(text, end + 1);
    }

    private static boolean isCapitalBefore(String text, int start) {
        if (!Characters.isBlank(text, start - 1)) {
            return false;
        }
        var word = Characters.wordStart(text, start - 1);
        return Characters.isUpper(text, word) && !OPENERS.contains(text.substring(word, start - 1));
    }
}
