package org.copytaster.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTaggersTest {
    private static final List<EntityTaggerProvider> TWO = List.of(new Fake("quick", 5), new Fake("slow", 1));

    private record Fake(String name, int preference) implements EntityTaggerProvider, EntityTagger {
        @Override
        public EntityTagger open() {
            return this;
        }

        @Override
        public List<TaggedSpan> tag(List<TextField> fields) {
            return List.of();
        }

        @Override
        public String version() {
            return name + " 1";
        }
    }

    @Test
    void takesTheBestOneWhenNoneIsNamed() {
        assertThat(EntityTaggers.best(TWO).version()).isEqualTo("quick 1");
    }

    @Test
    void takesTheOneThatIsNamed() {
        assertThat(EntityTaggers.named("slow", TWO).version()).isEqualTo("slow 1");
    }

    @Test
    void namesThoseThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> EntityTaggers.named("other", TWO)).hasMessageContaining("there are: quick, slow");
        assertThatThrownBy(() -> EntityTaggers.named("other", List.of())).hasMessageContaining("there is none");
    }

    @Test
    void readsNothingWithoutARecogniser() {
        assertThat(EntityTaggers.best(List.of()).version()).isEqualTo("none");
        assertThat(EntityTaggers.none().reads("en")).isFalse();
    }

    @Test
    void refusesASpanBeyondTheText() {
        assertThatThrownBy(() -> new TaggedSpan(TextField.headline("Oslo"), "place", 2, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
