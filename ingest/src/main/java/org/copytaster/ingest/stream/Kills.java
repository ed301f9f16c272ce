package org.copytaster.ingest.stream;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Story;

/** What takes stories back in an input that is refused for the type it was sent as: a kill is never refused for that. */
final class Kills {
    /** The others say that the input was not read, or cannot be. */
    private static final Set<Reason> OF_TYPE = Set.of(Reason.UNKNOWN_FORMAT, Reason.INVALID_JSON, Reason.INVALID_XML);

    private Kills() {}

    /** Whether an input that is refused so may hold one. */
    static boolean mayBeIn(WireInput input, Refusal refusal) {
        return OF_TYPE.contains(refusal.reason()) && !input.content().truncated();
    }

    /** The kills among what was read, each with the refusal as its warning, and the refusal for all else. */
    static Parsed among(Parsed read, WireInput input, Refusal refusal) {
        var refused = new Parsed.Refused(refusal, "");
        var kills = read.stories().stream()
                .filter(story -> story.getPubStatus().equals(PubStatus.CANCELED.code()))
                .toList();
        kills.forEach(kill -> warn(kill, refusal));
        if (kills.isEmpty()) {
            return refused;
        }
        var taken = new Parsed.Stories(kills);
        boolean isAll = kills.size() == read.stories().size() && read.refusals().isEmpty();
        return isAll
                ? taken
                : Parsed.of(List.of(new ParsedItem(taken, () -> input), new ParsedItem(refused, () -> input)));
    }

    private static void warn(Story kill, Refusal refusal) {
        var warning = refusal.detail() + ": it was read all the same, because it takes a story back";
        kill.setWarnings(
                Stream.concat(kill.getWarnings().stream(), Stream.of(warning)).toList());
    }
}
