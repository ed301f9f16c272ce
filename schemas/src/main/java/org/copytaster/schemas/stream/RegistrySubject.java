package org.copytaster.schemas.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * What a schema registry files the schemas of a topic's values under, by TopicNameStrategy.
 *
 * @param topic whose values they are
 * @param today the schema that they are written with
 */
public record RegistrySubject(Topic<?> topic, DataSchema today) {
    /** The subjects of a catalogue: of the topics whose values name their schema by a registry's id. */
    public static List<RegistrySubject> of(Topics topics) {
        var subjects = new ArrayList<RegistrySubject>();
        for (var topic : topics.all()) {
            if (topic.values() instanceof RegistrySerde<?> values) {
                subjects.add(new RegistrySubject(topic, values.dataSchema()));
            }
        }
        return List.copyOf(subjects);
    }

    /** The subject of a topic's values. */
    static String name(Topic<?> topic) {
        return topic.name() + "-value";
    }

    /** Its name in the registry. */
    public String name() {
        return name(topic);
    }

    /** Today's schema in JSON, complete in itself. */
    public String avsc() {
        return RecordSchemas.avsc(today.record()).orElseThrow();
    }
}
