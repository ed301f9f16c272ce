package org.copytaster.runtime.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * All that somebody must be allowed on the brokers, and no more.
 *
 * @param holder a role, or what a person does: one lower-case word
 * @param purpose what for, in a sentence
 * @param grants the rights, one for each thing
 */
public record Access(String holder, String purpose, List<Grant> grants) {
    public Access {
        grants = Grant.merged(grants);
    }

    /** To see how every topic of the catalogue is set up, which each role compares when it starts; not what is in them. */
    public static List<Grant> toCompare(Topics topics) {
        return onEach(topics.all(), Operation.DESCRIBE, Operation.DESCRIBE_CONFIGS);
    }

    /** The same right on each of these topics. */
    public static List<Grant> onEach(List<? extends Topic<?>> topics, Operation... operations) {
        return topics.stream()
                .map(topic -> Grant.on(ResourceKind.TOPIC, topic.name(), operations))
                .toList();
    }

    /** These lists of rights one after the other. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static List<Grant> together(List<Grant>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    /** What this holder may do and another one with it. */
    public Access and(List<Grant> more) {
        var all = new ArrayList<>(grants);
        all.addAll(more);
        return new Access(holder, purpose, all);
    }
}
