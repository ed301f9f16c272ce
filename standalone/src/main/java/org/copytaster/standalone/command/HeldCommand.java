package org.copytaster.standalone.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.where.Listings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What waits. */
@Command(
        name = "held",
        description = "Lists the stories that wait: since when, why, until when. Reads wire.status.",
        mixinStandardHelpOptions = true,
        subcommands = HeldCommand.Show.class)
public final class HeldCommand implements Callable<Integer> {
    @Mixin
    private ListOptions options = new ListOptions();

    @Override
    public Integer call() {
        var held =
                options.reader().newest(Topics.standard().status(), Listings::held, options.choice(Optional.empty()));
        return options.print(held, "nothing is held");
    }

    /** One of them. */
    @Command(
            name = "show",
            description = "Shows what is decided of one story that waits, and why, but none of its text.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Mixin
        private ListOptions options = new ListOptions();

        @Parameters(paramLabel = "ID", description = "The story's id, as the list says it.")
        private String id = "";

        @Override
        public Integer call() {
            var held = options.reader()
                    .newest(Topics.standard().status(), Listings::held, options.choice(Optional.empty()));
            return options.show(held, id);
        }
    }
}
