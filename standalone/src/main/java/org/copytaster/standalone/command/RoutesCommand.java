package org.copytaster.standalone.command;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.stream.AppliedRoutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The routes that stand, as a file to be edited and applied again. */
@Command(
        name = "routes",
        description = {
            "Prints the routes that stand: which stories go to which topics besides news.stories and its like.",
            "What it prints may be edited and applied. Exit code 10: none stand."
        },
        mixinStandardHelpOptions = true,
        subcommands = {RoutesApplyCommand.class, RoutesTestCommand.class})
public final class RoutesCommand implements Callable<Integer> {
    private static final Pattern BASE = Pattern.compile("(?m)^base:.*$");

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var standing = new AppliedRoutes(Topics.standard(), Clients.of(options.read())).standing();
        var out = spec.commandLine().getOut();
        if (standing.isEmpty()) {
            out.println("# no routes stand; a first file begins with");
            out.println("base: 0");
            out.println("routes: []");
            out.flush();
            return ExitCode.NOT_DONE;
        }
        out.println(head(standing.get()));
        out.print(BASE.matcher(standing.get().getText())
                .replaceFirst("base: " + standing.get().getVersion()));
        out.flush();
        return ExitCode.OK;
    }

    private static String head(RouteVersion version) {
        return "# version " + version.getVersion() + ", applied by " + version.getBy()
                + version.getAppliedAt().map(at -> " on " + at).orElse("")
                + (version.getWhy().isEmpty() ? "" : ": " + version.getWhy().replace('\n', ' '));
    }
}
