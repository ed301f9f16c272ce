package org.copytaster.standalone.command;

import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.where.Rereading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One input once more that was taken. */
@Command(
        name = "replay",
        description = {
            "Reads an input that was taken once more, as wire.received keeps it (7 days), with the parsers of this release.",
            "Without --yes it only says what would come of it. Receipt and time stay those of the first time; a story that",
            "stands as it came is a repeat, so nothing is published twice. For what was refused: rejected replay.",
            "Exit code 0: it was read; 3: there is no such input; 10: nothing was done."
        },
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions(AllSettings.LIST);

    @Mixin
    private ReplayOptions replaying = new ReplayOptions();

    @Mixin
    private ReplayOptions.MostTimes limit = new ReplayOptions.MostTimes();

    @Parameters(paramLabel = "RECEIPT", description = "The receipt that its sender was given.")
    private String receipt = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        replaying.check();
        int most = limit.times();
        try (var inputs = ReplayedInputs.open(settings.read(), replaying)) {
            var reading = inputs.replays().taken(receipt, most);
            if (reading.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("copytaster: wire.received has no input with the receipt " + receipt
                                + "; it keeps inputs for 7 days. What was refused: rejected replay " + receipt);
                return ExitCode.SOME_REFUSED;
            }
            return replay(inputs, reading.get());
        }
    }

    private int replay(ReplayedInputs inputs, Rereading reading) {
        replaying.print(reading.place() + "  " + reading.tells());
        if (!reading.goes() || !replaying.sure()) {
            replaying.print("nothing is done" + (reading.goes() ? " yet: say it again with --by NAME --yes" : ""));
            return ExitCode.NOT_DONE;
        }
        var done = inputs.replays().takeAgain(receipt);
        replaying.print(done ? "read once more, by " + replaying.by() : "nothing came of it");
        return done ? ExitCode.OK : ExitCode.NOT_DONE;
    }
}
