package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.encoding.LineSigns;

/**
 * The messages of an input. Each begins with SOH and ends with EOT, or where the next begins; between them stands fill.
 * Control characters get lost and come twice on the way: what one alone says is enough.
 */
final class LineMessages {
    private LineMessages() {}

    /**
     * Where a message stands in an input, in characters.
     *
     * @param start behind SOH and fill
     * @param end behind EOT
     */
    record Place(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** Where its messages stand, in order, so many at most; an input without SOH is one. */
    static List<Place> of(String input, int most) {
        var places = new ArrayList<Place>();
        int start = behindFill(input, 0);
        while (start < input.length() && places.size() < most) {
            int end = end(input, start);
            if (hasWords(input, start, end)) {
                places.add(new Place(start, end));
            }
            start = behindFill(input, end);
        }
        return List.copyOf(places);
    }

    private static int behindFill(String input, int from) {
        int at = from;
        while (at < input.length()
                && (LineSigns.isFill(input.charAt(at)) || LineSigns.partsMessages(input.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Dashes and dots between messages are none. */
    private static boolean hasWords(String input, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(input.charAt(i)) || Character.isSurrogate(input.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int end(String input, int start) {
        for (int i = start; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == LineSigns.EOT) {
                return i + 1;
            }
            if (c == LineSigns.SOH) {
                return i;
            }
        }
        return input.length();
    }
}
