package org.copytaster.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    @Test
    void listsEverySettingAsItIs() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "settings.md"));
        var table = lines.subList(lines.indexOf("<!-- settings:begin -->") + 1, lines.indexOf("<!-- settings:end -->"));
        var head = Stream.of("| setting | default | meaning |", "| --- | --- | --- |");
        assertThat(table)
                .isEqualTo(Stream.concat(head, Setting.ALL.stream().map(SettingsTableTest::row))
                        .toList());
    }

    private static String row(Setting setting) {
        var fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | " + fallback + " | " + setting.meaning() + " |";
    }
}
