package org.copytaster.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.enrich.language.OpenNlpLanguageDetector;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.settings.LeadPolicyConfig;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.lead.LeadExplainer;
import org.copytaster.standalone.lead.LeadExplainer.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a story's lead is taken for a repeat, or is not. */
@Command(
        name = "lead",
        description =
                "Shows the two opening paragraphs of a story that are most alike, side by side: what they share, what"
                        + " only one of them says, the score and what it rests on, and what the policy does.",
        mixinStandardHelpOptions = true)
public final class LeadCommand implements Callable<Integer> {
    private static final String STDIN = "-";

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "Stories; - reads standard input.")
    private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "The format of the files; default: found out.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--json", description = "One JSON object a story.")
    private boolean json;

    @Option(names = "--html", description = "One HTML page.")
    private boolean html;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private boolean someFailed;

    @Override
    public Integer call() {
        var settings = options.read();
        var explainer = new LeadExplainer(
                OpenNlpLanguageDetector.standard(), ConfiguredEngines.leads(settings), LeadPolicyConfig.from(settings));
        var stories = new ArrayList<Story>();
        files.forEach(file -> stories.addAll(stories(file, settings)));
        var form = form();
        explainer.explain(stories, form, Inks.of(), Terminal.wrap()).forEach(out()::println);
        out().flush();
        return someFailed ? ExitCode.SOME_REFUSED : ExitCode.OK;
    }

    private Form form() {
        if (json) {
            return Form.JSON;
        }
        return html ? Form.HTML : Form.TEXT;
    }

    private List<Story> stories(Path file, Settings settings) {
        try {
            var reader = new InputReader(IngestConfig.from(settings).limits());
            var bytes = file.toString().equals(STDIN) ? reader.read(System.in) : reader.read(file);
            var name = Optional.ofNullable(file.getFileName()).map(Path::toString);
            var parsed = IngestConfig.from(settings)
                    .parsers()
                    .parse(new WireInput(
                            bytes, IngestConfig.from(settings).sender(format), name, "lead", Instant.EPOCH));
            parsed.refusals().forEach(refusal -> refuse(file + ": " + refusal.detail() + "; " + refusal.hint()));
            return parsed.stories();
        } catch (IOException e) {
            refuse(file + " cannot be read: " + FileFault.inWords(e));
            return List.of();
        }
    }

    private void refuse(String why) {
        someFailed = true;
        spec.commandLine().getErr().println(why);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
