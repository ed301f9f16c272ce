package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.country.Countries;

/**
 * What belongs to a country ("Russian peacekeepers", "Armenians") is a mention of the country in the form of a demonym,
 * and no name. Within a longer name (Russian Railways) it is that name's; a language is none; a surname stays a surname.
 */
final class Demonyms implements NameRule {
    private static final Phrases<String> ALL =
            new Phrases<>(Countries.english().demonyms().collect(Collectors.toMap(word -> word, word -> word)));
    private static final Pattern WIDER =
            Pattern.compile("(?:Latin|North|South|Central|Native|African|Afro|Anglo|West|Inter|Pan|Meso)[ -]$");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:\\b(?:in|into|speaks?|spoke|speaking|fluent|learn|learns|learning|study|teach|teaching)) $");
    private static final Pattern ENDS = Pattern.compile("(?:[.,;:!?)\"”]|$| and | or | language|-language|-speak)");

    @Override
    public List<Name> apply(List<TextField> fields, List<Name> names) {
        var byField = FieldRule.byField(names);
        var surnames = surnames(names);
        var all = new ArrayList<Name>();
        fields.forEach(field -> all.addAll(in(field, byField.getOrDefault(field, List.of()), surnames)));
        return all;
    }

    private static List<Name> in(TextField field, List<Name> names, Set<String> surnames) {
        var all = new ArrayList<Name>();
        var taken = new Taken(names);
        var gone = new HashSet<Name>();
        for (var found : ALL.in(field.text())) {
            var over = taken.at(found.start(), found.end());
            if (isSpoken(field.text(), found.start(), found.end())) {
                continue;
            }
            if (over.isEmpty() && !isPartOfMore(field.text(), found.start())) {
                all.add(Name.found(field, Types.PLACE, found.start(), found.end(), Rule.DEMONYMS)
                        .formed(Form.DEMONYM, Rule.DEMONYMS));
            }
            over.filter(name -> is(name, found) && !isSurname(name, surnames)).ifPresent(name -> {
                gone.add(name);
                all.add(name.typed(Types.PLACE, Rule.DEMONYMS).formed(Form.DEMONYM, Rule.DEMONYMS));
            });
        }
        names.stream().filter(name -> !gone.contains(name)).forEach(all::add);
        return InOrder.of(all);
    }

    private static boolean is(Name name, Phrases.Found<String> found) {
        return name.start() == found.start() && name.end() == found.end() && name.isProper();
    }

    private static boolean isSurname(Name name, Set<String> surnames) {
        return name.is(Types.PERSON)
                && (surnames.contains(name.text()) || !name.title().isEmpty());
    }

    /** The last words of persons with more than one. */
    private static Set<String> surnames(List<Name> names) {
        var surnames = new HashSet<String>();
        for (var name : names) {
            var cut = name.text().lastIndexOf(' ');
            if (name.is(Types.PERSON) && cut > 0) {
                surnames.add(name.text().substring(cut + 1));
            }
        }
        return surnames;
    }

    private static boolean isPartOfMore(String text, int start) {
        return WIDER.matcher(text).region(Math.max(0, start - 10), start).find();
    }

    private static boolean isSpoken(String text, int start, int end) {
        return text.startsWith("-speaking", end)
                || text.startsWith("-language", end)
                || text.startsWith(" language", end)
                || (SPOKEN.matcher(text).region(Math.max(0, start - 12), start).find()
                        && ENDS.matcher(text)
                                .region(end, Math.min(text.length(), end + 12))
                                .lookingAt());
    }
}
