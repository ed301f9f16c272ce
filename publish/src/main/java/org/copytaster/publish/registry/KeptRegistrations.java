package org.copytaster.publish.registry;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.copytaster.schemas.SchemaRegistration;
import org.copytaster.schemas.stream.SchemaIds;

/** What a {@link RegistrationBook} holds. */
public record KeptRegistrations(List<SchemaRegistration> all) {
    public KeptRegistrations {
        all = List.copyOf(all);
    }

    /** What stands in a book now. */
    public static KeptRegistrations of(RegistrationBook book) {
        return new KeptRegistrations(book.all());
    }

    /**
     * The ids in force where no registry is set: those that one gave before, else the built-in ones.
     *
     * @param say told when a registry was set before, and is not
     */
    public SchemaIds withoutRegistry(List<NeededSchema> needed, Consumer<String> say) {
        all.stream()
                .map(SchemaRegistration::getRegistry)
                .distinct()
                .forEach(registry -> say.accept("publish.registry.url is not set, and records carry ids that "
                        + registry + " gave: they stay as they are, and nobody asks whether it still has them"));
        return ids(needed);
    }

    /** What is kept of a schema. */
    Optional<SchemaRegistration> of(NeededSchema needed) {
        return all.stream()
                .filter(one -> one.getSubject().equals(needed.subject())
                        && one.getFingerprint().equals(needed.fingerprint()))
                .findFirst();
    }

    /** Another schema that this id stands for. */
    Optional<SchemaRegistration> otherUnder(int id, NeededSchema needed) {
        return all.stream()
                .filter(one -> one.getId() == id && !one.getFingerprint().equals(needed.fingerprint()))
                .findFirst();
    }

    /** The ids of those schemas that are kept. */
    SchemaIds ids(List<NeededSchema> needed) {
        var ids = new TreeMap<String, Integer>();
        needed.forEach(one -> of(one).ifPresent(kept -> ids.put(one.subject(), kept.getId())));
        return new SchemaIds(ids);
    }
}
