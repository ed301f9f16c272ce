package org.copytaster.schemas.stream;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * A value in single-object encoding whose schema this release does not know: a record that a newer release wrote, or
 * nothing of ours. {@link DataSchema} tells the two apart.
 */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final long fingerprint;

    UnknownSchemaException(@Nullable String topic, long fingerprint, Throwable cause) {
        super(
                "a record of topic " + topic + " with the schema " + SchemaHistory.hex(fingerprint)
                        + ", which this release does not know",
                cause);
        this.fingerprint = fingerprint;
    }

    /** The fingerprint that the value names. */
    public long fingerprint() {
        return fingerprint;
    }
}
