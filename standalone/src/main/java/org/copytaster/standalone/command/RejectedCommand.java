package org.copytaster.standalone.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.where.Listings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What was refused. */
@Command(
        name = "rejected",
        description = "Lists what was refused: when, why, its receipt, and where the fault is. Reads wire.rejected.",
        mixinStandardHelpOptions = true,
        subcommands = {RejectedCommand.Show.class, RejectedReplayCommand.class})
public final class RejectedCommand implements Callable<Integer> {
    @Mixin
    private ListOptions options = new ListOptions();

    @Override
    public Integer call() {
        var rejected = options.reader()
                .each(Topics.standard().rejected(), Listings::rejected, options.choice(Optional.empty()));
        return options.print(rejected, "nothing was refused");
    }

    /** One of them. */
    @Command(
            name = "show",
            description = "Shows all that is known of one refused input but its bytes.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Mixin
        private ListOptions options = new ListOptions();

        @Parameters(paramLabel = "RECEIPT", description = "The receipt under which it stands in the list.")
        private String receipt = "";

        @Override
        public Integer call() {
            var rejected = options.reader()
                    .each(Topics.standard().rejected(), Listings::rejected, options.choice(Optional.empty()));
            return options.show(rejected, receipt);
        }
    }
}
