package org.copytaster.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VersionTest {
    static Stream<Arguments> builds() {
        return Stream.of(
                Arguments.of(written("1.2.0", "abc1234"), "1.2.0 (commit abc1234)"),
                Arguments.of(written("1.2.0", "abc1234, modified"), "1.2.0 (commit abc1234, modified)"),
                Arguments.of(written("1.2.0", ""), "1.2.0 (unknown commit)"),
                Arguments.of(new Properties(), "(not packaged) (unknown commit)"));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void saysTheVersionAndTheCommit(Properties written, String words) {
        assertThat(Version.inWords(written)).isEqualTo(words);
    }

    @Test
    void findsWhatTheBuildWroteDown() {
        assertThat(new Version().getVersion())
                .singleElement()
                .asString()
                .matches("copytaster \\d+\\.\\d+\\.\\d+\\S* \\((commit [^)]+|unknown commit)\\)");
    }

    private static Properties written(String version, String commit) {
        var properties = new Properties();
        properties.setProperty("version", version);
        properties.setProperty("commit", commit);
        return properties;
    }
}
