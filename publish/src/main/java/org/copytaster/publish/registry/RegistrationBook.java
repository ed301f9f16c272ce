package org.copytaster.publish.registry;

import java.util.List;
import org.copytaster.schemas.SchemaRegistration;

/** Where the ids that a registry gave are kept, so that publish starts also while that registry is away. */
public interface RegistrationBook {
    /** All that is kept; of each subject and schema the newest. */
    List<SchemaRegistration> all();

    /** Keeps one; when this returns it is kept. */
    void keep(SchemaRegistration registration);
}
