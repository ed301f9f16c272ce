package org.copytaster.publish.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.copytaster.schemas.SchemaRegistration;

/** A registry that does what a test says, and a book, and what was asked of both. */
final class RegistryInMemory implements SchemaRegistry, RegistrationBook {
    private final TreeMap<Integer, String> schemas = new TreeMap<>();
    private final List<SchemaRegistration> kept = new ArrayList<>();
    private Optional<Answer.Away<String>> away = Optional.empty();
    private Optional<Answer.Refused<String>> refusal = Optional.empty();
    private int nextId = 1;

    RegistryInMemory away(String why) {
        away = Optional.of(new Answer.Away<>(why));
        return this;
    }

    RegistryInMemory back() {
        away = Optional.empty();
        return this;
    }

    RegistryInMemory refuses(String why) {
        refusal = Optional.of(new Answer.Refused<>(why));
        return this;
    }

    /** Forgets everything; the next id it gives is this. */
    RegistryInMemory emptied(int next) {
        schemas.clear();
        nextId = next;
        return this;
    }

    RegistryInMemory has(int id, String schema) {
        schemas.put(id, schema);
        return this;
    }

    @Override
    public String address() {
        return "http://registry.example";
    }

    @Override
    public Answer<Integer> register(String subject, String schema) {
        if (away.isPresent()) {
            return new Answer.Away<>(away.get().why());
        }
        if (refusal.isPresent()) {
            return new Answer.Refused<>(refusal.get().why());
        }
        var known = schemas.entrySet().stream()
                .filter(one -> one.getValue().equals(schema))
                .findFirst();
        if (known.isPresent()) {
            return new Answer.Given<>(known.get().getKey());
        }
        schemas.put(nextId, schema);
        return new Answer.Given<>(nextId++);
    }

    @Override
    public Answer<String> schema(int id) {
        if (away.isPresent()) {
            return away.get();
        }
        return schemas.containsKey(id) ? new Answer.Given<>(schemas.get(id)) : new Answer.Unknown<>();
    }

    @Override
    public List<SchemaRegistration> all() {
        return List.copyOf(kept);
    }

    @Override
    public void keep(SchemaRegistration registration) {
        kept.add(registration);
    }
}
