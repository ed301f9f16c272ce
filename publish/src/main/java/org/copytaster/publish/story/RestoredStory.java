package org.copytaster.publish.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Removed;

/**
 * A clean record with its repeated lead put back: what {@link CleanStories#published} took out, in the place where it
 * stood, to the byte.
 *
 * @param summary the agency's summary; empty when it sent none
 * @param paragraphs the body as it came
 */
public record RestoredStory(String summary, List<Paragraph> paragraphs) {
    public RestoredStory {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Undoes the removal. Needs nothing but the record. */
    public static RestoredStory of(CleanStory clean) {
        var paragraphs = new ArrayList<>(clean.getParagraphs());
        var moved = false;
        for (Removed removed : clean.getRemoved()) {
            paragraphs.add(new Paragraph(removed.getNumber(), removed.getKind(), removed.getText()));
            moved |= removed.getMovedTo().equals("summary");
        }
        paragraphs.sort(Comparator.comparingInt(Paragraph::getNumber));
        return new RestoredStory(moved ? "" : clean.getSummary(), paragraphs);
    }
}
