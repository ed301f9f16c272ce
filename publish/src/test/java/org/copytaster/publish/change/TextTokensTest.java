package org.copytaster.publish.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextTokensTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("The dock,  again.", List.of("The", " ", "dock", ",", "  ", "again", ".")),
                Arguments.of(
                        "O'Neill paid 1,250.5 euros", List.of("O'Neill", " ", "paid", " ", "1,250.5", " ", "euros")),
                Arguments.of("l\u2019\u00e9t\u00e9", List.of("l\u2019\u00e9t\u00e9")),
                Arguments.of("the dogs' end", List.of("the", " ", "dogs", "'", " ", "end")),
                Arguments.of("end.Next", List.of("end", ".", "Next")),
                Arguments.of("A380-800", List.of("A380", "-", "800")),
                Arguments.of("e\u0301a", List.of("e\u0301a")),
                Arguments.of("\u6e2f\u306e\u8239", List.of("\u6e2f", "\u306e", "\u8239")),
                Arguments.of("\ud83d\udea2\ud83d\udea2", List.of("\ud83d\udea2", "\ud83d\udea2")),
                Arguments.of("\u0301a", List.of("\u0301", "a")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areWordsBlanksAndSingleSigns(String text, List<String> expected) {
        var tokens = TextTokens.of(text);

        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::get).toList())
                .isEqualTo(expected);
    }
}
