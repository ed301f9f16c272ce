package org.copytaster.standalone.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.publish.route.Route;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.contract.AsyncApiDocument;
import org.copytaster.standalone.contract.ContractPage;
import org.copytaster.standalone.contract.ContractPlace;
import org.copytaster.standalone.contract.YamlText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What subscribers may rely on, in a form that can be handed to them. */
@Command(
        name = "asyncapi",
        description = {
            "Prints what subscribers read as an AsyncAPI 3 document in YAML: topics, keys, headers, schemas and the rules, and the"
                    + " brokers that the settings name. Asks and changes nothing."
        },
        mixinStandardHelpOptions = true)
public final class AsyncApiCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions(AllSettings.LIST);

    @Option(names = "--markdown", description = "Print the page for people instead, as it stands in the manual.")
    private boolean markdown;

    @Option(
            names = "--routes",
            paramLabel = "FILE",
            description = "List the topics of these routes too; the file that is given to routes apply.")
    private Optional<Path> routes = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        lines().forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }

    private List<String> lines() {
        var topics = Topics.standard();
        return markdown
                ? ContractPage.markdown(topics, listed())
                : YamlText.lines(AsyncApiDocument.of(topics, listed(), ContractPlace.of(settings.read())));
    }

    private List<Route> listed() {
        return routes.map(file ->
                        RouteFile.read(file, RoutesApplyCommand.text(file)).routes())
                .orElseGet(List::of);
    }
}
