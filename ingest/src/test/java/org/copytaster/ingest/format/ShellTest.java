package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.copytaster.ingest.input.InputBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                ")]}'\\n{\"a\":1} # {\"a\":1}",
                "while(1);[{\"a\":1}] # [{\"a\":1}]",
                "// pushed\\n{\"a\":1} # {\"a\":1}",
                "/* pushed */ {\"a\":1} # {\"a\":1}",
                "Notice: x\\n\\nNotice: y\\n  { \"a\":1} # { \"a\":1}",
                "wire.push({\"a\":1});\\n # {\"a\":1}",
                "data: {\"a\":1} # {\"a\":1}",
                "event: story\\ndata: {\"a\":1} # {\"a\":1}",
                "var story = {\"a\":1}; # {\"a\":1}",
                "\"{\\\"a\\\":1}\" # {\"a\":1}",
                "Notice: x\\n<?xml version='1.0'?><nitf/> # <?xml version='1.0'?><nitf/>",
                "Notice: x\\n<rss version='2.0'/> # <rss version='2.0'/>"
            })
    void takesOffWhatStandsAroundJsonAndXml(String text, String inner) {
        assertThat(Shell.of(bytes(text)))
                .map(shell -> new String(shell.inner().kept(), StandardCharsets.UTF_8))
                .contains(inner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry late\\n\\nThe ferry was late.",
                "Braces { and } in words",
                "A list\\n[1] one\\n[2] two",
                "\\\"Quoted {words}\\\", he said",
                "Less\\n<p>than</p>"
            })
    void findsNothingAroundCopy(String text) {
        assertThat(Shell.of(bytes(text))).isEmpty();
    }

    private static InputBytes bytes(String text) {
        return InputBytes.whole(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
    }
}
