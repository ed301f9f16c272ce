package org.copytaster.enrich.lead.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.enrich.lead.Feature;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.training.LeadTraining.Bands;
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
        training(Optional.empty()).printFigures(new PrintWriter(out, true), Set.of());
        assertThat(out.toString())
                .contains("score 0.90  ")
                .contains("acted on unseen")
                .containsPattern("other-take +1\\.000")
                .containsPattern("as-published-test +0\\.000");
    }

    @Test
    void printsTheFiguresWithoutEachFeature() throws IOException {
        var out = new StringWriter();
        training(Optional.empty()).printWithoutEach(new PrintWriter(out, true));
        assertThat(out.toString().lines())
                .hasSize(1 + Feature.ORDER.size())
                .anyMatch(line -> line.startsWith("without triMin"));
    }

    @Test
    void leavesAFeatureOutOfTheModel() throws IOException {
        var model = training(Optional.empty()).fit("test-1", Set.of(Feature.LENGTH));
        assertThat(model.weights()).doesNotContainKey(Feature.LENGTH);
    }

    @Test
    void learnsFromWhatTheNewsroomUndid() throws IOException {
        var undone = new StringBuilder();
        for (var n = 0; n < TOWNS.length; n++) {
            undone.append(undo(repeated(n), n)).append('\n');
        }
        var decisions = Files.writeString(folder.resolve("decisions.jsonl"), undone);

        var before = training(Optional.empty()).fit("test-1", Set.of());
        var after = training(Optional.of(decisions)).fit("test-1", Set.of());

        assertThat(after.weight(Feature.LETTERS_SHORTER)).isLessThan(before.weight(Feature.LETTERS_SHORTER));
    }

    @Test
    void saysWhichLineIsNoStory() throws IOException {
        var file = Files.writeString(folder.resolve("bad.jsonl"), repeated(0) + "\n{\"id\":\"x:1\"}\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTraining.of(
                        file, Optional.empty(), Optional.empty(), Lexicon.english(), new Bands(.5, .9, .5)))
                .withMessageContaining("bad.jsonl, line 2")
                .withMessageContaining("paragraphs");
    }

    @Test
    void learnsFromTrueRewordingsAndTellsWhatBecomesOfTraps() throws IOException {
        var contrast = Path.of("src", "test", "resources", "leads", "contrast.jsonl");
        var training = LeadTraining.of(
                labelled(), Optional.empty(), Optional.of(contrast), Lexicon.english(), new Bands(.5, .9, .5));
        var printed = new StringWriter();

        training.printFigures(new PrintWriter(printed), Set.of());

        assertThat(printed.toString())
                .contains("share of true rewordings found and acted on, and of traps acted on; held out | held in")
                .containsPattern(
                        "  negation +same found [01]\\.\\d{3} automatic [01]\\.\\d{3}  other automatic [01]\\.\\d{3} \\| same")
                .containsPattern("  all +same found");
        assertThat(training.fit("test-1", Set.of()).toJson())
                .isNotEqualTo(training(Optional.empty()).fit("test-1", Set.of()).toJson());
    }

    @Test
    void saysWhichLineOfTheContrastSetIsNone() throws IOException {
        var file = Files.writeString(folder.resolve("contrast.jsonl"), "{\"n\":1,\"lead\":\"A\",\"same\":\"B\"}\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTraining.of(
                        labelled(), Optional.empty(), Optional.of(file), Lexicon.english(), new Bands(.5, .9, .5)))
                .withMessageContaining("contrast.jsonl, line 1");
    }

    private static String undo(String labelled, int n) {
        return labelled.replace(
                        "\"repeat\":[0,1]", "\"repeatedLead\":{\"removed\":[0],\"repeats\":[1]},\"decision\":\"undo\"")
                .replace("other-take:r" + n, "undone-" + n);
    }

    private LeadTraining training(Optional<Path> decisions) throws IOException {
        return LeadTraining.of(labelled(), decisions, Optional.empty(), Lexicon.english(), new Bands(.5, .9, .5));
    }

    private String train(String name) throws IOException {
        var model = folder.resolve(name);
        training(Optional.empty()).write(model, "test-1", Set.of());
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
