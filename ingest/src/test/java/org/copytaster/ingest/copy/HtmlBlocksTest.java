package org.copytaster.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlBlocksTest {
    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("<p>One.</p><p>Two.</p>", List.of("text|One.", "text|Two.")),
                Arguments.of("<p>One <b>bold</b>, <i>then</i> tail.</p>", List.of("text|One bold, then tail.")),
                Arguments.of("Before<p>in</p>after", List.of("text|Before", "text|in", "text|after")),
                Arguments.of("<h2>Sub</h2><p>Body</p>", List.of("subhead|Sub", "text|Body")),
                Arguments.of("<ul><li>a</li><li><p>b</p>c</li></ul>", List.of("list|a", "list|b", "list|c")),
                Arguments.of("<ul><li>a<ul><li>b</li></ul>c</li></ul>", List.of("list|a", "list|b", "list|c")),
                Arguments.of(
                        "<table><tr><th>Team</th><th>Pts</th></tr><tr><td><p>Ayr</p></td><td>3</td></tr></table>",
                        List.of("table-row|Team\tPts", "table-row|Ayr\t3")),
                Arguments.of(
                        "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", List.of("text|One.", "text|Two.")),
                Arguments.of(
                        "<tgroup><row><entry>Sole</entry><entry>14</entry></row><row><entry>Bass</entry></row></tgroup>",
                        List.of("table-row|Sole\t14", "text|Bass")),
                Arguments.of("<blockquote><p>Said.</p></blockquote><p>x</p>", List.of("quote|Said.", "text|x")),
                Arguments.of("<pre>Ayr  1\n Fife 2\n</pre>", List.of("preformatted|Ayr  1", "preformatted| Fife 2")),
                Arguments.of("<p>One<br/>line</p>", List.of("text|One line")),
                Arguments.of("<p>One.<br><br/>Two.</p>", List.of("text|One.", "text|Two.")),
                Arguments.of("One.<br>Two.", List.of("text|One.", "text|Two.")),
                Arguments.of("One <b>bold</b>.\n\nTwo.", List.of("text|One bold.", "text|Two.")),
                Arguments.of("<p>a</p><script>x()</script><style>p{}</style>", List.of("text|a")),
                Arguments.of("<p>&nbsp;</p><p>***</p><p>a &amp; b</p>", List.of("text|a & b")),
                Arguments.of("<p>Cafe\u0301</p>", List.of("text|Café")),
                Arguments.of(
                        "<body><head><title>no</title></head><body.content><p>a</p></body.content></body>",
                        List.of("text|a")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void keepsEveryWordInOrderAndNoneOfTheMarkup(String html, List<String> blocks) {
        assertThat(HtmlBlocks.of(html).blocks())
                .map(block -> block.kind().code() + "|" + block.text())
                .isEqualTo(blocks);
    }

    @Test
    void leavesCaptionsOutAndCountsThem() {
        var read = HtmlBlocks.of("<p>a</p><figure><img src='x'><figcaption>Caption</figcaption></figure><p>b</p>");

        assertThat(read.captionsLeftOut()).isEqualTo(1);
        assertThat(read.blocks()).extracting(Block::text).containsExactly("a", "b");
    }

    @Test
    void keepsAQuoteThatIsSetAsAFigure() {
        var read = HtmlBlocks.of("<figure><blockquote>Said.</blockquote><figcaption>Moss</figcaption></figure>");

        assertThat(read.blocks()).containsExactly(new Block(Block.Kind.QUOTE, "Said."));
    }

    @Test
    void losesNothingBehindAFigureThatIsNeverClosed() {
        assertThat(HtmlBlocks.of("<p>a</p><figure><img src='x'><p>b</p>").blocks())
                .extracting(Block::text)
                .containsExactly("a", "b");
    }

    @Test
    void readsMarkupOfAnyDepthWithoutLosingAWord() {
        var deep = "<div>".repeat(50_000) + "word" + "</div>".repeat(50_000);

        assertThat(HtmlBlocks.of(deep).blocks()).extracting(Block::text).containsExactly("word");
    }

    @Test
    void readsLinesInMarkupOfAnyDepthInTime() {
        var deep = "<i>a\n\n".repeat(20_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(HtmlBlocks.of(deep).blocks()).hasSize(20_000));
    }

    static Stream<Arguments> escapedTexts() {
        return Stream.of(
                Arguments.of("One.<BR>\n   Two.<BR>", List.of("text|One.", "text|Two.")),
                Arguments.of("<P>One.</P><P>Two.</P>", List.of("text|One.", "text|Two.")),
                Arguments.of("See <a href='http://x.example/y'>this</a>.", List.of("text|See this.")),
                Arguments.of("<span class='x'>One</span> two.", List.of("text|One two.")),
                Arguments.of(
                        "Caf&eacute;&nbsp;&amp; bar, &#8220;open&#x201D;.", List.of("text|Café\u00A0& bar, “open”.")),
                Arguments.of(
                        "Ask <a.zed@x.example> or <b@x.example>.",
                        List.of("text|Ask <a.zed@x.example> or <b@x.example>.")),
                Arguments.of("R&D, 5 < 6 &c; x &unheard; y", List.of("text|R&D, 5 < 6 &c; x &unheard; y")));
    }

    @ParameterizedTest
    @MethodSource("escapedTexts")
    void readsTextThatWasEscapedOnceTooOften(String text, List<String> blocks) {
        assertThat(HtmlBlocks.text(text).blocks())
                .map(block -> block.kind().code() + "|" + block.text())
                .isEqualTo(blocks);
    }
}
