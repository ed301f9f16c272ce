package org.copytaster.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.body.MarkedLine.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tags, pieces of tags and text that looks like one, in and beside what stands apart in a body. */
class SettledMarkupTest {
    private static final int BODIES = 20_000;
    private static final int MOST_PIECES = 14;

    private static final List<String> PIECES = List.of(
            "anna ",
            "berg",
            "12",
            " ",
            "\n\n",
            "e\u0301",
            "\uD83D\uDE00",
            "<",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "&eacute;",
            "&amp;eacute;",
            "&amp;amp;eacute;",
            "&#60;b>",
            "&lt;",
            "&lt;x y=\"z\">",
            "&lt;bncoding=\"UTF-8>",
            "&lt;b>",
            "&lt;/b>",
            "&lt;p>",
            "&lt;table>",
            "&lt;del>",
            "&lt;figcaption>",
            "&lt;!--",
            "&lt;plaintext>",
            "&amp;lt;b&amp;gt;",
            "&amp;lt;p>",
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<sup>",
            "</sup>",
            "<q>",
            "</q>",
            "<br/>",
            "<body.head>",
            "</body.head>",
            "<note>",
            "</note>",
            "<del>",
            "</del>",
            "<figcaption>",
            "</figcaption>",
            "<p class=\"byline\">",
            "<div class='caption'>",
            "</div>",
            "<header>",
            "</header>",
            "<h1>",
            "</h1>",
            "<script>",
            "</script>",
            "<svg>",
            "</svg>",
            "<textarea>",
            "</textarea>",
            "<title>",
            "</title>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>",
            "<foo>",
            "</foo>",
            "<span hidden>",
            "</span>",
            "<pre>",
            "</pre>");

    static Stream<Arguments> captions() {
        return Stream.of(
                Arguments.of("&lt;b>The ferry&lt;/b> at dawn", "The ferry at dawn"),
                Arguments.of("The ferry &amp;amp; its &lt;i>crew&lt;/i>", "The ferry & its crew"),
                Arguments.of("Caf&amp;eacute; by the quay", "Café by the quay"),
                // Half a tag behind one that is whole, escaped twice: by then it is text.
                Arguments.of(
                        "The ferry &amp;lt;p&amp;gt; &amp;lt;bncoding=\"UTF-8&amp;gt; sails",
                        "The ferry <p> <bncoding=\"UTF-8> sails"));
    }

    @ParameterizedTest
    @MethodSource("captions")
    void readsMarkupInALineOnceAndTheRestAsText(String caption, String line) {
        var markup = "<p>It sailed.</p><figure><img src='f.jpg'><figcaption>" + caption + "</figcaption></figure>";

        for (var read : List.of(HtmlBlocks.of(markup), HtmlBlocks.of(xml(markup)))) {
            assertThat(read.lines()).containsExactly(new MarkedLine(Role.CAPTION, line));
            assertThat(read.loss().lost()).isZero();
        }
    }

    @Test
    void countsAsLostOnlyWhatNoParagraphAndNoLineHas() {
        long seed = 1;
        var random = new Random(seed);
        for (int i = 0; i < BODIES; i++) {
            var body = random.ints(1 + random.nextInt(MOST_PIECES), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            assertThat(HtmlBlocks.of(body).loss().lost())
                    .as("HTML, seed %d: %s", seed, body)
                    .isZero();
            assertThat(HtmlBlocks.of(xml(body)).loss().lost())
                    .as("XML, seed %d: %s", seed, body)
                    .isZero();
        }
    }

    private static Element xml(String body) {
        var parser = Parser.xmlParser().tagSet(TagSet.Html());
        return Jsoup.parse("<body.content>" + body + "</body.content>", parser).child(0);
    }
}
