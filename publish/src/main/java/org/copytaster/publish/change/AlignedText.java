package org.copytaster.publish.change;

import java.util.List;

/** What became of one paragraph from one revision to the next. */
public sealed interface AlignedText {
    /**
     * It is as it was, perhaps under another number.
     *
     * @param old as it was
     * @param now as it is
     */
    record Same(NumberedText old, NumberedText now) implements AlignedText {}

    /**
     * It is as it was, at another place among the others.
     *
     * @param old as it was
     * @param now as it is
     */
    record Moved(NumberedText old, NumberedText now) implements AlignedText {}

    /**
     * Its words or its kind of block are others; perhaps its place too.
     *
     * @param old as it was
     * @param now as it is
     */
    record Altered(NumberedText old, NumberedText now) implements AlignedText {
        /** The words that are others; none when only the kind of block is. */
        public List<WordSpan> spans() {
            return WordSpans.between(old.text(), now.text());
        }
    }

    /**
     * It is new.
     *
     * @param now as it is
     */
    record Added(NumberedText now) implements AlignedText {}

    /**
     * It is no longer there.
     *
     * @param old as it was
     */
    record Gone(NumberedText old) implements AlignedText {}
}
