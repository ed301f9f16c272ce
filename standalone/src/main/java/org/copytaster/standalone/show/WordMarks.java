package org.copytaster.standalone.show;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.publish.change.WordSpans;

/** A text and the one before in one: what stayed, what was removed and what was added, in reading order. */
final class WordMarks {
    private WordMarks() {}

    /** What happened to a stretch of words. */
    enum Op {
        SAME,
        REMOVE,
        ADD
    }

    /**
     * A stretch.
     *
     * @param op what happened to it
     * @param text its words, never empty
     */
    record Mark(Op op, String text) {}

    static List<Mark> between(String old, String now) {
        var marks = new ArrayList<Mark>();
        int done = 0;
        for (var span : WordSpans.between(old, now)) {
            add(marks, Op.SAME, now.substring(done, span.newStart()));
            add(marks, Op.REMOVE, old.substring(span.oldStart(), span.oldEnd()));
            add(marks, Op.ADD, now.substring(span.newStart(), span.newEnd()));
            done = span.newEnd();
        }
        add(marks, Op.SAME, now.substring(done));
        return marks;
    }

    private static void add(List<Mark> to, Op op, String text) {
        if (!text.isEmpty()) {
            to.add(new Mark(op, text));
        }
    }
}
