package org.copytaster.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;

/**
 * Undoes Content-Encoding. The limit holds for what comes out, and no more than that is ever inflated; what comes out
 * is booked like what came in, because it is held as long.
 */
final class ContentCoding {
    /** Booked at a time. */
    private static final int CHUNK = 64 * 1024;

    private final int limit;

    /** Inflates up to {@code limit} bytes. */
    ContentCoding(int limit) {
        this.limit = limit;
    }

    /** What came of the body: an input, or a refusal with what is left of the input. */
    sealed interface Decoded permits Whole, Refused, NoRoom {}

    record Whole(InputBytes content) implements Decoded {}

    record Refused(InputBytes content, Refusal refusal) implements Decoded {}

    /** There is no room for what comes out beside the bodies of other requests. */
    record NoRoom() implements Decoded {}

    /**
     * Undoes it.
     *
     * @param room where what comes out is booked; whoever gave it gives it back
     */
    Decoded decode(byte[] body, String coding, BodyBudget.Share room) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> new Whole(InputBytes.whole(body));
            case "gzip", "x-gzip" -> inflate(body, room);
            default ->
                new Refused(
                        InputBytes.whole(body),
                        Refusal.of(
                                Reason.WRONG_ENCODING,
                                "the Content-Encoding '" + coding + "' is not known",
                                "send it with Content-Encoding: gzip, or without any"));
        };
    }

    private Decoded inflate(byte[] body, BodyBudget.Share room) {
        var out = new ByteArrayOutputStream(8192);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            for (var some = in.readNBytes(CHUNK); some.length > 0; some = in.readNBytes(CHUNK)) {
                if (!room.take(some.length)) {
                    return new NoRoom();
                }
                out.write(some, 0, some.length);
                if (out.size() > limit) {
                    return tooLarge(out.toByteArray());
                }
            }
            return new Whole(InputBytes.whole(out.toByteArray()));
        } catch (ZipException | EOFException e) {
            return new Refused(
                    InputBytes.whole(body),
                    Refusal.of(
                            Reason.UNREADABLE,
                            "the gzip is damaged (" + e.getMessage() + ")",
                            "see that it is whole, and send it again"));
        } catch (IOException e) {
            throw new IllegalStateException("an array is read without input or output", e);
        }
    }

    /** Its true size is not known, because nobody inflated it. */
    private Decoded tooLarge(byte[] inflated) {
        return new Refused(
                InputBytes.beginning(Arrays.copyOf(inflated, InputReader.BEGINNING), inflated.length, ""),
                tooLarge(limit));
    }

    /** The refusal of an input over the limit. */
    static Refusal tooLarge(int limit) {
        return Refusal.of(
                Reason.TOO_LARGE,
                "the input has more than " + limit + " bytes after inflation",
                "send its stories one by one, or raise ingest.input.max.bytes at the door");
    }
}
