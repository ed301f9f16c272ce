package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.copytaster.ingest.input.InputBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "VIK - The ferry is safe.",
                "VIK - The ferry is safe.\r\n\r\n",
                "\"It is safe,\" he said. \"All of it.\"",
                "Er sagt: „Alles gut.“",
                "The ferry is safe (Reuters.)",
                "The ferry is safe\n-30-",
                "The ferry is safe\nENDS",
                "The ferry is safe\n(ends)",
                "The ferry is safe\n###",
                "The ferry is safe\nkl/mno",
                "[ADVISORY] No copy today.",
                "\u0001nwd0001 4 vm 9\n\u0002Bridge open\n\u0003\n141605 Mrz 26\n",
                "{\"uri\":\"a}\\\"{\"}",
                "[{\"uri\":\"a\"}, {}]\n",
                "{\"a\":1}\n{\"a\":2}",
                "<nitf><body>x</body></nitf>",
                "<?xml version='1.0'?><!-- a --><n:nitf xmlns:n='u'>x</n:nitf>\n<!-- end -->",
                "<HTML>x</html>",
                "<empty/>",
            })
    void looksWhole(String copy) {
        assertThat(whole(copy)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "VIK - Police said no",
                "VIK - Police said no one was hurt,",
                "BULLETIN Fire in Vik",
                "[ADVISORY] Police said no",
                "\u0001nwd0001 4 vm 9\n\u0002The bridge is open.",
                "\u0001nwd0001 4 vm 9\n\u0002Bridge open\n\u0003\u0004\u0001nwd0002 4 vm 9\n\u0002The school is shut.\n",
                "<nitf>x</nitf>\nand",
                "He and/or she",
                "{\"uri\":\"a\",\"headline\":\"He said. ",
                "{\"uri\":\"a\"",
                "[{\"uri\":\"a\"},",
                "[",
                "<?xml version='1.0'?>",
                "<nitf><body>x. </body>",
                "<nitf>x</nitf",
                "<nitf>x</nitf><!-- en",
                "<a><b/>",
            })
    void looksUnfinished(String copy) {
        assertThat(whole(copy)).isFalse();
    }

    @Test
    void endsOnAMillionBlanksBehindTheLastTag() {
        assertThat(whole("<a>x</a>" + " ".repeat(1_000_000) + "<!-- " + "x".repeat(1_000_000) + " -->"))
                .isTrue();
    }

    @Test
    void readsUtf16Too() {
        var copy = "{\"uri\":\"a\"}";

        assertThat(Completeness.looksWhole(InputBytes.whole(copy.getBytes(StandardCharsets.UTF_16))))
                .isTrue();
        assertThat(Completeness.looksWhole(InputBytes.whole(copy.substring(0, 8).getBytes(StandardCharsets.UTF_16))))
                .isFalse();
    }

    private static boolean whole(String copy) {
        return Completeness.looksWhole(InputBytes.whole(copy.getBytes(StandardCharsets.UTF_8)));
    }
}
