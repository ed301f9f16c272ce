package org.copytaster.schemas.stream;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro in the wire format that the deserializers of a schema registry read (Confluent, "Wire format"): a zero byte, the id
 * under which the registry knows the writer's schema (four bytes, most significant first), the record. Our own readers
 * need no registry: the header {@link DataSchema#HEADER} names the schema too. They also read {@link AvroSerde}'s
 * encoding, which earlier releases wrote here.
 *
 * @param <V> the generated record
 */
public final class RegistrySerde<V extends SpecificRecordBase> implements AvroValues<V> {
    /** The byte in front; no value of {@link AvroSerde} begins so. */
    static final byte MAGIC = 0;

    private static final int HEAD = 1 + Integer.BYTES;

    private final AvroSerde<V> singleObject;
    private final int id;
    /** The fingerprints of the schemas that have an id of ours. */
    private final Map<Integer, Long> fingerprints;

    private RegistrySerde(AvroSerde<V> singleObject, int id, Map<Integer, Long> fingerprints) {
        this.singleObject = singleObject;
        this.id = id;
        this.fingerprints = fingerprints;
    }

    /** A serde for this generated record, which writes under the id that the {@link BuiltInRegistry} has. */
    public static <V extends SpecificRecordBase> RegistrySerde<V> of(Class<V> type) {
        var history = SchemaHistory.of(type);
        return new RegistrySerde<>(
                AvroSerde.of(type), BuiltInRegistry.newestId(history), BuiltInRegistry.fingerprints(history));
    }

    /** The same, writing under the id that another registry has given. */
    public RegistrySerde<V> under(int otherId) {
        return new RegistrySerde<>(singleObject, otherId, fingerprints);
    }

    @Override
    public DataSchema dataSchema() {
        return singleObject.dataSchema();
    }

    @Override
    public Serializer<V> serializer() {
        var plain = singleObject.serializer();
        return (topic, value) -> value == null ? null : framed(plain.serialize(topic, value));
    }

    @Override
    public Deserializer<V> deserializer() {
        return new FrameReader();
    }

    private byte[] framed(byte[] bytes) {
        return ByteBuffer.allocate(HEAD + bytes.length - AvroSerde.HEAD)
                .put(MAGIC)
                .putInt(id)
                .put(bytes, AvroSerde.HEAD, bytes.length - AvroSerde.HEAD)
                .array();
    }

    private final class FrameReader implements Deserializer<V> {
        private final Deserializer<V> plain = singleObject.deserializer();

        @Override
        public V deserialize(String topic, byte[] bytes) {
            return deserialize(topic, new RecordHeaders(), bytes);
        }

        @Override
        public V deserialize(String topic, Headers headers, byte[] bytes) {
            if (bytes == null || bytes.length < HEAD || bytes[0] != MAGIC) {
                return plain.deserialize(topic, headers, bytes);
            }
            int under = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
            long fingerprint = named(headers)
                    .or(() -> Optional.ofNullable(fingerprints.get(under)))
                    .orElseThrow(() -> new SerializationException("a record of topic " + topic + " under schema id "
                            + under + ", without the header " + DataSchema.HEADER + " that names the schema"));
            return plain.deserialize(topic, headers, AvroSerde.withHead(fingerprint, bytes, HEAD));
        }

        private Optional<Long> named(Headers headers) {
            return DataSchema.named(headers)
                    .filter(named -> named.record().equals(dataSchema().record()))
                    .map(named -> HexFormat.fromHexDigitsToLong(named.fingerprint()));
        }
    }
}
