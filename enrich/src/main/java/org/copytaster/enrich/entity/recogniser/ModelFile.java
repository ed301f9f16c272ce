package org.copytaster.enrich.entity.recogniser;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The file of a model. A head of 20 bytes, big-endian: the letters CTNE, the format's number, the length of what follows
 * and its CRC-32C. Then, deflated, the parts: ascending numbers as distances in groups of seven bits, weights column by
 * column. No text is in it but the model's name: words and features are hashes.
 */
public final class ModelFile {
    /** The number of this format and of the features it was trained with. */
    public static final int VERSION = 1;

    private static final int MAGIC = 0x43544e45;
    private static final int MOST_ROWS = 1 << Features.BITS;
    private static final int HEAD = 20;
    private static final int BUFFER = 1 << 16;

    private ModelFile() {}

    /** The bytes of a model's file; the same parts have the same bytes. */
    public static byte[] write(ModelParts parts) throws IOException {
        var body = deflated(parts);
        var bytes = new ByteArrayOutputStream(HEAD + body.length);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(body.length);
            out.writeLong(checksum(body));
            out.write(body);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a model.
     *
     * @param where the file's name, for messages
     * @throws DamagedModelException when it is no model, not whole, or of another release
     */
    public static Model read(InputStream in, String where) throws IOException {
        var file = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()));
        if (file.available() < HEAD || file.readInt() != MAGIC) {
            throw new DamagedModelException(where, "is no model of the recogniser");
        }
        var version = file.readInt();
        if (version != VERSION) {
            throw new DamagedModelException(where, "has format " + version + ", this release reads " + VERSION);
        }
        var length = file.readInt();
        var checksum = file.readLong();
        var body = file.readAllBytes();
        if (body.length != length) {
            throw new DamagedModelException(where, "has " + body.length + " bytes where " + length + " should be");
        }
        if (checksum(body) != checksum) {
            throw new DamagedModelException(where, "is damaged: its checksum is wrong");
        }
        return parts(inflated(body), where).model();
    }

    /** Buffered: the inflater answers each call, be it for one byte, by a call out of Java. */
    private static DataInputStream inflated(byte[] body) {
        return new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(body)), BUFFER));
    }

    private static long checksum(byte[] body) {
        var sum = new CRC32C();
        sum.update(body);
        return sum.getValue();
    }

    private static byte[] deflated(ModelParts parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeUTF(parts.version());
            out.writeFloat(parts.step());
            for (var row : parts.transitions()) {
                for (var weight : row) {
                    out.writeShort(weight);
                }
            }
            out.write(distances(parts.words()));
            for (var each : parts.fine()) {
                out.writeShort(each);
            }
            out.write(parts.broad());
            out.write(distances(parts.rows()));
            for (var column : parts.columns()) {
                out.write(column);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] distances(int[] ascending) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(ascending.length);
        var last = Integer.MIN_VALUE;
        for (var each : ascending) {
            var distance = each - last;
            for (; distance < 0 || distance > 0x7f; distance >>>= 7) {
                out.writeByte(distance | 0x80);
            }
            out.writeByte(distance);
            last = each;
        }
        return bytes.toByteArray();
    }

    private static ModelParts parts(DataInputStream in, String where) throws IOException {
        try (in) {
            var version = in.readUTF();
            var step = in.readFloat();
            var transitions = new int[Tag.COUNT][Tag.COUNT];
            for (var row : transitions) {
                for (var tag = 0; tag < Tag.COUNT; tag++) {
                    row[tag] = in.readShort();
                }
            }
            var words = ascending(in, where);
            var fine = new short[words.length];
            for (var n = 0; n < fine.length; n++) {
                fine[n] = in.readShort();
            }
            var broad = new byte[words.length];
            in.readFully(broad);
            var rows = ascending(in, where);
            if (rows.length > 0 && (rows[0] < 0 || rows[rows.length - 1] >= MOST_ROWS)) {
                throw new DamagedModelException(where, "has features out of range");
            }
            var columns = new byte[Tag.COUNT][rows.length];
            for (var column : columns) {
                in.readFully(column);
            }
            return new ModelParts(version, step, words, fine, broad, rows, columns, transitions);
        }
    }

    private static int[] ascending(DataInputStream in, String where) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST_ROWS) {
            throw new DamagedModelException(where, "tells of " + count + " numbers");
        }
        var numbers = new int[count];
        var last = Integer.MIN_VALUE;
        for (var n = 0; n < count; n++) {
            var distance = 0;
            var shift = 0;
            int part;
            do {
                part = in.readUnsignedByte();
                distance |= (part & 0x7f) << shift;
                shift += 7;
            } while (part > 0x7f);
            last += distance;
            numbers[n] = last;
        }
        return numbers;
    }
}
