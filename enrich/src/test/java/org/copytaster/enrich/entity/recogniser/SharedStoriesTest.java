package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.score.LabelledStories;
import org.copytaster.enrich.entity.score.LabelledStory;
import org.junit.jupiter.api.Test;

/** Over written copy, and over publishers' copy, which is not in the repository: skipped where ../shared is not. */
class SharedStoriesTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final int STORIES = 2_000;

    @Test
    void findsTheSameOnOneTwoAndFourThreads() throws Exception {
        var file = SHARED.resolve("entities/train/silver-2.jsonl.gz");
        assumeTrue(Files.exists(file), "skipped: no ../shared/entities beside the project");
        assertSameOnThreads(LabelledStories.all(file).subList(0, STORIES).stream()
                .map(LabelledStory::fields)
                .toList());
    }

    @Test
    void findsTheSameInWrittenCopyOnOneTwoAndFourThreads() throws Exception {
        var paragraphs = Files.readString(Path.of("src/test/resources/leads/told-twice.txt"))
                .split("\n\n", -1);
        assertSameOnThreads(IntStream.range(0, 200)
                .mapToObj(n -> IntStream.range(0, paragraphs.length)
                        .mapToObj(number ->
                                TextField.paragraph(number, paragraphs[(number + n) % paragraphs.length].strip()))
                        .toList())
                .toList());
    }

    private static void assertSameOnThreads(List<List<TextField>> stories) throws Exception {
        var recogniser = Recogniser.english();
        var alone = tag(recogniser, stories, 1);
        assertThat(tag(recogniser, stories, 2)).isEqualTo(alone);
        assertThat(tag(recogniser, stories, 4)).isEqualTo(alone);
    }

    @Test
    void readsTheExampleStory() throws IOException {
        var file = SHARED.resolve("stories/nagorno-karabakh.txt");
        assumeTrue(Files.exists(file), "skipped: no ../shared/stories beside the project");
        var fields = new ArrayList<TextField>();
        for (var text : Files.readString(file).split("\n\n", -1)) {
            fields.add(TextField.paragraph(fields.size(), text.strip()));
        }
        var names = Recogniser.english().tag(fields).stream()
                .map(span -> span.type() + " " + span.text())
                .distinct()
                .toList();
        assertThat(names)
                .contains(
                        "person Ilham Aliyev",
                        "place Azerbaijan",
                        "place Nagorno-Karabakh",
                        "place Baku",
                        "place Armenia",
                        "place Yevlakh",
                        "place Yerevan",
                        "place Moscow",
                        "place Ukraine");
        assertThat(names)
                .filteredOn(name -> name.startsWith("person"))
                .containsExactlyInAnyOrder("person Ilham Aliyev", "person Aliyev", "person Khalil Wakim");
    }

    private static List<List<TaggedSpan>> tag(Recogniser recogniser, List<List<TextField>> stories, int threads)
            throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var answers = IntStream.range(0, stories.size())
                    .mapToObj(n -> pool.submit(() -> recogniser.tag(stories.get(n))))
                    .toList();
            var found = new ArrayList<List<TaggedSpan>>();
            for (var answer : answers) {
                found.add(answer.get());
            }
            return found;
        } finally {
            pool.shutdown();
        }
    }
}
