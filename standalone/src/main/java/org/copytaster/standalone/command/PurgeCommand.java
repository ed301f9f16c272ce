package org.copytaster.standalone.command;

import org.copytaster.publish.release.ActKind;
import picocli.CommandLine.Command;

/** A story is withdrawn and its text deleted. */
@Command(
        name = "purge",
        description = {
            "Kills a story and deletes its text from the compacted topics and from what publish remembers.",
            "Says by when each other topic has given it up. Nothing of the story is taken any more; this cannot be undone.",
            "Exit code 0: it is done; 10: it was refused, or there is no such story."
        },
        mixinStandardHelpOptions = true)
public final class PurgeCommand extends ActCommand {
    @Override
    ActKind kind() {
        return ActKind.PURGE;
    }
}
