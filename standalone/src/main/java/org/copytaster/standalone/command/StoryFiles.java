package org.copytaster.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.Story;

/** The stories in files of a format that ingest reads. What cannot be read is reported, and the others go on. */
final class StoryFiles {
    private final Settings settings;
    private final PrintWriter messages;
    private boolean someFailed;

    StoryFiles(Settings settings, PrintWriter messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** The stories of a file, or of all files below a folder; - is standard input. */
    Stream<Story> of(Path named) {
        var files = Files.isDirectory(named)
                ? InputFile.of(List.of(named), line -> messages.println("copytaster: " + line))
                : List.of(new InputFile(named, String.valueOf(named.getFileName())));
        return files.stream().flatMap(file -> stories(file).stream());
    }

    boolean someFailed() {
        return someFailed;
    }

    private List<Story> stories(InputFile file) {
        try {
            var reader = new InputReader(IngestConfig.from(settings).limits());
            var bytes = file.path().toString().equals("-") ? reader.read(System.in) : reader.read(file.path());
            var input = new WireInput(
                    bytes,
                    IngestConfig.from(settings).sender(Optional.empty()),
                    Optional.of(file.name()),
                    "entities",
                    Instant.EPOCH);
            var parsed = IngestConfig.from(settings).parsers().parse(input);
            parsed.refusals().forEach(refusal -> fail(file, refusal.detail() + "; " + refusal.hint()));
            return parsed.stories();
        } catch (IOException e) {
            fail(file, e.toString());
            return List.of();
        }
    }

    private void fail(InputFile file, String why) {
        someFailed = true;
        messages.println("copytaster: cannot read " + file.path() + ": " + why);
    }
}
