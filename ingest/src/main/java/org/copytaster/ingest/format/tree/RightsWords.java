package org.copytaster.ingest.format.tree;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.signal.WireDates;
import org.copytaster.ingest.signal.WireDates.WireDate;

/** Rights that are sent in parts, as usage terms that people read. */
public final class RightsWords {
    private RightsWords() {}

    /** Where and how a text may be used, each a sentence, and between which dates. */
    public static void terms(Copy copy, List<String> parts, String start, String end) {
        parts.forEach(part -> copy.usageTerms(sentence(part)));
        copy.usageTerms(dates(instant(start), instant(end)));
    }

    private static String sentence(String words) {
        return words.isEmpty() || ".!?".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    private static String dates(String start, String end) {
        var both = Stream.of(start.isEmpty() ? "" : "from " + start, end.isEmpty() ? "" : "until " + end)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? "" : "Valid " + both + ".";
    }

    /** As people read it, where it is certain. */
    private static String instant(String sent) {
        return WireDates.read(sent, ZoneOffset.UTC)
                .filter(WireDate::zoned)
                .map(date -> date.instant().toString())
                .orElse(sent);
    }
}
