package org.copytaster.ingest.signal;

import java.util.regex.Pattern;

/**
 * One row of the table of wire signals: words that say what a revision is, in the one form in which a wire says it.
 *
 * @param name the signal in its own words
 * @param effect what it means
 * @param stands where it counts
 * @param used who writes it, in which language
 * @param form the form, matched at the start of slugline, headline, note or first line
 * @param example copy that carries it
 * @param counterExample copy that only looks like it
 */
public record WireSignal(
        String name, Effect effect, Stands stands, String used, Pattern form, String example, String counterExample) {
    /** What a signal does. Text alone may hold a story back, and name the change; it never kills. */
    public enum Effect {
        STOP(""),
        UPDATE("update"),
        LEAD("lead"),
        WRITETHRU("writethru"),
        CORRECTION("correction"),
        REFILE("refile"),
        REPEAT("repeat"),
        ADD("add"),
        ADVISORY("advisory");

        private final String change;

        Effect(String change) {
            this.change = change;
        }

        /** The change as records spell it; empty for a stop, which is no change of its own. */
        public String change() {
            return change;
        }
    }

    /** Where a signal counts. */
    public enum Stands {
        /** As first words, or behind a word of priority. */
        FIRST,
        /** Behind any label in capitals as well: no headline is made of it. */
        BEHIND_LABELS,
        /** As first words of slugline and headline; elsewhere it only says to whom a note is addressed. */
        IN_HEADINGS
    }

    /** Marks and brackets that close around a signal. */
    private static final String CLOSED = "[:;/.|)\\]*=+#]";

    /** What must follow a bare word: its own end, a colon, or a dash that no letter follows directly. */
    static final String END = "(?=\\s*(?:" + CLOSED + "|!!|--|[–—]|-(?!\\p{L})|$))";

    /** As above, or the hyphen by which headline and slugline hang it to what follows: CORRECTED-Ferry sinks. */
    static final String HANGING = "(?=\\s*(?:[:;/|)\\]*=+#]|--|[-–—]|$))";

    /** Marks that wires set before a signal: {@code =(RECTIFICATIF)=}, {@code /// ATTENTION}, {@code ++ RETTIFICA ++}. */
    private static final String MARKS = " \t\n\u000B\f\r=/+*#>|!";

    private static final int MOST_MARKS = 12;

    static WireSignal row(String name, Effect effect, String used, String form, String example, String counterExample) {
        return new WireSignal(name, effect, Stands.FIRST, used, Pattern.compile(form), example, counterExample);
    }

    WireSignal behindLabels() {
        return new WireSignal(name, effect, Stands.BEHIND_LABELS, used, form, example, counterExample);
    }

    WireSignal inHeadings() {
        return new WireSignal(name, effect, Stands.IN_HEADINGS, used, form, example, counterExample);
    }

    /** Whether words are a signal that are addressed to editors as any note is. */
    public boolean isInHeadingsOnly() {
        return stands == Stands.IN_HEADINGS;
    }

    /** Where a signal would stand in this text: behind the marks. */
    static int start(String text) {
        int most = Math.min(MOST_MARKS, text.length());
        int start = 0;
        while (start < most && MARKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Whether it stands in this text at this place. */
    boolean isAt(String text, int place) {
        return form.matcher(text).region(place, text.length()).lookingAt();
    }

    /** Whether it stands in this text at this place and is all that stands up to the end. */
    boolean isWhole(String text, int place, int end) {
        var words = form.matcher(text).region(place, text.length());
        return words.lookingAt() && words.end() >= end;
    }

    /** Whether it counts as last words too: no headline is made of it. */
    boolean mayClose() {
        return stands == Stands.BEHIND_LABELS && effect == Effect.STOP;
    }

    /** Whether it counts as well behind these words. An alert of an advisory is news. */
    boolean mayStandBehind(String front) {
        return (effect != Effect.ADVISORY && FrontLabels.arePriority(front))
                || (mayClose() && FrontLabels.isLabel(front));
    }

    /** Whether a signal may begin so: whatever follows, it either stands there or cannot be ruled out yet. */
    boolean mayBegin(String beginning) {
        var matcher = form.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
