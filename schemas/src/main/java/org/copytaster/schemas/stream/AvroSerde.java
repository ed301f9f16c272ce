package org.copytaster.schemas.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro single-object encoding (Avro specification 1.12, "Single-object encoding"): two marker bytes, the writer
 * schema's fingerprint, the record. Reader and writer need no registry: every schema that was ever written with is in
 * the jar ({@link SchemaHistory}). A null value is a tombstone and stays null.
 *
 * @param <V> the generated record
 */
public final class AvroSerde<V extends SpecificRecordBase> implements AvroValues<V> {
    /** Bytes in front of the record: the marker and the fingerprint. */
    static final int HEAD = 2 + Long.BYTES;

    private static final byte[] MARKER = {(byte) 0xC3, 1};

    static {
        DecodingLimits.set();
        TrustedRecords.register();
    }

    private final DataSchema dataSchema;
    private final BinaryMessageEncoder<V> encoder;
    private final BinaryMessageDecoder<V> decoder;

    private AvroSerde(SpecificData model, Schema schema, List<Schema> history) {
        dataSchema = DataSchema.of(schema);
        encoder = new BinaryMessageEncoder<>(model, schema);
        decoder = new BinaryMessageDecoder<>(model, schema, SchemaHistory.store(history));
    }

    /** A serde for this generated record; reads what any release so far wrote. */
    public static <V extends SpecificRecordBase> AvroSerde<V> of(Class<V> type) {
        return of(type, SchemaHistory.of(type));
    }

    /** The same with a history of schemas of its own. */
    static <V extends SpecificRecordBase> AvroSerde<V> of(Class<V> type, List<Schema> history) {
        var model = SpecificData.getForClass(type);
        return new AvroSerde<>(model, model.getSchema(type), history);
    }

    @Override
    public DataSchema dataSchema() {
        return dataSchema;
    }

    @Override
    public Serializer<V> serializer() {
        return (topic, value) -> value == null ? null : bytes(topic, value);
    }

    @Override
    public Deserializer<V> deserializer() {
        return (topic, bytes) -> bytes == null ? null : value(topic, bytes);
    }

    /** A record that stands behind another head, behind the one that names its schema. */
    static byte[] withHead(long fingerprint, byte[] bytes, int from) {
        return ByteBuffer.allocate(HEAD + bytes.length - from)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MARKER)
                .putLong(fingerprint)
                .put(bytes, from, bytes.length - from)
                .array();
    }

    private byte[] bytes(@Nullable String topic, V value) {
        try {
            ByteBuffer buffer = encoder.encode(value);
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException | AvroRuntimeException e) {
            throw new SerializationException("cannot write a record for topic " + topic, e);
        }
    }

    private V value(@Nullable String topic, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (MissingSchemaException e) {
            // The decoder has seen the marker and eight bytes more.
            var fingerprint =
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER.length);
            throw new UnknownSchemaException(topic, fingerprint, e);
        } catch (IOException | RuntimeException e) {
            // Damaged bytes surface as almost any runtime exception of the decoder; all mean: not one of our records.
            throw new SerializationException("not a record of topic " + topic + " (" + bytes.length + " bytes)", e);
        }
    }
}
