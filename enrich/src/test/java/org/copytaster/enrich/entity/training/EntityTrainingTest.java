package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.recogniser.ModelFile;
import org.copytaster.enrich.entity.recogniser.Recogniser;
import org.copytaster.enrich.entity.training.TrainingOptions.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityTrainingTest {
    private static final String[] TOWNS = {"Ellery", "Lindholm", "Marsvik", "Oldport", "Tarrow", "Wendel"};
    private static final String[] PEOPLE = {"Anna Berg", "Bo Lund", "Cleo Roth", "Dan Wirth", "Eva Holm"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void learnsFromStoriesWhatStandsWhere() throws IOException {
        var recogniser = new Recogniser(ModelFile.read(new ByteArrayInputStream(train("one", 0)), "one"));
        assertThat(recogniser.tag(List.of(TextField.paragraph(0, "Mayor Finn Dahl spoke in Zell today."))))
                .extracting(span -> span.type() + " " + span.text())
                .containsExactly("person Finn Dahl", "place Zell");
    }

    @Test
    void writesTheSameBytesForTheSameStories() throws IOException {
        assertThat(train("one", 0)).isEqualTo(train("two", 0));
    }

    @Test
    void measuresWithTheStoriesHeldOut() throws IOException {
        train("held", 3);
        assertThat(said.toString())
                .contains("stories.jsonl: 30 stories, each counted 2 times; 10 held out")
                .contains("stories.jsonl, held out: strict, in percent")
                .containsPattern("person +100.0 +100.0 +100.0 +10 +10 +10");
    }

    @Test
    void refusesToLearnFromNothing() {
        var options = new TrainingOptions(List.of(), List.of(), List.of(), folder.resolve("m"), "test", 0, 100);
        assertThatThrownBy(() -> EntityTraining.run(options, new PrintWriter(said)))
                .hasMessage("there is no story to learn from");
    }

    private final StringWriter said = new StringWriter();

    private byte[] train(String name, int holdOut) throws IOException {
        var model = folder.resolve(name);
        var stories = Files.writeString(
                folder.resolve("stories.jsonl"),
                IntStream.range(0, 30).mapToObj(EntityTrainingTest::line).collect(Collectors.joining("\n")));
        var options = new TrainingOptions(
                List.of(), List.of(new Source(stories, 2)), List.of(), model, "test", holdOut, 10_000);
        EntityTraining.run(options, new PrintWriter(said, true));
        return Files.readAllBytes(model);
    }

    private static String line(int n) {
        var person = PEOPLE[n % PEOPLE.length];
        var text = "Mayor " + person + " spoke in " + TOWNS[n % TOWNS.length] + " today.";
        var town = text.indexOf(TOWNS[n % TOWNS.length]);
        return "{\"id\":\"" + n + "\",\"paragraphs\":[\"" + text + "\"],\"mentions\":[[0,6," + (6 + person.length())
                + ",\"person\"],[0," + town + "," + (town + TOWNS[n % TOWNS.length].length()) + ",\"place\"]]}";
    }
}
