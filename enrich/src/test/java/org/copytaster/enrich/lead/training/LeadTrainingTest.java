package org.copytaster.enrich.lead.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.enrich.lead.LeadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadTrainingTest {
    private static final String[] TOWNS = {
        "Ellery", "Lindholm", "Marsvik", "Oldport", "Tarrow", "Wendel", "Ysby", "Zell"
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesTheSameModelForTheSameStories() throws IOException {
        assertThat(train("one.json")).isEqualTo(train("two.json"));
    }

    @Test
    void writesAModelThatCanBeRead() throws IOException {
        var model = LeadModel.parse(train("model.json"));
        assertThat(model.version()).isEqualTo("test-1");
        assertThat(model.marked()).isEqualTo(.5);
    }

    @Test
    void printsCrossValidatedFiguresByThresholdAndByKind() throws IOException {
        var out = new StringWriter();
        LeadTraining.run(labelled(), folder.resolve("model.json"), "test-1", .5, .9, new PrintWriter(out, true));
        assertThat(out.toString())
                .contains("score 0.90  P ")
                .contains("over 5 seeds")
                .containsPattern("other-take +1\\.000")
                .containsPattern("as-published-test +0\\.000");
    }

    private String train(String name) throws IOException {
        var model = folder.resolve(name);
        LeadTraining.run(labelled(), model, "test-1", .5, .9, new PrintWriter(new StringWriter()));
        return Files.readString(model);
    }

    /** Eight towns, each with a lead told twice and a story that tells its news once. */
    private Path labelled() throws IOException {
        var lines = IntStream.range(0, TOWNS.length)
                .mapToObj(n -> repeated(n) + "\n" + single(n))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("train.jsonl"), lines);
    }

    private static String repeated(int n) {
        return line(
                "other-take:r" + n,
                "[0,1]",
                "The council of " + TOWNS[n] + " voted on Tuesday to close the old fish market by March.",
                TOWNS[n] + "'s council decided Tuesday that the old fish market will close by March.",
                "Landings have fallen by half in ten years.");
    }

    private static String single(int n) {
        return line(
                "as-published-test:s" + n,
                "null",
                "The council of " + TOWNS[n] + " voted on Tuesday to close the old fish market by March.",
                "\\\"The council had no choice about the market,\\\" the mayor of " + TOWNS[n] + " said.",
                "Landings have fallen by half in ten years.");
    }

    private static String line(String id, String repeat, String... paragraphs) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + id.substring(0, id.indexOf(':')) + "\",\"repeat\":" + repeat
                + ",\"paragraphs\":[\"" + String.join("\",\"", paragraphs) + "\"]}";
    }
}
