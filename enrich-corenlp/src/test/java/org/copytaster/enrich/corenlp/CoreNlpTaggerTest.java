package org.copytaster.enrich.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.EntityTaggers;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;

class CoreNlpTaggerTest {
    private static final EntityTagger TAGGER = EntityTaggers.installed("corenlp");

    @Test
    void isFoundOnTheClassPath() {
        assertThat(TAGGER).isInstanceOf(CoreNlpTagger.class);
    }

    @Test
    void findsPersonsOrganisationsAndPlacesWithTheirExactPlaces() {
        var field = TextField.paragraph(3, "Anna Schmidt of Siemens flew to Vienna on Monday.");
        assertThat(TAGGER.tag(List.of(field)))
                .containsExactly(
                        new TaggedSpan(field, "person", 0, 12),
                        new TaggedSpan(field, "organisation", 16, 23),
                        new TaggedSpan(field, "place", 32, 38));
    }

    @Test
    void countsUtf16CodeUnitsBehindAnEmojiAndCurlyQuotes() {
        var field = TextField.paragraph(0, "\uD83D\uDE00 \u201cWe left,\u201d John Smith said in Paris.");
        assertThat(TAGGER.tag(List.of(field)).stream().map(TaggedSpan::text)).containsExactly("John Smith", "Paris");
    }

    @Test
    void keepsAHyphenatedNameWhole() {
        var field = TextField.headline("President Moon Jae-in spoke in Seoul.");
        assertThat(TAGGER.tag(List.of(field)).stream().map(TaggedSpan::text)).containsExactly("Moon Jae-in", "Seoul");
    }

    @Test
    void readsEnglishAndTextTooShortToTell() {
        assertThat(TAGGER.reads("en")).isTrue();
        assertThat(TAGGER.reads("")).isTrue();
        assertThat(TAGGER.reads("de")).isFalse();
    }

    @Test
    void tagsALongTableInPieces() {
        var row = "John Smith 3 Maria Rossi 2 ";
        var field = TextField.paragraph(0, row.repeat(2_000));
        assertThat(TAGGER.tag(List.of(field)))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.text()).doesNotStartWith(" "));
    }

    @Test
    void tellsTwoThreadsTheSame() throws InterruptedException, ExecutionException {
        var fields = IntStream.range(0, 100)
                .mapToObj(n -> TextField.paragraph(n, "Minister " + n + " Anna Schmidt met John Smith in Oslo."))
                .toList();
        var alone = TAGGER.tag(fields);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<TaggedSpan>> work = () -> TAGGER.tag(fields);
            for (var answer : threads.invokeAll(List.of(work, work))) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
