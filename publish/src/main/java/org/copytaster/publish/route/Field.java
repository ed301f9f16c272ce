package org.copytaster.publish.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a route may ask for. */
enum Field {
    LANGUAGE("[a-z]{2,3}(-[a-z0-9]{1,8})*", "a language tag of BCP 47, such as de or de-AT"),
    PROVIDER(".+", "a provider"),
    SUBJECT(".+", "a code, such as medtop:15000000"),
    URGENCY("[1-9]", "a number from 1 to 9, or a range such as 1-3"),
    CHANGE(
            "none|update|lead|writethru|correction|refile|repeat|add",
            "one of none, update, lead, writethru, correction, refile, repeat, add; a kill goes to every topic that"
                    + " carried the story"),
    ENTITY(".+", "the name or the id of a person, an organisation or a place"),
    PLACE("[a-z]{2}", "a country's two letters (ISO 3166-1)"),
    SLUG(".+", "a slugline, or its beginning and *"),
    GENRE(".+", "the name of a genre");

    private final Pattern values;
    private final String wanted;

    Field(String values, String wanted) {
        this.values = Pattern.compile(values);
        this.wanted = wanted;
    }

    /** The field of this name. */
    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(name))
                .findFirst();
    }

    /** The names of all. */
    static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }

    /** As it stands in the file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a story says of it. */
    Set<String> of(StoryFacts story) {
        return switch (this) {
            case LANGUAGE -> story.language();
            case PROVIDER -> story.provider();
            case SUBJECT -> story.subject();
            case URGENCY -> story.urgency();
            case CHANGE -> story.change();
            case ENTITY -> story.entity();
            case PLACE -> story.place();
            case SLUG -> story.slug();
            case GENRE -> story.genre();
        };
    }

    /** Whether a value, in lower case, is one of this field. */
    boolean admits(String value) {
        return values.matcher(value).matches();
    }

    /** What a value must be, in words that follow "must be". */
    String wanted() {
        return wanted;
    }
}
