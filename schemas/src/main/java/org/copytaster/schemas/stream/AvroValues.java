package org.copytaster.schemas.stream;

import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;

/**
 * How a topic's values are written where they are Avro.
 *
 * @param <V> the generated record
 */
public sealed interface AvroValues<V extends SpecificRecordBase> extends Serde<V> permits AvroSerde, RegistrySerde {
    /** The schema that it writes with. */
    DataSchema dataSchema();
}
