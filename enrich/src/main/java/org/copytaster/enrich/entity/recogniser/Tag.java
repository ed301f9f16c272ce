package org.copytaster.enrich.entity.recogniser;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The tags of a token: outside, or beginning, inside, last or only token of a person, an organisation or a place (the
 * BILOU scheme of Ratinov and Roth, 2009). Numbered: 0 is outside, then four to each type.
 */
public final class Tag {
    /** The types in the order of their tags. */
    public static final List<String> TYPES = List.of("person", "organisation", "place");

    /** How many tags there are. */
    public static final int COUNT = 1 + 4 * TYPES.size();

    /** In no name. */
    public static final int OUTSIDE = 0;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int ONLY = 3;

    private static final int[][] BEFORE = neighbours(false);
    private static final int[][] AFTER = neighbours(true);

    private Tag() {}

    /**
     * The tag of a token of a name.
     *
     * @param type position in {@link #TYPES}
     */
    public static int of(int type, boolean first, boolean last) {
        return 1 + type * 4 + partOf(first, last);
    }

    private static int partOf(boolean first, boolean last) {
        if (first) {
            return last ? ONLY : BEGIN;
        }
        return last ? LAST : INSIDE;
    }

    /** Whether the tag begins a name. */
    static boolean opens(int tag) {
        return tag != OUTSIDE && (part(tag) == BEGIN || part(tag) == ONLY);
    }

    /** Whether the tag ends a name. */
    static boolean closes(int tag) {
        return tag != OUTSIDE && (part(tag) == LAST || part(tag) == ONLY);
    }

    /** Position in {@link #TYPES} of the type of a tag that is not outside. */
    static int type(int tag) {
        return (tag - 1) / 4;
    }

    /** Whether one may follow the other. */
    public static boolean mayFollow(int tag, int next) {
        var within = tag != OUTSIDE && !closes(tag);
        var goesOn = next != OUTSIDE && !opens(next);
        return within ? goesOn && type(tag) == type(next) : !goesOn;
    }

    /** Whether a name may begin, or be left out, with this tag. */
    public static boolean mayStart(int tag) {
        return mayFollow(OUTSIDE, tag);
    }

    /** Whether a sentence may end with this tag. */
    public static boolean mayEnd(int tag) {
        return mayFollow(tag, OUTSIDE);
    }

    /** The tags that may stand before this one. Not to be written to. */
    public static int[] before(int tag) {
        return BEFORE[tag];
    }

    /** The tags that may stand after this one. Not to be written to. */
    public static int[] after(int tag) {
        return AFTER[tag];
    }

    private static int part(int tag) {
        return (tag - 1) % 4;
    }

    private static int[][] neighbours(boolean after) {
        return IntStream.range(0, COUNT)
                .mapToObj(tag -> IntStream.range(0, COUNT)
                        .filter(other -> after ? mayFollow(tag, other) : mayFollow(other, tag))
                        .toArray())
                .toArray(int[][]::new);
    }
}
