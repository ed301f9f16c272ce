package org.copytaster.ingest.format.line;

import java.util.List;

/**
 * What the header of a message says, whatever the format; a part that it does not say is empty.
 *
 * @param service who sends it on which line: dpa's {@code bdt}, AP's {@code a}
 * @param number its number on that line, that day
 * @param priority how soon it is wanted, on the scale of its format
 * @param category what it is about, in the agency's code
 * @param slug what it is called: the same for all that is sent of one story that day
 * @param version what it is of that story: {@code 1st Ld-Writethru}, {@code 2nd Take}; empty for the first
 * @param filed the day it was filed, as sent
 * @param words how many words it has, as sent
 * @param others what else stands there, in order
 */
record LineHeader(
        String service,
        String number,
        String priority,
        String category,
        String slug,
        String version,
        String filed,
        String words,
        List<String> others) {
    LineHeader {
        others = List.copyOf(others);
    }

    /** What it is called, with what it is of that. */
    String slugline() {
        return version.isEmpty() ? slug : slug + ", " + version;
    }
}
