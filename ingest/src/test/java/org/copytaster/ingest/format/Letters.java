package org.copytaster.ingest.format;

import java.io.InputStream;
import java.util.Arrays;

/** A stream of the letter a that is nowhere held. */
final class Letters extends InputStream {
    private long left;

    Letters(long size) {
        left = size;
    }

    @Override
    public int read() {
        return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int n = (int) Math.min(length, left);
        Arrays.fill(buffer, offset, offset + n, (byte) 'a');
        left -= n;
        return n;
    }
}
