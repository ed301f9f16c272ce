package org.copytaster.standalone.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.sense.Entities;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.LeadRepeat;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Removed;

/** A clean record as a person reads it: headline, place and time, body with entities marked, what was removed and why. */
public final class CleanRecordText {
    private static final int MOST = 3;

    private final Ink ink;
    private final Wrap wrap;

    /** Records set in this ink and width. */
    public CleanRecordText(Ink ink, Wrap wrap) {
        this.ink = ink;
        this.wrap = wrap;
    }

    /** The record in lines. */
    public List<String> lines(CleanStory story) {
        return story.getPubStatus().equals("usable") ? usable(story) : withdrawn(story);
    }

    private List<String> withdrawn(CleanStory story) {
        var killed = story.getPubStatus().equals("canceled");
        var lines = new ArrayList<String>();
        lines.add(ink.strong(killed ? "STORY KILLED: do not use" : "STORY RECALLED: do not use for now"));
        lines.addAll(wrap.lines(
                ink.faint(String.join(" | ", story.getStoryId(), time(story), "reason: " + story.getReason()))));
        return lines;
    }

    private List<String> usable(CleanStory story) {
        var text = new MarkedText(story.getEntities(), ink);
        var lines = new ArrayList<String>();
        lines.addAll(wrap.lines(ink.strong(text.field("headline", headline(story)))));
        lines.addAll(wrap.lines(ink.faint(origin(story))));
        if (!story.getSummary().isEmpty()) {
            lines.addAll(beside(text.field("summary", story.getSummary())));
        }
        lines.addAll(body(story, text));
        byline(story).ifPresent(byline -> lines.addAll(beside(byline)));
        about(story).ifPresent(about -> lines.addAll(beside(ink.faint("about: " + about))));
        return lines;
    }

    /** What stands under the body's text and has no number. */
    private List<String> beside(String text) {
        return wrap.hanging(Wrap.INDENT, text);
    }

    private static String headline(CleanStory story) {
        return Stream.of(story.getHeadline(), story.getSlugline(), story.getGuid())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("(no headline)");
    }

    private String origin(CleanStory story) {
        var words = new ArrayList<String>();
        words.add(story.getProvider());
        if (!story.getDateline().isEmpty()) {
            words.add(story.getDateline());
        }
        words.add(time(story));
        if (!story.getRevision().isEmpty()) {
            words.add("revision " + story.getRevision());
        }
        if (!story.getChange().isEmpty()) {
            words.add(story.getChange());
        }
        words.add(story.getStoryId());
        return String.join(" | ", words);
    }

    private static String time(CleanStory story) {
        return story.getVersionCreated()
                .or(story::getReceivedAt)
                .map(Instant::toString)
                .orElse("no time");
    }

    private List<String> body(CleanStory story, MarkedText text) {
        var byNumber = new TreeMap<Integer, List<String>>();
        for (Paragraph paragraph : story.getParagraphs()) {
            byNumber.put(
                    paragraph.getNumber(),
                    numbered(paragraph.getNumber(), text.paragraph(paragraph.getNumber(), paragraph.getText())));
        }
        for (Removed removed : story.getRemoved()) {
            var struck = numbered(removed.getNumber(), ink.struck(removed.getText()));
            var why = beside(ink.faint("removed: " + reason(story, removed)));
            byNumber.put(
                    removed.getNumber(),
                    Stream.concat(struck.stream(), why.stream()).toList());
        }
        return byNumber.values().stream().flatMap(List::stream).toList();
    }

    private List<String> numbered(int number, String words) {
        return wrap.hanging(String.format(Locale.ROOT, "%3d  ", number), words);
    }

    private static String reason(CleanStory story, Removed removed) {
        var moved = removed.getMovedTo().isEmpty() ? "" : "; its words are the " + removed.getMovedTo() + " now";
        return story.getRepeatedLead().map(CleanRecordText::repeat).orElse("") + moved;
    }

    private static String repeat(LeadRepeat lead) {
        return String.format(
                Locale.ROOT,
                "repeats %s (%s, %.2f)",
                String.join(", ", lead.getAgencyTelling()),
                lead.getKind(),
                lead.getScore());
    }

    /** The entities that matter most. */
    private static Optional<String> about(CleanStory story) {
        var names = Entities.salient(story.getEntities(), MOST).stream()
                .map(Entity::getName)
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(list -> !list.isEmpty());
    }

    private static Optional<String> byline(CleanStory story) {
        var words = Stream.of(story.getByline(), story.getCreditLine())
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / "));
        return Optional.of(words).filter(line -> !line.isEmpty());
    }
}
