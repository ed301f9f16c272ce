package org.copytaster.publish.change;

/**
 * A stretch of a text that reads otherwise than before. Offsets are 0-based UTF-16 code units, ends excluded.
 *
 * @param oldStart where it began
 * @param oldEnd where it ended; the same as oldStart when words were added
 * @param newStart where it begins now
 * @param newEnd where it ends now; the same as newStart when words were removed
 */
public record WordSpan(int oldStart, int oldEnd, int newStart, int newEnd) {
    /** The public word: added, removed or replaced. */
    public String op() {
        if (oldStart == oldEnd) {
            return "added";
        }
        return newStart == newEnd ? "removed" : "replaced";
    }
}
