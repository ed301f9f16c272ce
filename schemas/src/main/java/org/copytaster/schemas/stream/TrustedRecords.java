package org.copytaster.schemas.stream;

import static org.apache.avro.util.ClassSecurityValidator.composite;
import static org.apache.avro.util.ClassSecurityValidator.getGlobal;
import static org.apache.avro.util.ClassSecurityValidator.setGlobal;

import org.apache.avro.util.ClassSecurityValidator;
import org.copytaster.schemas.Story;

/**
 * Tells Avro that our generated records may be made from bytes. Since 1.12.2 Avro loads no class that it was not told
 * to trust, not even a generated one.
 *
 * <p>{@link AvroSerde} does this by itself. Code that builds records before it meets a serde calls {@link #register}
 * first, or starts the JVM with {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copytaster.schemas}.
 */
public final class TrustedRecords {
    private static final String RECORDS = Story.class.getPackageName();

    static {
        ClassSecurityValidator.ClassSecurityPredicate ours =
                type -> type.getPackageName().equals(RECORDS);
        setGlobal(composite(getGlobal(), ours));
    }

    private TrustedRecords() {}

    /** Takes effect once, however often it is called. */
    public static void register() {
        // Loading this class has done it.
    }
}
