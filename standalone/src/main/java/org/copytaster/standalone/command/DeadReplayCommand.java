package org.copytaster.standalone.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.show.OneLine;
import org.copytaster.standalone.stream.DeadLetterReplay;
import org.copytaster.standalone.where.DeadLetter;
import org.copytaster.standalone.where.Listings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Dead records once more, for the code that was mended. */
@Command(
        name = "replay",
        description = {
            "Puts the records of dead letters back on the topics they came from, as they were. Without --yes it only says which.",
            "What came through meanwhile is a repeat to the stream that reads it: nothing is published twice.",
            "Exit code 0: all were put back; 3: some cannot be; 10: nothing was done."
        },
        mixinStandardHelpOptions = true)
final class DeadReplayCommand implements Callable<Integer> {
    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private ReplayOptions replaying = new ReplayOptions();

    @Mixin
    private ReplayOptions.MostTimes limit = new ReplayOptions.MostTimes();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only records that came from this topic.")
    private Optional<String> topic = Optional.empty();

    @Parameters(
            arity = "0..*",
            paramLabel = "PLACE",
            description = "Which, as the list says it, for example p1@7; without one all that the options choose.")
    private List<String> places = List.of();

    @Override
    public Integer call() {
        replaying.check();
        int most = limit.times();
        var replay = new DeadLetterReplay(Topics.standard(), options.client());
        var choice = options.choice(topic);
        var letters = replay.letters(record -> Listings.dead(record).filter(choice).stream()
                .anyMatch(one -> places.isEmpty() || places.contains(one.id())));
        var ready = ready(letters, most);
        if (!replaying.sure() || ready.isEmpty()) {
            replaying.print(ready.size() + " of " + letters.size() + " can be put back; nothing is done"
                    + (ready.isEmpty() ? "" : " yet: say it again with --by NAME --yes"));
            return ExitCode.NOT_DONE;
        }
        var done = replay.putBack(ready, replaying.by(), replaying.rate());
        replaying.print(done + " of " + letters.size() + " put back by " + replaying.by());
        return ready.size() == letters.size() ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private List<DeadLetter> ready(List<DeadLetter> letters, int most) {
        var read = Set.of(
                Topics.standard().stories().name(),
                Topics.standard().enriched().name(),
                Topics.standard().acts().name());
        var ready = new ArrayList<DeadLetter>();
        for (var letter : letters) {
            var obstacle = letter.obstacle(read, most);
            replaying.print(letter.place() + "  " + letter.topic() + "  " + OneLine.of(letter.key()) + "  "
                    + obstacle.map(why -> "stays: " + why).orElse("goes back"));
            if (obstacle.isEmpty()) {
                ready.add(letter);
            }
        }
        return ready;
    }
}
