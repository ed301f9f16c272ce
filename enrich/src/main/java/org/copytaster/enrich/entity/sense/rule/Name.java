package org.copytaster.enrich.entity.sense.rule;

import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;

/**
 * A name at its place in the text. Immutable.
 *
 * @param span its words and its type
 * @param form how it names
 * @param title the title or honorific before it; empty when there is none
 * @param by what found it, and behind a plus each rule that changed it
 */
public record Name(TaggedSpan span, Form form, String title, String by) {
    public static final String RECOGNISER = "recogniser";

    /** A name as the recogniser found it. */
    public static Name recognised(TaggedSpan span) {
        return new Name(span, Form.NAME, "", RECOGNISER);
    }

    static Name found(TextField field, String type, int start, int end, Rule by) {
        return new Name(new TaggedSpan(field, type, start, end), Form.NAME, "", by.word());
    }

    /** The text it stands in. */
    public TextField field() {
        return span.field();
    }

    /** Its first UTF-16 code unit in that text, from 0. */
    public int start() {
        return span.start();
    }

    /** The code unit behind it. */
    public int end() {
        return span.end();
    }

    /** What it names: one of {@link Types}. */
    public String type() {
        return span.type();
    }

    /** Its words as they are written. */
    public String text() {
        return span.text();
    }

    /** Whether it names something of this type. */
    public boolean is(String wanted) {
        return type().equals(wanted);
    }

    /** Whether it names by a name: a demonym and a credit do not. */
    public boolean isProper() {
        return form != Form.DEMONYM && form != Form.AGENCY;
    }

    boolean touches(int from, int to) {
        return start() < to && from < end();
    }

    Name within(int start, int end, Rule rule) {
        return start == start() && end == end()
                ? this
                : new Name(new TaggedSpan(field(), type(), start, end), form, title, changed(rule));
    }

    Name typed(String type, Rule rule) {
        return is(type) ? this : new Name(new TaggedSpan(field(), type, start(), end()), form, title, changed(rule));
    }

    Name formed(Form other, Rule rule) {
        return form == other ? this : new Name(span, other, title, changed(rule));
    }

    Name titled(String words) {
        return new Name(span, form, words, by);
    }

    private String changed(Rule rule) {
        return by.equals(rule.word()) || by.endsWith("+" + rule.word()) ? by : by + "+" + rule.word();
    }
}
