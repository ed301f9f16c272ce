package org.copytaster.standalone.where;

import java.util.stream.Collectors;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.show.OneLine;

/**
 * What would come of an input that is read once more.
 *
 * @param place the topic and place of its record
 * @param receipt its receipt
 * @param goes whether it is to be written
 * @param tells the stories that come of it, or why it stays, in a line
 */
public record Rereading(String place, String receipt, boolean goes, String tells) {
    /** One that stays. */
    public static Rereading stays(String place, String receipt, String why) {
        return new Rereading(place, receipt, false, "stays: " + why);
    }

    /** One that was read: it goes when there is a story in it. */
    public static Rereading of(String place, String receipt, Parsed parsed) {
        if (parsed.stories().isEmpty()) {
            return stays(place, receipt, "refused still, " + refusals(parsed));
        }
        var stories = parsed.stories().stream().map(Rereading::words).collect(Collectors.joining(", "));
        var refused = parsed.refusals().size();
        var rest = refused == 0 ? "" : "; refused of it are " + refused + ": " + refusals(parsed);
        return new Rereading(place, receipt, true, OneLine.of("goes as " + stories + rest));
    }

    /** What takes a story back must be seen before it is sent. */
    private static String words(Story story) {
        return story.getPubStatus().equals(PubStatus.CANCELED.code())
                ? story.getStoryId() + " (a kill)"
                : story.getStoryId();
    }

    private static String refusals(Parsed parsed) {
        return parsed.refusals().stream().map(Rereading::words).distinct().collect(Collectors.joining("; "));
    }

    private static String words(Refusal refusal) {
        return OneLine.of(refusal.reason().code() + ": " + refusal.detail());
    }
}
