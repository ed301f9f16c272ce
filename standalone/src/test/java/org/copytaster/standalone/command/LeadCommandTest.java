package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.runtime.ExitCode;
import org.copytaster.standalone.Copytaster;
import org.copytaster.standalone.show.TextWidth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lead} says of a story. */
class LeadCommandTest {
    private static final String STORY = """
            The harbour council of Port Ellery voted on Tuesday, September 20, to close the old fish market by March, \
            ending 90 years of trade on the quay.

            Port Ellery's harbour council decided Tuesday to shut the old fish market by March after 90 years of trade on \
            the quay, officials said.

            "We have run out of ways to keep the roof on," said Mara Lind, who chairs the council.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file = Path.of("");

    @BeforeEach
    void writeStory() throws IOException {
        file = Files.writeString(folder.resolve("market.txt"), STORY);
    }

    @Test
    void showsBothTellingsTheFactsTheReasonsAndWhatThePolicyDoes() {
        assertThat(lead()).isEqualTo(ExitCode.OK);
        assertThat(printed())
                .contains("band automatic")
                .contains("may go (the editor's)")
                .contains("=Tuesday")
                .contains("!September !20")
                .contains("shared runs of three letters")
                .contains("and nowhere else in the story: date September 20 [0]")
                .contains("policy agency: takes paragraph 0 out of the body and makes it the summary");
    }

    @Test
    void setsTheTellingsSideBySideInEightyColumns() {
        assertThat(lead()).isEqualTo(ExitCode.OK);
        assertThat(printed().lines())
                .allMatch(line -> TextWidth.of(line) <= 80)
                .contains(
                        "may go (the editor's)                    repeats (the agency's)",
                        "[0] The harbour council of =Port         [1] =Port =Ellery's harbour council");
    }

    @Test
    void tellsWhatAnotherPolicyDoes() {
        assertThat(lead("--set=publish.lead.providers=files=editor")).isEqualTo(ExitCode.OK);
        assertThat(printed()).contains("policy editor: takes paragraph 1 out of the body");
    }

    @Test
    void printsOneObjectAStoryAsJson() throws IOException {
        assertThat(lead("--json")).isEqualTo(ExitCode.OK);
        var json = new ObjectMapper().readTree(printed());
        assertThat(json.path("band").asText()).isEqualTo("automatic");
        var fact = json.path("onlyInOne").get(0);
        assertThat(STORY.substring(fact.path("start").asInt(), fact.path("end").asInt()))
                .isEqualTo("September 20");
    }

    @Test
    void printsAPageThatNeedsNothingElse() {
        assertThat(lead("--html")).isEqualTo(ExitCode.OK);
        assertThat(printed())
                .startsWith("<!DOCTYPE html>")
                .contains("<span class=\"alone\">September 20</span>")
                .doesNotContain("http");
    }

    @Test
    void explainsTheNearestPairWhereNothingIsRepeated() throws IOException {
        Files.writeString(file, STORY.substring(STORY.indexOf("Port Ellery's")));

        assertThat(lead()).isEqualTo(ExitCode.OK);
        assertThat(printed()).contains("band none").contains("nothing: no lead is repeated");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        file = folder.resolve("missing.txt");

        assertThat(lead()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing.txt cannot be read");
    }

    @Test
    void refusesAPolicyThatIsNone() {
        assertThat(lead("--set=publish.lead.policy=neither")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("agency, editor or both");
    }

    private int lead(String... options) {
        var arguments = new ArrayList<>(List.of("lead", file.toString()));
        arguments.addAll(List.of(options));
        return Copytaster.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(arguments.toArray(String[]::new));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
