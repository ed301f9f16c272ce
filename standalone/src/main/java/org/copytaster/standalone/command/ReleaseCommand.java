package org.copytaster.standalone.command;

import org.copytaster.publish.release.ActKind;
import picocli.CommandLine.Command;

/** What is held goes out. */
@Command(
        name = "release",
        description = {
            "Publishes the newest revision of a story that is held: by an embargo, its status or its words.",
            "The embargo is ended for later revisions too, unless they bring one of their own.",
            "Exit code 0: it is done; 10: it was refused, or there is no such story."
        },
        mixinStandardHelpOptions = true)
public final class ReleaseCommand extends ActCommand {
    @Override
    ActKind kind() {
        return ActKind.RELEASE;
    }
}
