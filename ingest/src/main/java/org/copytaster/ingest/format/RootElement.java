package org.copytaster.ingest.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the element that an XML input starts with, past declaration, comments, instructions and document type. */
final class RootElement {
    private static final Pattern NAME = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)(?=[\\s/>])");

    private RootElement() {}

    private static final Pattern DECLARED = Pattern.compile("(?i)<!DOCTYPE\\s+([A-Za-z_][\\w.-]*)");

    /**
     * Its name without prefix, in lower case; nothing when the input starts with something else. Where the element
     * stands behind what was looked at, the document type names it.
     */
    static Optional<String> of(String text) {
        int start = start(text);
        return start < text.length()
                ? name(NAME.matcher(text), start)
                : Optional.of(DECLARED.matcher(text))
                        .filter(Matcher::find)
                        .map(declared -> declared.group(1).toLowerCase(Locale.ROOT));
    }

    /** As {@link #of}, but only an element that is seen. */
    static Optional<String> first(String text) {
        int start = start(text);
        return start < text.length() ? name(NAME.matcher(text), start) : Optional.empty();
    }

    /** Where the prologue ends; the end of the text when it does not. */
    private static int start(String text) {
        int at = 0;
        while (at < text.length()) {
            at = pastBlanks(text, at);
            int next = pastPrologue(text, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return text.length();
    }

    private static Optional<String> name(Matcher name, int at) {
        return at < name.regionEnd() && name.region(at, name.regionEnd()).lookingAt()
                ? Optional.of(name.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** A byte-order mark may stand there twice, and controls of a wire line before the first element. */
    private static int pastBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static int pastPrologue(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return past(text, "-->", at);
        }
        if (text.startsWith("<?", at)) {
            return past(text, "?>", at);
        }
        if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            int subset = text.indexOf('[', at);
            int end = text.indexOf('>', at);
            return subset >= 0 && subset < end ? pastSubset(text, subset) : past(text, ">", at);
        }
        return at;
    }

    /** Declarations may hold brackets of their own; the last one stands before the end of the document type. */
    private static int pastSubset(String text, int from) {
        for (int close = text.indexOf(']', from); close >= 0; close = text.indexOf(']', close + 1)) {
            int next = pastBlanks(text, close + 1);
            if (next < text.length() && text.charAt(next) == '>') {
                return next + 1;
            }
        }
        return text.length();
    }

    /** What never ends leaves nothing to look at. */
    private static int past(String text, String mark, int from) {
        int found = from < 0 ? -1 : text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
