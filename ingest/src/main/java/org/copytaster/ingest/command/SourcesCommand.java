package org.copytaster.ingest.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.source.ConfiguredSource;
import org.copytaster.ingest.source.FeedSource;
import org.copytaster.ingest.source.FolderSource;
import org.copytaster.ingest.source.PushSource;
import org.copytaster.ingest.source.Signature;
import org.copytaster.ingest.source.SourcesFile;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.command.Messages;
import org.copytaster.schemas.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The file of sources, without a door. */
@Command(
        name = "sources",
        description = "Checks a file of sources (ingest.sources.file), lists what is in it, or tries copy against it.",
        mixinStandardHelpOptions = true)
public final class SourcesCommand implements Callable<Integer> {
    private static final String FILE = "FILE";
    private static final String THE_FILE = "The file of sources.";

    private final StoryParsers parsers = StoryParsers.standard();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new UsageFault("sources needs a command: check, list or test");
    }

    @Command(
            name = "check",
            description = {
                "Reads the file and every key and login that it names. What is wrong is told with line and column.",
                "Exit code 0: the door would take it; 2: it would not."
            },
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = FILE, description = THE_FILE) Path file) {
        int sources = read(file).size();
        out().println(file + ": " + sources + (sources == 1 ? " source" : " sources"));
        return ExitCode.OK;
    }

    @Command(
            name = "list",
            description =
                    "Lists the sources: how each proves who it is, whose copy it may bring, and what is assumed of it.",
            mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = FILE, description = THE_FILE) Path file) {
        read(file).forEach(source -> out().println(inWords(source)));
        return ExitCode.OK;
    }

    @Command(
            name = "test",
            description = {
                "Reads copy as if a source had pushed it, and says under which ids it would stand. Sends nothing.",
                "Exit code 0: all would be taken; 3: some would be refused."
            },
            mixinStandardHelpOptions = true)
    int test(
            @Parameters(index = "0", paramLabel = FILE, description = THE_FILE) Path file,
            @Parameters(index = "1", paramLabel = "SOURCE", description = "The name of the source.") String name,
            @Parameters(index = "2..*", arity = "1..*", paramLabel = "COPY", description = "Files of copy, or folders.")
                    List<Path> copy) {
        var source = read(file).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageFault("there is no source '" + name + "' in " + file));
        var refused = InputFile.of(copy, this::say).stream()
                .filter(input -> !isTaken(source.sender().source(Optional.empty()), input))
                .count();
        return refused == 0 ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private List<ConfiguredSource> read(Path file) {
        var content = new SourcesFile(file, parsers.formats(), name -> Optional.ofNullable(System.getenv(name))).read();
        content.warnings().forEach(this::say);
        return content.sources().all();
    }

    private static String inWords(ConfiguredSource source) {
        var sender = source.sender();
        var words = new StringBuilder("%-20s %s, speaks for %s"
                .formatted(
                        source.name(),
                        wayIn(source),
                        sender.provider().orElseGet(() -> String.join(", ", sender.providers()))));
        sender.format().ifPresent(format -> words.append("; format ").append(format));
        sender.zone().ifPresent(zone -> words.append("; zone ").append(zone));
        sender.language().ifPresent(language -> words.append("; language ").append(language));
        source.silentAfter().ifPresent(length -> words.append("; silent after ").append(length));
        return words.toString();
    }

    private static String wayIn(ConfiguredSource source) {
        if (source instanceof FolderSource folder) {
            return "folder " + folder.path() + (folder.subFolders() ? " and those within" : "");
        }
        if (source instanceof FeedSource feed) {
            return "feed " + feed.url() + " every " + feed.every()
                    + (feed.mayBePrivate() ? ", private addresses too" : "")
                    + (feed.acceptsNewIds() ? ", new ids are taken" : "")
                    + feed.login().map(login -> ", " + login.inWords()).orElse("");
        }
        return proof((PushSource) source);
    }

    private static String proof(PushSource source) {
        var keys = source.keys().size() == 1 ? "1 key" : source.keys().size() + " keys";
        var shown =
                source.certificates().isEmpty() ? keys : "certificate " + String.join(" or ", source.certificates());
        return "push, " + source.signature().map(Signature::scheme).orElse(shown)
                + source.pushesAMinute()
                        .map(most -> ", at most " + most + " a minute")
                        .orElse("");
    }

    private boolean isTaken(Source source, InputFile input) {
        try {
            var content = new InputReader(Limits.STANDARD).read(input.path());
            var parsed =
                    parsers.parse(new WireInput(content, source, Optional.of(input.name()), "test", Instant.now()));
            parsed.stories().forEach(story -> out().println(input.name() + ": " + inWords(story)));
            parsed.refusals()
                    .forEach(refusal -> out().println(input.name() + ": refused, "
                            + refusal.reason().code() + ": " + refusal.detail()));
            return parsed.refusals().isEmpty();
        } catch (IOException e) {
            out().println(input.name() + ": refused, it cannot be read: " + FileFault.inWords(e));
            return false;
        }
    }

    private static String inWords(Story story) {
        return story.getStoryId() + ", " + story.getFormat() + ", " + story.getPubStatus()
                + (story.getLanguage().isEmpty() ? "" : ", language " + story.getLanguage());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void say(String line) {
        Messages.say(spec.commandLine().getErr(), line);
    }
}
