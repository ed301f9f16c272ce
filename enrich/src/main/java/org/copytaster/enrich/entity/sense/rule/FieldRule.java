package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copytaster.enrich.entity.TextField;

/** A rule that looks at one field at a time. */
interface FieldRule extends NameRule {
    /** The names of this field as the rule sees them. */
    List<Name> apply(TextField field, List<Name> names);

    @Override
    default List<Name> apply(List<TextField> fields, List<Name> names) {
        var byField = byField(names);
        var all = new ArrayList<Name>();
        fields.forEach(field -> all.addAll(apply(field, byField.getOrDefault(field, List.of()))));
        return all;
    }

    /** The names of each field. */
    static Map<TextField, List<Name>> byField(List<Name> names) {
        return names.stream().collect(Collectors.groupingBy(Name::field));
    }
}
