package org.copytaster.standalone.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.where.Listings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What broke the code. */
@Command(
        name = "dead",
        description = "Lists the dead letters: when, why, the record's key and where it came from. Reads wire.dead.",
        mixinStandardHelpOptions = true,
        subcommands = {DeadCommand.Show.class, DeadReplayCommand.class})
public final class DeadCommand implements Callable<Integer> {
    @Mixin
    private ListOptions options = new ListOptions();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only records that came from this topic.")
    private Optional<String> topic = Optional.empty();

    @Override
    public Integer call() {
        var dead = options.reader().each(Topics.standard().dead(), Listings::dead, options.choice(topic));
        return options.print(dead, "there are no dead letters");
    }

    /** One of them. */
    @Command(
            name = "show",
            description = "Shows all that is known of one dead letter but its bytes.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Mixin
        private ListOptions options = new ListOptions();

        @Parameters(paramLabel = "PLACE", description = "Where it stands, as the list says it, for example p1@7.")
        private String place = "";

        @Override
        public Integer call() {
            var dead =
                    options.reader().each(Topics.standard().dead(), Listings::dead, options.choice(Optional.empty()));
            return options.show(dead, place);
        }
    }
}
