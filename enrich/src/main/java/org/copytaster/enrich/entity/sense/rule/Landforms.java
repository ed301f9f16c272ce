package org.copytaster.enrich.entity.sense.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TextField;

/**
 * A name that ends as a landform's does, or stands before the word for one, is a place: "Ness Point", "the Serra da
 * Estrela mountains". Words that are surnames too (Bay, Hill, Harbour, Lake) tell nothing at a name's end.
 */
final class Landforms implements FieldRule {
    private static final Set<String> LAST_WORDS =
            Set.of(("Point Cove Reef Island Islands Valley Mountain Mountains Peninsula Strait Canyon Glacier"
                            + " Archipelago Fjord River")
                    .split(" "));
    private static final Pattern BEHIND =
            Pattern.compile("\\s(?:mountains?|volcano|peninsula|archipelago|desert|river|glacier|canyon|strait)\\b");
    private static final Pattern BEHIND_A_PERSON = Pattern.compile("\\s(?:lake|valley|islands?|hills)\\b");

    @Override
    public List<Name> apply(TextField field, List<Name> names) {
        return names.stream()
                .map(name -> isLandform(name)
                        ? name.typed(Types.PLACE, Rule.LANDFORMS).titled("")
                        : name)
                .toList();
    }

    private static boolean isLandform(Name name) {
        return switch (name.type()) {
            case Types.PERSON -> endsSo(name) || isBefore(BEHIND, name) || isBefore(BEHIND_A_PERSON, name);
            case Types.ORGANISATION -> isBefore(BEHIND, name);
            default -> false;
        };
    }

    private static boolean endsSo(Name name) {
        var last = name.text().lastIndexOf(' ');
        return last > 0 && LAST_WORDS.contains(name.text().substring(last + 1));
    }

    private static boolean isBefore(Pattern landform, Name name) {
        var text = name.field().text();
        return landform.matcher(text).region(name.end(), text.length()).lookingAt();
    }
}
