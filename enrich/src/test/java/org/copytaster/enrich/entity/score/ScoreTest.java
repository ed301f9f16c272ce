package org.copytaster.enrich.entity.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TextField field = TextField.paragraph(0, "Anna Weil of Oslo");

    @Test
    void countsANameOnlyWhenItsEdgesAndItsTypeAreRight() {
        var score = new Score();
        score.add(
                List.of(span("person", 0, 9), span("place", 13, 17)),
                List.of(span("person", 0, 4), span("organisation", 13, 17)));
        assertThat(score.f1()).isZero();
        assertThat(score.lines()).anyMatch(line -> line.matches("any type +50\\.0 +50\\.0 +50\\.0 +1 +2 +2"));
    }

    @Test
    void readsTokensAndTagsAsRunningText() throws IOException {
        var columns = """
                #doc one
                "	O
                Anna	B-PER
                Weil	I-PER
                's	O
                port	O
                ,	O
                "	O

                Oslo	B-LOC
                Open	B-MISC

                #doc two
                Oslo	B-LOC
                """;
        var file = Files.writeString(folder.resolve("a.tsv"), columns);
        var stories = read(file);
        assertThat(stories).extracting(LabelledStory::id).containsExactly("one", "two");
        assertThat(stories.get(0).fields())
                .extracting(TextField::text)
                .containsExactly("\"Anna Weil's port,\"", "Oslo Open");
        assertThat(stories.get(0).names()).extracting(TaggedSpan::text).containsExactly("Anna Weil", "Oslo");
    }

    @Test
    void writesTheLinesItReads() throws IOException {
        var line =
                "{\"id\":\"a\",\"paragraphs\":[\"It rained.\",\"Anna Weil of Oslo\"],\"mentions\":[[1,0,9,\"person\"],[1,13,17,\"place\"]]}";
        var stories = read(Files.writeString(folder.resolve("a.jsonl"), line));
        assertThat(MentionLines.line(stories.get(0))).hasToString(line);
    }

    @Test
    void namesTheLineThatMakesNoSense() throws IOException {
        var lines = """
                {"id":"a","paragraphs":[]}
                {"id":"b","mentions":[[0,0,1]]}
                """;
        var file = Files.writeString(folder.resolve("a.jsonl"), lines);
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageContaining("line 2");
    }

    @Test
    void neitherAsksForNorCountsWireCreditsAndDemonyms() {
        var text = TextField.paragraph(0, "OSLO (Reuters) - Norwegian ships left Bergen.");
        var gold = List.of(
                new TaggedSpan(text, "place", 0, 4),
                new TaggedSpan(text, "organisation", 6, 13),
                new TaggedSpan(text, "place", 38, 44));
        var trial = new Trial(tagger(new TaggedSpan(text, "place", 38, 44)), true);
        trial.add(new LabelledStory("a", List.of(text), gold));
        assertThat(trial.score().f1()).isEqualTo(100);
        assertThat(trial.lines()).anyMatch(line -> line.startsWith("datelines"));
    }

    private static EntityTagger tagger(TaggedSpan... found) {
        return new EntityTagger() {
            @Override
            public List<TaggedSpan> tag(List<TextField> fields) {
                return List.of(found);
            }

            @Override
            public String version() {
                return "test";
            }
        };
    }

    private static List<LabelledStory> read(Path file) throws IOException {
        var stories = new ArrayList<LabelledStory>();
        LabelledStories.read(file, stories::add);
        return stories;
    }

    private TaggedSpan span(String type, int start, int end) {
        return new TaggedSpan(field, type, start, end);
    }
}
