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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Port opens its data\\n\\nA line of what the port published on Monday reads:\\n{\"ship\": \"Maren\"}\\nAnybody may use it, the mayor said.",
                "A story in the new format begins like this:\\n<nitf version='3.6'>\\nand it ends as it began, she said."
            })
    void takesAStoryThatQuotesJsonOrXmlForOne(String text) {
        assertThat(Shell.isQuoted(bytes(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Notice: Undefined index: id in /srv/push.php on line 12\\n{\"a\":1}\\nNotice: done in /srv/push.php on line 13",
                "// This file was written by the bridge of the desk.\\n{\"a\":1}\\n// and this is where it ends",
                "Your request could not be answered before the time was up.\\n{\"error\":\"time\"}",
                "Ferry late\\n{\"a\":1}\\nand more words than that behind it"
            })
    void takesWhatProgramsWriteAroundJsonForNoStory(String text) {
        assertThat(Shell.isQuoted(bytes(text))).isFalse();
    }

    private static InputBytes bytes(String text) {
        return InputBytes.whole(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
    }
}
