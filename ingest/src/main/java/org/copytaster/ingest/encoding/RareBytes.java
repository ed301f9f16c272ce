package org.copytaster.ingest.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks through bytes for those that are rare in copy, eight at a time: several questions are asked of each input, and
 * the answer is nearly always that there is none.
 */
public final class RareBytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private RareBytes() {}

    /** The place of the first of this ASCII sign at or behind a place; the length when there is none. */
    public static int firstSign(byte[] bytes, int from, char sign) {
        int at = from;
        for (long all = ONES * sign; at <= bytes.length - Long.BYTES && !holdsZero(eight(bytes, at) ^ all); ) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] != sign) {
            at++;
        }
        return at;
    }

    /** The place of the first byte beyond ASCII at or behind a place; the length when there is none. */
    public static int firstBeyondAscii(byte[] bytes, int from) {
        return firstBeyondAscii(bytes, from, bytes.length);
    }

    /** The same before another place, which is the answer when there is none. */
    static int firstBeyondAscii(byte[] bytes, int from, int to) {
        if (from < to && bytes[from] < 0) {
            return from; // in copy of other scripts one stands beside the other
        }
        int at = from;
        while (at <= to - Long.BYTES && (eight(bytes, at) & TOPS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The place of the first byte below a blank, from one place to before another; the latter when there is none. */
    public static int firstControl(byte[] bytes, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES && !holdsControl(eight(bytes, at))) {
            at += Long.BYTES;
        }
        while (at < to && (bytes[at] < 0 || bytes[at] >= ' ')) {
            at++;
        }
        return at;
    }

    private static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    private static boolean holdsZero(long eight) {
        return ((eight - ONES) & ~eight & TOPS) != 0;
    }

    /** Bytes beyond ASCII are none. */
    private static boolean holdsControl(long eight) {
        return ((eight - ONES * ' ') & ~eight & TOPS) != 0;
    }
}
