package org.copytaster.standalone.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.inspect.ExplanationText;
import org.copytaster.standalone.inspect.Inspection;
import org.copytaster.standalone.inspect.ParagraphLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the pipeline makes of a file, without Kafka. */
@Command(
        name = "inspect",
        description = "Parses, enriches and judges each file by itself, without Kafka; prints one JSON object a story.",
        mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {
    private static final String STDIN = "-";
    private static final String PARAGRAPHS = "paragraphs";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Which engine runs. */
    enum Only {
        /** The repeated lead. */
        lead,
        /** People, organisations and places. */
        entities
    }

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "Files or folders; - reads standard input.")
    private List<Path> named = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "auto (the default), a format that ingest reads (see docs/push.md), or paragraphs: JSON lines"
                    + " {\"id\",\"paragraphs\":[...]}.")
    private String format = "auto";

    @Option(names = "--only", paramLabel = "lead|entities", description = "Run only one engine.")
    private Optional<Only> only = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Decide as of this instant, for example 2026-09-12T06:30:00Z; default: now.")
    private Optional<Instant> at = Optional.empty();

    @Option(
            names = "--explain",
            description = "Say for a reader in which format a file was read and why, which fields came from where and"
                    + " what was not understood; enriches and judges nothing.")
    private boolean explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private boolean someFailed;

    @Override
    public Integer call() {
        var settings = options.read();
        checkFormat(settings);
        var now = at.orElseGet(Instant::now);
        if (explain) {
            var explanation = new ExplanationText(Terminal.wrap());
            files().forEach(file -> explain(settings, file, now, explanation));
            out().flush();
            return someFailed ? ExitCode.SOME_REFUSED : ExitCode.OK;
        }
        var inspection =
                new Inspection(IngestConfig.from(settings).parsers(), enricher(settings), new WireReleaseRules(), now);
        if (format.equals(PARAGRAPHS)) {
            named.forEach(file -> lines(inspection, file, now));
        } else {
            files().forEach(file -> inspect(inspection, settings, file, now));
        }
        out().flush();
        return someFailed ? ExitCode.SOME_REFUSED : ExitCode.OK;
    }

    private void checkFormat(Settings settings) {
        var known = new ArrayList<>(List.of("auto", PARAGRAPHS));
        known.addAll(IngestConfig.from(settings).parsers().formats());
        if (!known.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(), "no format '" + format + "'; known are " + String.join(", ", known));
        }
    }

    private Enricher enricher(Settings settings) {
        return only.map(engine -> switch (engine) {
                    case lead ->
                        ConfiguredEngines.enricher(settings.with(Map.of(EnrichConfig.ENTITIES.key(), "false")));
                    case entities -> ConfiguredEngines.entitiesOnly(settings);
                })
                .orElseGet(() -> ConfiguredEngines.enricher(settings));
    }

    /** A file that is missing stays in the list: reading it then says so, and the others are inspected. */
    private List<InputFile> files() {
        return named.stream()
                .flatMap(path -> Files.isDirectory(path)
                        ? InputFile.of(List.of(path), spec.commandLine().getErr()::println).stream()
                        : Stream.of(new InputFile(path, name(path))))
                .toList();
    }

    private static String name(Path path) {
        return path.toString().equals(STDIN) ? "" : String.valueOf(path.getFileName());
    }

    private void inspect(Inspection inspection, Settings settings, InputFile file, Instant now) {
        try {
            var report = inspection.of(file.path().toString(), input(settings, file, now));
            someFailed |= !report.wasRead();
            report.objects().forEach(this::print);
        } catch (IOException e) {
            someFailed = true;
            print(Inspection.error(file.path().toString(), "", unreadable(e)));
        }
    }

    private void explain(Settings settings, InputFile file, Instant now, ExplanationText explanation) {
        try {
            var explained = IngestConfig.from(settings).parsers().explain(input(settings, file, now));
            someFailed |= !explained.parsed().refusals().isEmpty();
            explanation.of(file.path().toString(), explained).forEach(out()::println);
        } catch (IOException e) {
            someFailed = true;
            out().println(file.path() + "\n  refused: " + unreadable(e).detail());
        }
    }

    private static Refusal unreadable(IOException e) {
        return Refusal.of(
                Refusal.Reason.UNREADABLE,
                "the file cannot be read: " + FileFault.inWords(e),
                "see its name and its permissions");
    }

    private WireInput input(Settings settings, InputFile file, Instant now) throws IOException {
        var declared = Optional.of(format).filter(name -> !name.equals("auto"));
        return new WireInput(
                read(settings, file.path()),
                IngestConfig.from(settings).sender(declared),
                Optional.of(file.name()),
                "inspect",
                now);
    }

    private static InputBytes read(Settings settings, Path path) throws IOException {
        var reader = new InputReader(IngestConfig.from(settings).limits());
        return path.toString().equals(STDIN) ? reader.read(System.in) : reader.read(path);
    }

    private void lines(Inspection inspection, Path file, Instant now) {
        try (var in = open(file)) {
            new ParagraphLines(inspection, file.toString(), now).read(in, line -> {
                someFailed |= line.has("error");
                print(line);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + FileFault.inWords(e), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return file.toString().equals(STDIN) ? System.in : Files.newInputStream(file);
    }

    private void print(ObjectNode json) {
        try {
            out().println(JSON.writeValueAsString(json));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
