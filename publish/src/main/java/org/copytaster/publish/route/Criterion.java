package org.copytaster.publish.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of these values, in one field of a story.
 *
 * @param field which
 * @param values in lower case
 * @param beginnings the same of values that are given by how they begin
 */
record Criterion(Field field, Set<String> values, List<String> beginnings) {
    /** The change of a revision whose copy says of none. */
    static final String NO_CHANGE = "none";

    Criterion {
        values = Set.copyOf(values);
        beginnings = List.copyOf(beginnings);
    }

    /** Whether a story has one of them. */
    boolean holds(StoryFacts story) {
        return found(story).isPresent();
    }

    /** The value that a story has. */
    Optional<String> found(StoryFacts story) {
        var has = field.of(story);
        for (var value : values) {
            if (has.contains(value)) {
                return Optional.of(value);
            }
        }
        for (var beginning : beginnings) {
            for (var one : has) {
                if (one.startsWith(beginning)) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    /** What is asked for, in words: the field, and its values in the order of the alphabet. */
    String inWords() {
        return Stream.concat(values.stream(), beginnings.stream().map(beginning -> beginning + "*"))
                .sorted()
                .collect(Collectors.joining(" or ", field.word() + " ", ""));
    }

    /** Whether whatever has one of the other's values has one of these. */
    boolean covers(Criterion other) {
        return field == other.field
                && other.values.stream().allMatch(this::admits)
                && other.beginnings.stream().allMatch(one -> beginnings.stream().anyMatch(one::startsWith));
    }

    private boolean admits(String value) {
        return values.contains(value) || beginnings.stream().anyMatch(value::startsWith);
    }
}
