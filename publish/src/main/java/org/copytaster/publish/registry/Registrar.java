package org.copytaster.publish.registry;

import java.time.InstantSource;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.copytaster.publish.registry.SchemaRegistry.Answer;
import org.copytaster.schemas.SchemaRegistration;
import org.copytaster.schemas.stream.DataSchema;

/**
 * Brings together what a registry says of a schema and what is kept of it.
 *
 * @param registry is asked
 * @param book keeps what it gave first
 * @param clock tells when
 */
record Registrar(SchemaRegistry registry, RegistrationBook book, InstantSource clock) {
    /**
     * Asks for one schema.
     *
     * @param kept what is kept of its subject
     * @throws InterruptedException when the process is stopping
     */
    Agreement ask(NeededSchema needed, KeptRegistrations kept) throws InterruptedException {
        var before = kept.of(needed);
        return before.isPresent() ? compare(needed, before.get()) : obtain(needed, kept);
    }

    private Agreement compare(NeededSchema needed, SchemaRegistration kept) throws InterruptedException {
        int id = kept.getId();
        var answer = registry.schema(id);
        if (answer instanceof Answer.Given<String> given) {
            return fingerprint(given.value()).equals(Optional.of(needed.fingerprint()))
                    ? new Agreement.Agreed(id)
                    : new Agreement.Disagreed(registry.address() + " has another schema under the id " + id + ", which "
                            + kept.getRegistry() + " gave to " + needed.subject()
                            + " and records carry: bring that registry back, or restore it here");
        }
        if (answer instanceof Answer.Away<String> away) {
            return new Agreement.Kept(id, noAnswer(away.why()));
        }
        return registerAnew(needed, id);
    }

    /** The registry has lost it, or is another one: what it gives the same id is as good as before. */
    private Agreement registerAnew(NeededSchema needed, int id) throws InterruptedException {
        var answer = registry.register(needed.subject(), needed.schema());
        if (answer instanceof Answer.Given<Integer> given) {
            return given.value() == id
                    ? new Agreement.Agreed(id)
                    : new Agreement.Disagreed(registry.address() + " has lost the id " + id + " of " + needed.subject()
                            + ", which records carry, and gives " + given.value() + " instead: restore it");
        }
        return answer instanceof Answer.Away<Integer> away
                ? new Agreement.Kept(id, noAnswer(away.why()))
                : refused(needed, answer);
    }

    private Agreement obtain(NeededSchema needed, KeptRegistrations kept) throws InterruptedException {
        var answer = registry.register(needed.subject(), needed.schema());
        if (answer instanceof Answer.Given<Integer> given) {
            int id = given.value();
            var other = kept.otherUnder(id, needed);
            if (other.isPresent()) {
                return new Agreement.Disagreed(registry.address() + " gives " + needed.subject() + " the id " + id
                        + ", under which records carry another schema, "
                        + other.get().getFingerprint() + ", which "
                        + other.get().getRegistry() + " had there: bring that registry back, or restore it here");
            }
            book.keep(SchemaRegistration.newBuilder()
                    .setSubject(needed.subject())
                    .setFingerprint(needed.fingerprint())
                    .setId(id)
                    .setRegistry(registry.address())
                    .setRegisteredAt(clock.instant())
                    .build());
            return new Agreement.Agreed(id);
        }
        return answer instanceof Answer.Away<Integer> away
                ? new Agreement.Waiting(noAnswer(away.why()))
                : refused(needed, answer);
    }

    private Agreement refused(NeededSchema needed, Answer<?> answer) {
        var why = answer instanceof Answer.Refused<?> refusal ? refusal.why() : "it knows no such path";
        return new Agreement.Disagreed(registry.address() + " refuses the schema of " + needed.subject() + ": " + why);
    }

    private String noAnswer(String why) {
        return "no answer from " + registry.address() + ": " + why;
    }

    private static Optional<String> fingerprint(String schema) {
        try {
            return Optional.of(DataSchema.of(new Schema.Parser().parse(schema)).fingerprint());
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
