package org.copytaster.publish.story;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.publish.change.AlignedText;
import org.copytaster.publish.change.AlignedText.Added;
import org.copytaster.publish.change.AlignedText.Altered;
import org.copytaster.publish.change.AlignedText.Gone;
import org.copytaster.publish.change.AlignedText.Moved;
import org.copytaster.publish.change.WordSpan;
import org.copytaster.schemas.FieldChange;
import org.copytaster.schemas.ParagraphChange;
import org.copytaster.schemas.WordChange;

/**
 * Writes changes down while there is room: a difference must stay small beside its record. What does not fit is counted.
 * Not thread-safe, for one difference.
 */
final class DifferenceRoom {
    /** Characters of old words and of fields. A usual correction takes some hundred. */
    private static final int MOST_CHARACTERS = 64 * 1024;

    private static final int MOST_CHANGES = 1_000;
    private static final int MOST_SPANS = 2_000;
    private static final int NONE = -1;

    private int characters = MOST_CHARACTERS;
    private int changes = MOST_CHANGES;
    private int spans = MOST_SPANS;
    private int leftOut;

    /** How many changes are missing so far, or lack their old words. */
    int leftOut() {
        return leftOut;
    }

    List<FieldChange> fields(List<FieldChange> all) {
        var told = new ArrayList<FieldChange>();
        for (var one : all) {
            if (takesChange()) {
                boolean fits =
                        takes(one.getOldValue().length() + one.getNewValue().length());
                told.add(fits ? one : new FieldChange(one.getName(), "", ""));
            }
        }
        return told;
    }

    /** Those that stayed as they were must not be among them. */
    List<ParagraphChange> paragraphs(List<AlignedText> all) {
        var told = new ArrayList<ParagraphChange>();
        for (var one : all) {
            if (takesChange()) {
                told.add(change(one));
            }
        }
        return told;
    }

    private ParagraphChange change(AlignedText one) {
        if (one instanceof Altered altered) {
            return altered(altered);
        }
        if (one instanceof Moved moved) {
            return change("moved", moved.now().number(), moved.old().number());
        }
        if (one instanceof Added added) {
            return change("added", added.now().number(), NONE);
        }
        if (one instanceof Gone gone) {
            var removed = change("removed", NONE, gone.old().number());
            removed.setOldText(kept(gone.old().text()));
            return removed;
        }
        throw new IllegalArgumentException("no change: " + one);
    }

    private static ParagraphChange change(String kind, int number, int oldNumber) {
        return new ParagraphChange(kind, number, oldNumber, "", new ArrayList<>());
    }

    private ParagraphChange altered(Altered altered) {
        var change = change("altered", altered.now().number(), altered.old().number());
        var differing = altered.spans();
        var old = altered.old().text();
        if (differing.size() > spans) {
            // Told as if it was written anew: that is one stretch, and true.
            differing = List.of(
                    new WordSpan(0, old.length(), 0, altered.now().text().length()));
        }
        spans -= differing.size();
        int characters = differing.stream()
                .mapToInt(span -> span.oldEnd() - span.oldStart())
                .sum();
        boolean fits = takes(characters);
        for (var span : differing) {
            change.getWords()
                    .add(new WordChange(
                            span.op(),
                            span.oldStart(),
                            span.oldEnd(),
                            span.newStart(),
                            span.newEnd(),
                            fits ? old.substring(span.oldStart(), span.oldEnd()) : ""));
        }
        return change;
    }

    private String kept(String text) {
        return takes(text.length()) ? text : "";
    }

    private boolean takesChange() {
        if (changes == 0) {
            leftOut++;
            return false;
        }
        changes--;
        return true;
    }

    private boolean takes(int number) {
        if (number > characters) {
            leftOut++;
            return false;
        }
        characters -= number;
        return true;
    }
}
