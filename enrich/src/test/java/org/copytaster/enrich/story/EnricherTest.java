package org.copytaster.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.copytaster.enrich.story.Fakes.aStory;

import java.util.List;
import java.util.Set;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.language.Language;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Test;

class EnricherTest {
    private final Fakes fakes = new Fakes();
    private final Enricher enricher = new Enricher(fakes.engines(), new SizeLimit(story -> new byte[20_000], 20_000));

    @Test
    void carriesEveryFieldOfAStoryOver() {
        var story = aStory("x").build();
        var enriched = enriched(story);
        for (var field : Story.getClassSchema().getFields()) {
            assertThat(enriched.get(field.name())).as(field.name()).isEqualTo(story.get(field.name()));
        }
    }

    @Test
    void writesDownWhatFoundWhat() {
        var enriched = enriched(aStory("x").build());
        assertThat(enriched.getDetectedLanguage()).isEqualTo("en");
        assertThat(enriched.getLanguageEngine()).isEqualTo("test");
        assertThat(enriched.getLeadEngine()).isEqualTo("test leads");
        assertThat(enriched.getEntityEngine()).isEqualTo("test tagger");
    }

    @Test
    void addsTheEntitiesThatWereFound() {
        var field = TextField.headline("Harbour closed");
        fakes.answer(() -> List.of(new TaggedSpan(field, "place", 0, 7)));
        assertThat(enriched(aStory("x").build()).getEntities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.getName()).isEqualTo("Harbour"));
    }

    @Test
    void asksNoTaggerAboutALanguageItDoesNotRead() {
        var german = new Enricher(fakes.engines("de"), new SizeLimit(story -> new byte[1], 1));
        assertThat(german.enrich(aStory("x").build()).enriched())
                .hasValueSatisfying(story -> assertThat(story.getEntities()).isEmpty());
        assertThat(fakes.calls()).isZero();
    }

    @Test
    void letsAKillWaitForNoEngine() {
        enriched(aStory("x").setPubStatus("canceled").build());
        assertThat(fakes.calls()).isZero();
    }

    @Test
    void asksNoEngineAboutAStoryWithoutWords() {
        enriched(aStory("x")
                .setHeadline("")
                .setSummary("")
                .setParagraphs(List.of())
                .build());
        assertThat(fakes.calls()).isZero();
    }

    @Test
    void looksIntoAnAlertThatIsAHeadlineAlone() {
        fakes.answer(() -> List.of(new TaggedSpan(TextField.headline("Oslo: tram derails"), "place", 0, 4)));
        var alert = aStory("x").setHeadline("Oslo: tram derails").setSummary("").setParagraphs(List.of());
        assertThat(enriched(alert.build()).getEntities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.getName()).isEqualTo("Oslo"));
    }

    @Test
    void looksForNamesWhileTheLanguageMayBeOneThatTheTaggerReads() {
        var unsure = new Language("", 0, "test", Set.of("no", "en"));
        new Enricher(fakes.engines(unsure), new SizeLimit(story -> new byte[1], 1))
                .enrich(aStory("x").build());
        assertThat(fakes.calls()).isEqualTo(1);
        var neither = new Language("", 0, "test", Set.of("no", "da"));
        new Enricher(fakes.engines(neither), new SizeLimit(story -> new byte[1], 1))
                .enrich(aStory("x").build());
        assertThat(fakes.calls()).isEqualTo(1);
    }

    @Test
    void namesEngineAndStoryWhenAnEngineOverflowsTheStack() {
        fakes.answer(() -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> enricher.enrich(aStory("x").build()))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("test tagger")
                .hasMessageContaining("afp:x");
    }

    @Test
    void takesAnEnginesSpanInNoFieldForAFailureOfTheEngine() {
        fakes.answer(() -> List.of(new TaggedSpan(TextField.summary("elsewhere"), "place", 0, 4)));
        assertThatThrownBy(() -> enricher.enrich(aStory("x").build())).isInstanceOf(EngineFailure.class);
    }

    @Test
    void letsMemoryRunningOutStopTheProcess() {
        fakes.answer(() -> {
            throw new OutOfMemoryError("test");
        });
        assertThatThrownBy(() -> enricher.enrich(aStory("x").build())).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void refusesAStoryThatIsTooLargeAndKeepsItsBeginning() {
        var small = new Enricher(fakes.engines(), new SizeLimit(story -> new byte[20_001], 20_000));
        assertThat(small.enrich(aStory("x").build()).rejected()).hasValueSatisfying(rejection -> {
            assertThat(rejection.getReason()).isEqualTo("enriched-too-large");
            assertThat(rejection.getSize()).isEqualTo(20_001);
            assertThat(rejection.getBytes().remaining()).isEqualTo(16 * 1024);
            assertThat(rejection.getTruncated()).isTrue();
        });
    }

    private EnrichedStory enriched(Story story) {
        return enricher.enrich(story).enriched().orElseThrow();
    }
}
