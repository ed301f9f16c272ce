package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.copytaster.enrich.entity.training.TrainingOptions.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingOptionsTest {
    @Test
    void countsAFileOnceUnlessItSaysHowOften() {
        assertThat(Source.parse("own.jsonl")).isEqualTo(new Source(Path.of("own.jsonl"), 1));
        assertThat(Source.parse("a=b.jsonl.gz=4")).isEqualTo(new Source(Path.of("a=b.jsonl.gz"), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.jsonl=0", "own.jsonl=-1", "own.jsonl=often", "a=b.jsonl"})
    void refusesTimesThatAreNone(String text) {
        assertThatThrownBy(() -> Source.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
