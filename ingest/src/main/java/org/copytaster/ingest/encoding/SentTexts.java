package org.copytaster.ingest.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Texts of one document that may have been decoded wrongly, or escaped once too often, before it was sent. They are
 * repaired together: what a single text may be a sign of is told by all of them.
 */
public final class SentTexts {
    /** Keeps neighbours apart. */
    private static final String END = "\0";

    private final List<Place> places = new ArrayList<>();
    private boolean escaped;

    /** A text beyond ASCII, and where another is put in its stead. */
    private record Place(String text, Consumer<String> put) {}

    /** A text of the copy, and where another is put in its stead. */
    public void words(String text, Consumer<String> put) {
        var meant = OverEscaped.repair(text);
        if (!meant.equals(text)) {
            escaped = true;
            put.accept(meant);
        }
        name(meant, put);
    }

    /** A value that is written for machines: a backslash in it is one. */
    public void name(String text, Consumer<String> put) {
        if (isBeyondAscii(text) && !text.contains(END)) {
            places.add(new Place(text, put));
        }
    }

    /** Repairs them, and says what was odd. */
    public List<String> repair() {
        var warnings = new ArrayList<String>();
        if (escaped) {
            warnings.add(OverEscaped.WARNING);
        }
        var repair = Mojibake.repair(places.stream().map(Place::text).collect(Collectors.joining(END)));
        if (!repair.warnings().isEmpty()) {
            put(repair.text().split(END, -1));
            warnings.addAll(repair.warnings());
        }
        return warnings;
    }

    private void put(String[] repaired) {
        for (int i = 0; i < repaired.length; i++) {
            if (!repaired[i].equals(places.get(i).text())) {
                places.get(i).put().accept(repaired[i]);
            }
        }
    }

    private static boolean isBeyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }
}
