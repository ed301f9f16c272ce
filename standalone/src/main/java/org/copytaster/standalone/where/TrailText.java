package org.copytaster.standalone.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copytaster.schemas.ActOutcome;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.standalone.show.Ink;
import org.copytaster.standalone.show.OneLine;
import org.copytaster.standalone.show.Wrap;

/** A trail as a person reads it: each story, what became of each revision, and where its records stand. */
public final class TrailText {
    private final Ink ink;
    private final Wrap wrap;

    /** Trails set in this ink and width. */
    public TrailText(Ink ink, Wrap wrap) {
        this.ink = ink;
        this.wrap = wrap;
    }

    /** The trail in lines. */
    public List<String> lines(Trail trail) {
        var lines = new ArrayList<String>();
        if (!trail.isKnown()) {
            lines.addAll(wrap.lines(trail.asked() + ": nothing is known of it, neither as a story, nor as a receipt,"
                    + " nor as a guid. wire.received and wire.stories keep 7 days."));
        }
        trail.inputs().forEach(input -> lines.addAll(input(input)));
        for (var story : trail.stories()) {
            lines.addAll(wrap.lines(ink.strong(story.storyId())));
            lines.addAll(story.status().map(this::decided).orElseGet(() -> undecided(story)));
            story.sightings().forEach(one -> lines.addAll(record(one)));
        }
        return lines;
    }

    private List<String> input(Sighting one) {
        var lines = new ArrayList<>(wrap.lines(ink.strong("receipt " + one.receiptId())));
        lines.addAll(record(one));
        return lines;
    }

    private List<String> undecided(StoryTrail story) {
        return wrap.hanging("  ", story.state() + (story.state().equals("received") ? ": not decided yet" : ""));
    }

    private List<String> decided(StoryStatus status) {
        var words = new ArrayList<>(List.of(stands(status)));
        if (status.getEmbargoed() && !status.getEmbargoReleased()) {
            words.add("embargo until "
                    + status.getEmbargoedUntil().map(Instant::toString).orElse("told otherwise"));
        }
        if (!status.getTopics().isEmpty()) {
            words.add("on " + String.join(", ", status.getTopics()));
        }
        var lines = new ArrayList<>(wrap.hanging("  ", "stands as " + String.join("; ", words)));
        status.getRevisions().forEach(one -> lines.addAll(wrap.hanging("  ", revision(one))));
        status.getActs().forEach(one -> lines.addAll(wrap.hanging("  ", order(one))));
        return lines;
    }

    private static String order(ActOutcome one) {
        return "order " + one.getKind() + " by " + OneLine.of(one.getBy()) + ": " + one.getOutcome() + " ("
                + one.getReason() + ")" + time(" at ", one.getAt()) + "; " + OneLine.of(one.getWhy());
    }

    private static String stands(StoryStatus status) {
        return status.getDecision() + " (" + status.getReason() + ")";
    }

    private static String revision(RevisionStatus one) {
        return named(one.getRevision()) + ": " + one.getState() + " (" + one.getReason() + ")"
                + time(" at ", one.getAt()) + time(", received ", one.getReceivedAt());
    }

    private static String time(String before, Optional<Instant> time) {
        return time.map(instant -> before + instant).orElse("");
    }

    private static String named(String revision) {
        return revision.isEmpty() ? "a revision without a number" : "revision " + revision;
    }

    private List<String> record(Sighting one) {
        var place = String.format(
                Locale.ROOT, "  %-24s  %-13s  p%d @%d  ", one.time(), one.topic(), one.partition(), one.offset());
        var words = new ArrayList<String>();
        if (!one.storyId().isEmpty()) {
            words.add(named(one.revision()));
        }
        if (!one.tells().isEmpty()) {
            words.add(one.tells());
        }
        if (!one.receiptId().isEmpty() && !one.storyId().isEmpty()) {
            words.add("receipt " + one.receiptId());
        }
        return wrap.hanging(place, ink.faint(String.join("; ", words)));
    }
}
