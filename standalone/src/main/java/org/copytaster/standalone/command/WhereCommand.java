package org.copytaster.standalone.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.stream.TrailFinder;
import org.copytaster.standalone.where.TrailJson;
import org.copytaster.standalone.where.TrailText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a story is, and why. */
@Command(
        name = "where",
        description = {
            "Tells what became of a story: the decision and reason of each revision, and every record from its receipt to"
                    + " the subscribers' topics.",
            "Ends with 3 when nothing is known of something that was asked for."
        },
        mixinStandardHelpOptions = true)
public final class WhereCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(
            arity = "1..*",
            paramLabel = "ID|RECEIPT|GUID",
            description = "A story's id (provider:guid), a receipt, or a guid of whatever provider.")
    private List<String> asked = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Look for nothing older: an instant such as 2026-11-29T08:00:00Z, or a duration such as PT2H or"
                            + " P1D before now.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--json", description = "One JSON object for each.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var from = since.map(Since::of);
        var client = Clients.of(options.read());
        var finder = new TrailFinder(Topics.standard(), client, from, this::say);
        var text = new TrailText(Inks.of(), Terminal.wrap());
        var out = spec.commandLine().getOut();
        boolean allKnown = true;
        for (var one : asked) {
            var trail = finder.find(one.strip());
            allKnown &= trail.isKnown();
            if (json) {
                out.println(TrailJson.of(trail));
            } else {
                text.lines(trail).forEach(out::println);
            }
        }
        out.flush();
        return allKnown ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
