package org.copytaster.standalone.command;

import org.copytaster.publish.release.ActKind;
import picocli.CommandLine.Command;

/** A kill is taken back. */
@Command(
        name = "lift",
        description = {
            "Takes back a kill that was a mistake, the agency's or ours; the newest revision that is none stands again.",
            "Its copy is taken from wire.enriched, which keeps it for 7 days.",
            "Exit code 0: it is done; 10: it was refused, or there is no such story."
        },
        mixinStandardHelpOptions = true)
public final class LiftCommand extends ActCommand {
    @Override
    ActKind kind() {
        return ActKind.LIFT;
    }
}
