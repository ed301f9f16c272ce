package org.copytaster.standalone.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.where.Listings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What waits. */
@Command(
        name = "held",
        description = {
            "Lists the stories that wait: since when, why, until when. Reads wire.status.",
            "where ID shows one of them."
        },
        mixinStandardHelpOptions = true)
public final class HeldCommand implements Callable<Integer> {
    @Mixin
    private ListOptions options = new ListOptions();

    @Override
    public Integer call() {
        var held =
                options.reader().newest(Topics.standard().status(), Listings::held, options.choice(Optional.empty()));
        return options.print(held, "nothing is held");
    }
}
