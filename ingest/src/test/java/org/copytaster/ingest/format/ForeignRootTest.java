package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.copytaster.ingest.input.InputBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignRootTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<w><nitf a='1'><p>x</p></nitf></w> | <nitf a='1'><p>x</p></nitf>",
                "<w xmlns:n='u'><n:newsItem><a/></n:newsItem></w> | <n:newsItem xmlns:n='u'><a/></n:newsItem>",
                "<w xmlns:d='u'><rss xmlns:d='v'/><rss xmlns:d='v'>x</rss></w> | <rss xmlns:d='v'>x</rss>",
                "<?xml version='1.0'?><w><feed>x</feed></w> | <?xml version='1.0'?><feed>x</feed>",
                "<w><!-- <nitf>no</nitf> --><nitf>x</nitf></w> | <nitf>x</nitf>",
                "<w><![CDATA[<?xml version='1.0'?><nitf>x</nitf>]]></w> | <?xml version='1.0'?><nitf>x</nitf>",
                "<w> &lt;nitf&gt;a &amp;amp; b &#8211; c&lt;/nitf&gt; </w> | <nitf>a &amp; b &#8211; c</nitf>",
                "<w><feed>a<feed>b</feed></feed></w> | <feed>a<feed>b</feed></feed>",
                "<w><nitf>cut off | <nitf>cut off"
            })
    void findsTheOneDocumentInAForeignElement(String text, String document) {
        assertThat(ForeignRoot.around(bytes(text), "w"))
                .map(shell -> new String(shell.inner().kept(), StandardCharsets.UTF_8))
                .contains(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w><nitf>x</nitf><nitf>y</nitf></w>",
                "<w><total>12</total></w>",
                "<w>&lt;nitf&gt;x&lt;/nitf&gt;<b>&lt;rss&gt;y&lt;/rss&gt;</b></w>",
                "<w>The &lt;nitf&gt; element</w>",
                "<w><feeds>x</feeds></w>"
            })
    void findsNoneWhereThereIsNoneOrMoreThanOne(String text) {
        assertThat(ForeignRoot.around(bytes(text), "w")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<nitf", "<feed>", "> &lt;nitf ", "<!--", "<![CDATA[", "</nitf>", " xmlns:a='b'", "<a b='"})
    void looksThroughWhateverIsRepeatedInTime(String piece) {
        var content = bytes("<w>" + piece.repeat(300_000));

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(ForeignRoot.around(content, "w").map(Shell::place))
                        .isIn(Optional.empty(), Optional.of(Shell.Place.IN_AN_ELEMENT)));
    }

    private static InputBytes bytes(String text) {
        return InputBytes.whole(text.getBytes(StandardCharsets.UTF_8));
    }
}
