package org.copytaster.ingest.folder;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The names of files, byte for byte. On Linux a name is bytes, in whatever encoding its sender uses; a Java text cannot
 * hold all of them, but the URI of a path can.
 */
final class FileName {
    /** The longest name that Linux, macOS and Windows take, in bytes. */
    static final int LONGEST = 255;

    /** What an ending such as {@code .json} may measure so that a shortened name keeps it. */
    private static final int LONGEST_ENDING = 16;

    private FileName() {}

    /** The names of a path within a folder as text, with a slash between two. */
    static String path(Path within) {
        var text = new StringBuilder();
        within.forEach(part -> text.append(text.isEmpty() ? "" : "/").append(text(part)));
        return text.toString();
    }

    /** The name as text: UTF-8 where its bytes are that, else Latin-1, so that no two names become one. */
    static String text(Path file) {
        var plain = String.valueOf(file.getFileName());
        if (isAscii(plain)) {
            return plain;
        }
        var bytes = bytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Where in a folder a file of this name stands, with something behind its name.
     *
     * @param longest how many bytes the new name may measure; the name is shortened before its ending until it does
     */
    static Path in(Path folder, Path file, String behind, int longest) {
        var name = bytes(file);
        int over = name.length + behind.length() - longest;
        var out = new ByteArrayOutputStream();
        int ending = over > 0 ? ending(name) : name.length;
        out.write(name, 0, over > 0 ? whole(name, Math.max(1, ending - over)) : name.length);
        out.write(name, ending, name.length - ending);
        out.writeBytes(behind.getBytes(StandardCharsets.US_ASCII));
        return in(folder, out.toByteArray());
    }

    /** Where a file stands in a folder whose name is these bytes. */
    static Path in(Path folder, byte[] name) {
        var plain = new String(name, StandardCharsets.ISO_8859_1);
        if (isAscii(plain)) {
            return folder.resolve(plain);
        }
        var uri = new StringBuilder(folder.toUri().toString());
        if (uri.charAt(uri.length() - 1) != '/') {
            uri.append('/'); // the folder is not there
        }
        for (byte b : name) {
            uri.append('%').append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
        }
        return folder.resolve(Path.of(URI.create(uri.toString())).getFileName());
    }

    static byte[] bytes(Path file) {
        var plain = String.valueOf(file.getFileName());
        if (isAscii(plain)) {
            return plain.getBytes(StandardCharsets.US_ASCII);
        }
        var path = file.toUri().getRawPath();
        var name = new ByteArrayOutputStream();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        for (int i = path.lastIndexOf('/', end - 1) + 1; i < end; i++) {
            if (path.charAt(i) == '%') {
                name.write(Integer.parseInt(path.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                name.write(path.charAt(i));
            }
        }
        return name.toByteArray();
    }

    /** Such a name is the same in every encoding of a system; the way by the URI asks the disk, and takes its time. */
    private static boolean isAscii(String name) {
        return name.chars().allMatch(letter -> letter < 0x80);
    }

    /** Where the ending begins; the name's length when it has none. */
    private static int ending(byte[] name) {
        for (int i = name.length - 1; i > 0 && i >= name.length - LONGEST_ENDING; i--) {
            if (name[i] == '.') {
                return i;
            }
        }
        return name.length;
    }

    /** The same length, or less where it would cut a letter of UTF-8. */
    private static int whole(byte[] name, int length) {
        int at = length;
        while (at > 1 && (name[at] & 0xC0) == 0x80) {
            at--;
        }
        return at;
    }
}
