package org.copytaster.ingest.format.line;

import java.util.List;
import org.copytaster.ingest.encoding.LineSigns;

/**
 * One message of a wire line, its parts still as they came.
 *
 * @param header what stands before STX; empty when that sign was lost
 * @param text what stands between STX and ETX; all of it when STX was lost
 * @param trailer what stands behind ETX
 */
record LineMessage(String header, String text, String trailer) {
    /** The message that stands there. */
    static LineMessage of(String input, LineMessages.Place place) {
        var all = input.substring(place.start(), place.end());
        int stx = all.indexOf(LineSigns.STX);
        int etx = all.indexOf(LineSigns.ETX, Math.max(stx, 0));
        var header = stx < 0 ? "" : all.substring(0, stx);
        var text = all.substring(stx + 1, etx < 0 ? all.length() : etx);
        return new LineMessage(header, plain(text), etx < 0 ? "" : plain(all.substring(etx)));
    }

    /** Without the signs that part a message, where one comes twice. */
    private static String plain(String part) {
        var out = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c > LineSigns.EOT && c != LineSigns.SYN) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The lines of a part that have anything to read in them. */
    static List<String> lines(String part) {
        return part.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether nothing says where its header ends. */
    boolean lostItsHeader() {
        return header.isEmpty();
    }
}
