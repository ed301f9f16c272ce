package org.copytaster.standalone.command;

import org.copytaster.publish.release.ActKind;
import picocli.CommandLine.Command;

/** A story is withdrawn for good. */
@Command(
        name = "kill",
        description = {
            "Withdraws a story from every topic that carried it. Later revisions are not taken; lift takes it back.",
            "What subscribers do with it is theirs: a withdrawal tells them to take it down.",
            "Exit code 0: it is done; 10: it was refused, or there is no such story."
        },
        mixinStandardHelpOptions = true)
public final class KillCommand extends ActCommand {
    @Override
    ActKind kind() {
        return ActKind.KILL;
    }
}
