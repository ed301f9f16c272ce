package org.copytaster.enrich.entity.sense;

import java.util.List;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.rule.Name;

/**
 * How much a story is about an entity, after what serves best in Dunietz and Gillick (2014): how often it is named, and
 * how early. A mention in the headline counts three, in the summary or the first paragraph two, elsewhere one, a demonym
 * a third of that, a wire credit nothing. The sum s gives s / (s + 5): from 0 to below 1, comparable between stories.
 */
final class Salience {
    private static final double HEADLINE = 3;
    private static final double OPENING = 2;
    private static final double DEMONYM = 1.0 / 3;
    private static final double HALF = 5;

    private Salience() {}

    /**
     * The salience of an entity with these mentions.
     *
     * @param fields the story's fields in reading order
     */
    static double of(List<TextField> fields, List<Name> names) {
        var lead = fields.stream()
                .filter(field -> field.field().equals(TextField.PARAGRAPH))
                .findFirst();
        var sum = names.stream()
                .mapToDouble(name ->
                        weight(name) * (lead.filter(name.field()::equals).isPresent() ? OPENING : place(name)))
                .sum();
        return Math.round(1000 * sum / (sum + HALF)) / 1000.0;
    }

    private static double place(Name name) {
        return switch (name.field().field()) {
            case TextField.HEADLINE -> HEADLINE;
            case TextField.SUMMARY -> OPENING;
            default -> 1;
        };
    }

    private static double weight(Name name) {
        return switch (name.form()) {
            case AGENCY -> 0;
            case DEMONYM -> DEMONYM;
            default -> 1;
        };
    }
}
