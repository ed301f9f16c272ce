package org.copytaster.standalone.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copytaster.publish.release.ActKind;
import org.copytaster.runtime.stream.Lifetime;
import org.copytaster.schemas.ActOutcome;
import org.copytaster.schemas.StoryStatus;

/** What an operator reads who orders something about a story. */
public final class OrderText {
    private OrderText() {}

    /** How the story stands. */
    public static List<String> standing(StoryStatus status) {
        var lines = new ArrayList<String>();
        var revision = status.getNewestRevision().isEmpty() ? "" : ", revision " + status.getNewestRevision();
        lines.add(status.getStoryId() + ": " + status.getDecision() + " (" + status.getReason() + ")" + revision
                + status.getUpdatedAt().map(at -> ", since " + at).orElse(""));
        status.getEmbargoedUntil()
                .filter(end -> status.getEmbargoed() && !status.getEmbargoReleased())
                .ifPresent(end -> lines.add("  embargo until " + end));
        if (!status.getTopics().isEmpty()) {
            lines.add("  was on " + String.join(", ", status.getTopics()));
        }
        return lines;
    }

    /** What an order would do, before it is given. */
    public static List<String> plan(ActKind kind, StoryStatus status) {
        var topics = status.getTopics().isEmpty() ? "no topic yet" : String.join(", ", status.getTopics());
        return switch (kind) {
            case RELEASE ->
                List.of("release: its newest revision goes out to all subscribers at once; only a kill takes it back");
            case KILL -> List.of("kill: a withdrawal goes to " + topics + "; later revisions are not taken");
            case LIFT ->
                List.of("lift: the newest revision that is no kill stands again and goes out, if nothing holds it");
            case PURGE ->
                List.of(
                        "purge: a withdrawal goes to " + topics
                                + "; its text is deleted here, and nothing of the story is" + " taken any more",
                        "purge: this cannot be undone");
        };
    }

    /** What came of it. */
    public static String outcome(ActOutcome outcome) {
        var at = outcome.getAt().map(Instant::toString).orElse("");
        return outcome.getOutcome().equals("done")
                ? outcome.getKind() + ": done at " + at + ", the story is now " + outcome.getReason() + " (order "
                        + outcome.getActId() + ")"
                : outcome.getKind() + ": refused, " + refusal(outcome.getReason()) + " (" + outcome.getReason()
                        + "). Nothing was changed.";
    }

    private static String refusal(String reason) {
        return switch (reason) {
            case "not-held" -> "nothing holds the story";
            case "not-killed" -> "the story is not killed";
            case "killed" -> "the story is killed";
            case "purged" -> "the story was purged";
            case "another-revision" -> "another revision came since you looked";
            default -> "for a reason that this release does not know";
        };
    }

    /** By when each topic has given up a text that stands on it now. */
    public static List<String> lifetimes(List<Lifetime> lifetimes, Instant now) {
        return lifetimes.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "  %-40s %s",
                        one.topic(),
                        one.goneBy(now).map(Instant::toString).orElse("never by itself: its settings name no time")))
                .toList();
    }
}
