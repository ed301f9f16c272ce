package org.copytaster.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelsTest {
    @Test
    void ourOwnCodeTellsWhatIsSetAndLibrariesErrors() {
        var levels = LogLevels.of(org.slf4j.event.Level.WARN, org.slf4j.event.Level.WARN, Map.of());

        assertThat(levels.byLogger())
                .containsEntry("org.copytaster", Level.WARN)
                .containsEntry("root", Level.ERROR);
        assertThat(levels.complaints()).isEmpty();
    }

    @Test
    void aLineOfTheFileWinsForItsLogger() {
        var levels = LogLevels.of(
                org.slf4j.event.Level.INFO,
                org.slf4j.event.Level.INFO,
                Map.of("org.copytaster.publish", "debug", "root", "Warn"));

        assertThat(levels.byLogger())
                .containsEntry("org.copytaster", Level.INFO)
                .containsEntry("org.copytaster.publish", Level.DEBUG)
                .containsEntry("root", Level.WARN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty",
                "org.eclipse.jetty.http",
                "org.apache.kafka.common.security.scram.internals.ScramSaslClient"
            })
    void whatWritesKeysAtDebugStaysAtInfo(String logger) {
        var levels = LogLevels.of(
                org.slf4j.event.Level.DEBUG, org.slf4j.event.Level.DEBUG, Map.of("root", "trace", logger, "debug"));

        assertThat(levels.byLogger()).containsEntry(logger, Level.INFO);
        assertThat(levels.byLogger())
                .hasEntrySatisfying(
                        "org.eclipse.jetty",
                        level -> assertThat(level.isGreaterOrEqual(Level.INFO)).isTrue());
        assertThat(levels.complaints()).containsExactly(logger + " stays at info: below, it writes keys and passwords");
    }

    @Test
    void linesOfSingleStoriesMayBeFewer() {
        var levels = LogLevels.of(org.slf4j.event.Level.INFO, org.slf4j.event.Level.ERROR, Map.of());

        assertThat(levels.byLogger())
                .containsEntry("org.copytaster", Level.INFO)
                .containsEntry("org.copytaster.stories", Level.ERROR);
    }

    @Test
    void saysWhatIsNoLevel() {
        var levels =
                LogLevels.of(org.slf4j.event.Level.INFO, org.slf4j.event.Level.INFO, Map.of("org.copytaster", "loud"));

        assertThat(levels.byLogger()).containsEntry("org.copytaster", Level.INFO);
        assertThat(levels.complaints())
                .containsExactly(
                        "the level of org.copytaster is loud, which is none of off, error, warn, info, debug and"
                                + " trace");
    }
}
