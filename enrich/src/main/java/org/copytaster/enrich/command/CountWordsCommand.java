package org.copytaster.enrich.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.WordWeights;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.UsageFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the table of word weights from a newsroom's own copy. */
@Command(
        name = "count-words",
        description = {
            "Counts the words of English copy and writes what sharing each is worth (idf), for train-lead --idf.",
            "A story is a JSON line {\"paragraphs\":[...]}; its first two paragraphs are counted. The same copy always"
                    + " gives the same table."
        },
        mixinStandardHelpOptions = true)
public final class CountWordsCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A lead is rarely further down, and further down the words are other ones. */
    private static final int OPENING = 2;

    @Parameters(paramLabel = "FILE", description = "The copy, JSON lines.")
    private Path copy = Path.of("");

    @Option(names = "--idf", required = true, paramLabel = "FILE", description = "Where the table goes.")
    private Path table = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var in = Files.newBufferedReader(copy)) {
            var lines = WordWeights.count(in, CountWordsCommand::opening, Lexicon.english());
            Files.write(table, lines, StandardCharsets.UTF_8);
            spec.commandLine().getOut().println("wrote " + lines.size() + " words to " + table);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + copy + " or write " + table + ": " + e, e);
        }
        return ExitCode.OK;
    }

    private static List<String> opening(String line) {
        try {
            var paragraphs = new ArrayList<String>();
            for (var paragraph : JSON.readTree(line).path("paragraphs")) {
                if (paragraphs.size() < OPENING) {
                    paragraphs.add(paragraph.asText());
                }
            }
            return paragraphs;
        } catch (JsonProcessingException e) {
            throw new UsageFault("a line is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
