package org.copytaster.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.settings.SettingsTable;
import org.copytaster.standalone.AllSettings;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    @Test
    void listsEverySettingAsItIs() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "settings.md"));
        var table = lines.subList(lines.indexOf("<!-- settings:begin -->") + 1, lines.indexOf("<!-- settings:end -->"));
        assertThat(table)
                .as("paste what `./copytaster config --table` prints between the markers in docs/settings.md")
                .isEqualTo(SettingsTable.markdown(AllSettings.LIST));
    }
}
