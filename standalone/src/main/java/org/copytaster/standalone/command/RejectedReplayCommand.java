package org.copytaster.standalone.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.standalone.where.Listings;
import org.copytaster.standalone.where.Rereading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Refused inputs once more, for parsers that were mended and limits that were raised. */
@Command(
        name = "replay",
        description = {
            "Reads refused inputs once more, with the parsers of this release and the settings given here.",
            "Without --yes it only says what would come of each. What is taken keeps its receipt and the time of that;",
            "what came through meanwhile is a repeat: nothing is published twice.",
            "Exit code 0: all were taken; 3: some stay; 10: nothing was done."
        },
        mixinStandardHelpOptions = true)
final class RejectedReplayCommand implements Callable<Integer> {
    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private ReplayOptions replaying = new ReplayOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "RECEIPT",
            description = "Which, as the list says it; without one all that the options choose.")
    private List<String> receipts = List.of();

    @Override
    public Integer call() {
        replaying.check();
        var choice = options.choice(Optional.empty());
        try (var inputs = ReplayedInputs.open(options.settings(), replaying)) {
            var readings = inputs.replays()
                    .refused(record -> Listings.rejected(record).filter(choice).stream()
                            .anyMatch(one -> receipts.isEmpty() || receipts.contains(one.id())));
            readings.forEach(
                    reading -> replaying.print(reading.receipt() + "  " + reading.place() + "  " + reading.tells()));
            var ready = readings.stream().filter(Rereading::goes).toList();
            if (!replaying.sure() || ready.isEmpty()) {
                replaying.print(ready.size() + " of " + readings.size() + " would be taken; nothing is done"
                        + (ready.isEmpty() ? "" : " yet: say it again with --by NAME --yes"));
                return ExitCode.NOT_DONE;
            }
            int taken = inputs.replays().takeRefused(ready);
            replaying.print(taken + " of " + readings.size() + " taken, by " + replaying.by());
            return taken == readings.size() ? ExitCode.OK : ExitCode.SOME_REFUSED;
        }
    }
}
