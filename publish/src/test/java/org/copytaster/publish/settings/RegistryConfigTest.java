package org.copytaster.publish.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.InvalidSetting;
import org.copytaster.runtime.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsTheLoginOutOfItsFile() throws IOException {
        var file = Files.writeString(folder.resolve("login"), "publish:a:b\n");
        assertThat(config(Map.of(
                                "publish.registry.url",
                                "http://127.0.0.1:8081",
                                "publish.registry.login.file",
                                file.toString()))
                        .login())
                .hasValue("publish:a:b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.example",
                "ftp://registry.example",
                "http://publish:secret@registry.example",
                "http://registry.example?key=secret",
                "http:///v7",
                "http://a b"
            })
    void refusesWhatIsNoUrlOfARegistryOrHoldsASecret(String url) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> config(Map.of("publish.registry.url", url)))
                .withMessageContaining("publish.registry.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "publish", ":secret", "a:b\nc:d"})
    void refusesAFileWithoutALoginAndDoesNotSayWhatStandsInIt(String text) throws IOException {
        var file = Files.writeString(folder.resolve("login"), text);
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> config(Map.of(
                        "publish.registry.url",
                        "http://127.0.0.1:8081",
                        "publish.registry.login.file",
                        file.toString())))
                .withMessage("publish.registry.login.file: " + file + " must hold USER:PASSWORD on one line");
    }

    @Test
    void saysThatALoginIsForNobody() {
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(() -> config(Map.of("publish.registry.login.file", "login")))
                .withMessage("publish.registry.login.file is set and publish.registry.url is not");
    }

    private static RegistryConfig config(Map<String, String> values) {
        return RegistryConfig.from(Settings.of(PublishConfig.SETTINGS, Map.of(), Map.of(), values));
    }
}
