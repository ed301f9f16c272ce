package org.copytaster.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
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
                ? ContractPage.markdown(topics)
                : YamlText.lines(AsyncApiDocument.of(topics, ContractPlace.of(settings.read())));
    }
}
