package org.copytaster.schemas.stream;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Under which ids a schema registry knows the schemas that news.* is written with.
 *
 * @param bySubject the ids by subject; a subject that is missing has the {@link BuiltInRegistry}'s
 */
public record SchemaIds(Map<String, Integer> bySubject) {
    public SchemaIds {
        bySubject = Map.copyOf(bySubject);
    }

    /** Those of the built-in registry. */
    public static SchemaIds builtIn() {
        return new SchemaIds(Map.of());
    }

    /** Whether the values of two topics have one id in front. */
    public boolean areOne(Topic<?> one, Topic<?> other) {
        return Objects.equals(bySubject.get(RegistrySubject.name(one)), bySubject.get(RegistrySubject.name(other)));
    }

    /** What writes a topic's values with the ids in front, where ids stand in front of them. */
    public <V> Serializer<V> serializer(Topic<V> topic) {
        var id = bySubject.get(RegistrySubject.name(topic));
        return id == null ? topic.values().serializer() : topic.under(id).serializer();
    }
}
