package org.copytaster.ingest.format.line;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats of wire lines. */
enum LineFormat {
    /** The Newspaper Association of America's bulletin 1312. */
    ANPA_1312("anpa-1312", 2) {
        @Override
        Optional<LineHeader> header(List<String> lines) {
            return AnpaHeader.of(lines);
        }

        @Override
        LineCopy copy(String text, String slug) {
            return AnpaText.of(text, slug);
        }

        @Override
        Optional<Integer> urgency(String priority) {
            return Optional.ofNullable(PRIORITIES.get(priority.toLowerCase(Locale.ROOT)));
        }

        @Override
        boolean isAdvisory(String category) {
            return category.equalsIgnoreCase("v");
        }
    },

    /** IPTC's recommendation 7901. */
    IPTC_7901("iptc-7901", 1) {
        @Override
        Optional<LineHeader> header(List<String> lines) {
            return Iptc7901Header.of(lines);
        }

        @Override
        LineCopy copy(String text, String slug) {
            return Iptc7901Text.of(text);
        }

        @Override
        Optional<Integer> urgency(String priority) {
            return Optional.of(priority).filter(digit -> !digit.isEmpty()).map(Integer::valueOf);
        }

        @Override
        boolean isAdvisory(String category) {
            return false;
        }
    };

    /** Flash, bulletin, urgent, regular, deferred, and what is held for a day or a Sunday, on IPTC's scale of urgency. */
    private static final Map<String, Integer> PRIORITIES =
            Map.of("f", 1, "b", 2, "u", 3, "r", 4, "d", 5, "a", 6, "s", 6, "h", 7, "w", 7);

    private final String code;
    private final int headerLines;

    LineFormat(String code, int headerLines) {
        this.code = code;
        this.headerLines = headerLines;
    }

    /** Its name, as a source declares it. */
    String code() {
        return code;
    }

    /** How many lines of a header say it all. */
    int headerLines() {
        return headerLines;
    }

    /** What the lines of a header say; nothing when they are none of this format. */
    abstract Optional<LineHeader> header(List<String> lines);

    /** What a text holds that its header calls by this slug. */
    abstract LineCopy copy(String text, String slug);

    /** A priority on IPTC's scale from 1, most urgent, to 9. */
    abstract Optional<Integer> urgency(String priority);

    /** Whether copy of this category is for editors only. */
    abstract boolean isAdvisory(String category);
}
