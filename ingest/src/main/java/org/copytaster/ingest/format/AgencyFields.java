package org.copytaster.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.schemas.AgencyField;

/**
 * How much is kept by name of what no field of a story holds, whatever the format: more than any agency sends, and little
 * enough that a story stays far below the size of a record.
 */
public final class AgencyFields {
    /** Fields of a story. */
    public static final int MOST = 2_000;

    /** Characters of one value, and of its name. */
    public static final int LONGEST = 4_096;

    /** Characters of all of them, names and values: at most 1.5 MiB of UTF-8. */
    static final int TOGETHER = 512 * 1024;

    private AgencyFields() {}

    /** The first of these that may be kept, with a warning when it is not all. */
    public static List<AgencyField> kept(List<AgencyField> sent, List<String> warnings) {
        var kept = new ArrayList<AgencyField>();
        boolean cut = sent.size() > MOST;
        int room = TOGETHER;
        for (var field : sent.subList(0, Math.min(sent.size(), MOST))) {
            var name = start(field.getName());
            var value = start(field.getValue());
            cut |= name.length() < field.getName().length()
                    || value.length() < field.getValue().length();
            room -= name.length() + value.length();
            if (room < 0) {
                cut = true;
                break;
            }
            kept.add(new AgencyField(name, value));
        }
        if (cut) {
            warnings.add("more was sent than a record keeps: agencyFields has the first " + kept.size()
                    + " fields and at most " + LONGEST + " characters of each");
        }
        return kept;
    }

    /** Never half a character. */
    private static String start(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
