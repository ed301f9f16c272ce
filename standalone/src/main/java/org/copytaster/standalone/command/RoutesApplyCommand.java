package org.copytaster.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.TopicsConfig;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.stream.AppliedRoutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the routes of a file in the place of those that stand. */
@Command(
        name = "apply",
        description = {
            "Checks the routes of a file, makes their topics, and puts them in the place of those that stand.",
            "Nothing that is out is moved: a story goes by the new routes with its next revision. No topic is deleted."
        },
        mixinStandardHelpOptions = true)
final class RoutesApplyCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(paramLabel = "FILE", description = "The routes, in YAML.")
    private Path file = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who applies them.")
    private String by = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for those who look later.")
    private String why = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var settings = options.read();
        var text = text(file);
        var topics = Topics.standard();
        var routes = RouteFile.read(file, text);
        var config = TopicsConfig.from(settings);
        int version = new AppliedRoutes(topics, Clients.of(settings))
                .apply(routes, text, by, why, config.partitions(), config.replication());
        var out = spec.commandLine().getOut();
        out.println("version " + version + " stands, applied by " + by + ": "
                + routes.routes().size() + " routes");
        routes.routes().forEach(route -> out.println("  " + route.name() + " -> " + route.topic()));
        out.flush();
        return ExitCode.OK;
    }

    /** @throws UsageFault when it cannot be read */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageFault("cannot read the routes: " + FileFault.inWords(e), e);
        }
    }
}
