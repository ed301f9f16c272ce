package org.copytaster.publish.registry;

import java.util.List;
import org.copytaster.schemas.stream.RegistrySubject;
import org.copytaster.schemas.stream.Topics;

/**
 * A schema that values are to be written with.
 *
 * @param subject what it is registered under
 * @param fingerprint of it, 16 hexadecimal digits
 * @param schema in JSON, complete in itself
 */
public record NeededSchema(String subject, String fingerprint, String schema) {
    /** Those of a catalogue. */
    public static List<NeededSchema> of(Topics topics) {
        return RegistrySubject.of(topics).stream()
                .map(one -> new NeededSchema(one.name(), one.today().fingerprint(), one.avsc()))
                .toList();
    }
}
