package org.copytaster.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.settings.SettingsTable;
import org.copytaster.standalone.AllSettings;
import org.junit.jupiter.api.Test;

class ReadmeSettingsTest {
    @Test
    void listsEverySettingAsItIs() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "README.md"));
        var table = lines.subList(lines.indexOf("<!-- settings:begin -->") + 1, lines.indexOf("<!-- settings:end -->"));
        assertThat(table).isEqualTo(SettingsTable.markdown(AllSettings.LIST));
    }
}
