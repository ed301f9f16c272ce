package org.copytaster.standalone.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copytaster.publish.change.AlignedText;
import org.copytaster.publish.change.AlignedText.Added;
import org.copytaster.publish.change.AlignedText.Altered;
import org.copytaster.publish.change.AlignedText.Gone;
import org.copytaster.publish.change.AlignedText.Moved;
import org.copytaster.publish.change.AlignedText.Same;
import org.copytaster.publish.story.StoryDifferences;
import org.copytaster.schemas.CleanStory;

/** What one clean record says otherwise than another, as a person reads it: fields first, then the body in its order. */
public final class DifferenceText {
    private final Ink ink;
    private final Wrap wrap;

    /** Differences set in this ink and width. */
    public DifferenceText(Ink ink, Wrap wrap) {
        this.ink = ink;
        this.wrap = wrap;
    }

    /** The difference in lines. */
    public List<String> lines(CleanStory old, CleanStory now) {
        var lines = new ArrayList<String>();
        lines.addAll(wrap.lines(ink.strong(now.getStoryId())));
        lines.addAll(wrap.lines(ink.faint("from " + origin(old) + " to " + origin(now))));
        var fields = StoryDifferences.fields(old, now);
        fields.forEach(field ->
                lines.addAll(wrap.hanging(field.getName() + "  ", marked(field.getOldValue(), field.getNewValue()))));
        var body = StoryDifferences.aligned(old, now);
        if (fields.isEmpty() && body.stream().allMatch(Same.class::isInstance)) {
            lines.add("nothing changed but what tells one revision from another");
            return lines;
        }
        lines.addAll(body(body));
        return lines;
    }

    private static String origin(CleanStory story) {
        var words = new ArrayList<String>();
        words.add(story.getRevision().isEmpty() ? "a revision without a number" : "revision " + story.getRevision());
        if (!story.getChange().isEmpty()) {
            words.add("(" + story.getChange() + ")");
        }
        story.getVersionCreated()
                .or(story::getReceivedAt)
                .filter(time -> !time.equals(Instant.EPOCH))
                .ifPresent(time -> words.add("of " + time));
        return String.join(" ", words);
    }

    /** What stayed is told in one line, however much it is. */
    private List<String> body(List<AlignedText> body) {
        var lines = new ArrayList<String>();
        int same = 0;
        for (var one : body) {
            if (one instanceof Same) {
                same++;
                continue;
            }
            lines.addAll(stayed(same));
            same = 0;
            lines.addAll(paragraph(one));
        }
        lines.addAll(stayed(same));
        return lines;
    }

    private List<String> stayed(int number) {
        if (number == 0) {
            return List.of();
        }
        return List.of(
                ink.faint(Wrap.INDENT + "  (" + number + (number == 1 ? " paragraph" : " paragraphs") + " as before)"));
    }

    private List<String> paragraph(AlignedText one) {
        if (one instanceof Added added) {
            return numbered('+', added.now().number(), ink.added(added.now().text()));
        }
        if (one instanceof Gone gone) {
            return numbered('-', gone.old().number(), ink.removed(gone.old().text()));
        }
        if (one instanceof Moved moved) {
            var from = ink.faint("(moved, was " + moved.old().number() + ") ");
            return numbered('>', moved.now().number(), from + moved.now().text());
        }
        if (one instanceof Altered altered) {
            var kind = altered.old().kind().equals(altered.now().kind())
                    ? ""
                    : ink.faint("(was " + altered.old().kind() + ", is "
                            + altered.now().kind() + ") ");
            var words = marked(altered.old().text(), altered.now().text());
            return numbered('~', altered.now().number(), kind + words);
        }
        return List.of();
    }

    private List<String> numbered(char sign, int number, String words) {
        return wrap.hanging(String.format(Locale.ROOT, "%c %3d  ", sign, number), words);
    }

    private String marked(String old, String now) {
        return WordMarks.between(old, now).stream()
                .map(mark -> switch (mark.op()) {
                    case SAME -> mark.text();
                    case REMOVE -> ink.removed(mark.text());
                    case ADD -> ink.added(mark.text());
                })
                .collect(Collectors.joining());
    }
}
