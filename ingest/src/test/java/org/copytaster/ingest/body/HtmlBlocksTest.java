package org.copytaster.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.body.MarkedLine.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBlocksTest {
    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("<p>One.</p><p>Two.</p>", List.of("text|One.", "text|Two.")),
                Arguments.of("<p>One <b>bold</b>, <i>then</i> tail.</p>", List.of("text|One bold, then tail.")),
                Arguments.of("Before<p>in</p>after", List.of("text|Before", "text|in", "text|after")),
                Arguments.of("<p>a</p><title>Sub</title><p>b</p>", List.of("text|a", "subhead|Sub", "text|b")),
                Arguments.of("<para>One</para><para>Two</para>", List.of("text|One", "text|Two")),
                Arguments.of("<h2>Sub</h2><p>Body</p>", List.of("subhead|Sub", "text|Body")),
                Arguments.of("<ul><li>a</li><li><p>b</p>c</li></ul>", List.of("list|a", "list|b", "list|c")),
                Arguments.of("<ul><li>a<ul><li>b</li></ul>c</li></ul>", List.of("list|a", "list|b", "list|c")),
                Arguments.of(
                        "<table><tr><th>Team</th><th>Pts</th></tr><tr><td><p>Ayr</p></td><td>3</td></tr></table>",
                        List.of("table-row|Team\tPts", "table-row|Ayr\t3")),
                Arguments.of(
                        "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", List.of("text|One.", "text|Two.")),
                Arguments.of(
                        "<table><tr><td><img src='x'></td><td>One <b>bold</b>.</td></tr></table>",
                        List.of("text|One bold.")),
                Arguments.of("<table><tr><td>Vik</td><td></td></tr></table>", List.of("table-row|Vik")),
                Arguments.of(
                        "<table><tr><td><table><tr><td>2</td><td>1</td></tr></table></td><td>Ayr</td></tr></table>",
                        List.of("table-row|2 1\tAyr")),
                Arguments.of(
                        "<tgroup><row><entry>Sole</entry><entry>14</entry></row><row><entry>Bass</entry></row></tgroup>",
                        List.of("table-row|Sole\t14", "text|Bass")),
                Arguments.of("<blockquote><p>Said.</p></blockquote><p>x</p>", List.of("quote|Said.", "text|x")),
                Arguments.of("<pre>Ayr  1\n Fife 2\n</pre>", List.of("preformatted|Ayr  1", "preformatted| Fife 2")),
                Arguments.of(
                        "<pre>Ayr  1\rFife  2\u000B\fUist  3</pre>",
                        List.of("preformatted|Ayr  1", "preformatted|Fife  2", "preformatted|Uist  3")),
                Arguments.of(
                        "<table><tr><td>Ayr\nUnited</td><td><pre>1\n2</pre></td></tr></table>",
                        List.of("table-row|Ayr United\t1 2")),
                Arguments.of("<p>One<br/>line</p>", List.of("text|One line")),
                Arguments.of("<p>One.<br><br/>Two.</p>", List.of("text|One.", "text|Two.")),
                Arguments.of("One.<br>Two.", List.of("text|One.", "text|Two.")),
                Arguments.of("One <b>bold</b>.\n\nTwo.", List.of("text|One bold.", "text|Two.")),
                Arguments.of("<p>a</p><script>x()</script><style>p{}</style>", List.of("text|a")),
                Arguments.of("<p>&nbsp;</p><p>***</p><p>a &amp; b</p>", List.of("text|a & b")),
                Arguments.of("<![CDATA[<p>a</p><p>b &gt; c</p>]]>", List.of("text|a", "text|b > c")),
                Arguments.of("&lt;p&gt;a &amp;amp; b&lt;/p&gt;", List.of("text|a & b")),
                Arguments.of("<p>a</p><p>&lt;p&gt; is a tag</p>", List.of("text|a", "text|<p> is a tag")),
                Arguments.of(
                        "<p>a</p><script src='x'/><p>b<br/>c</p><iframe/>d", List.of("text|a", "text|b c", "text|d")),
                Arguments.of("<title/><video src=\"x\" controls/><p/>a <b/>b<!-- c/> --> c", List.of("text|a b c")),
                Arguments.of("<p>a</p><script src=http://x.example/>var b</script>c", List.of("text|a", "text|c")),
                Arguments.of(
                        "<p>a <x-col>Sole</x-col><x-col>14</x-col>, <x-a>b</x-a>; <b>c</b>d <person>E</person>f</p>",
                        List.of("text|a Sole 14, b; cd Ef")),
                Arguments.of("<nav><a>Share</a></nav><p>a</p><button>Like</button>", List.of("text|a")),
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

    static Stream<Arguments> signs() {
        return Stream.of(
                Arguments.of("<p>It is <q>a <q>big</q> deal</q>.</p>", "It is “a ‘big’ deal”."),
                Arguments.of("<p>It is <q>“big”</q>.</p>", "It is “big”."),
                Arguments.of("<p>10<sup>6</sup> and 10<sup>-3</sup></p>", "10^6 and 10^-3"),
                Arguments.of("<p>2<sup>1</sup>&frasl;<sub>2</sub> cups</p>", "2 1⁄2 cups"),
                Arguments.of("<p>2<frac><frac-num>1</frac-num><frac-den>4</frac-den></frac></p>", "2 1/4"),
                Arguments.of("<p>101<sub>2</sub>, H<sub>2</sub>O, CO<sub>2</sub></p>", "101_2, H2O, CO2"),
                Arguments.of(
                        "<p>12 km<sup>2</sup>, 3 metres<sup>2</sup>, the 1<sup>st</sup></p>",
                        "12 km2, 3 metres2, the 1st"),
                Arguments.of("<p>The count<sup>12</sup> is in.<sup>3</sup></p>", "The count [12] is in. [3]"),
                Arguments.of(
                        "<p>In 2019<sup><a href='#f'>4</a></sup> it fell<sup>[5]</sup>.</p>",
                        "In 2019 [4] it fell [5]."),
                Arguments.of("<p>He won <ins>two</ins> cups</p>", "He won two cups"));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void writesTheSignsThatElementsStandFor(String html, String text) {
        var read = HtmlBlocks.of(html);

        assertThat(read.blocks()).extracting(Block::text).containsExactly(text);
        assertThat(read.loss().lost()).isZero();
    }

    static Stream<Arguments> apart() {
        return Stream.of(
                Arguments.of("<p>a<del>1</del>b</p>", "a b", Role.STRUCK, "1"),
                Arguments.of("<p>a</p><del><p>One.</p></del><p>b</p>", "a b", Role.STRUCK, "One."),
                Arguments.of("<p>a</p><p hidden>One.</p><p>b</p>", "a b", Role.HIDDEN, "One."),
                Arguments.of(
                        "<p>a <span style='color:red; Display : none'>One.</span> b</p>", "a b", Role.HIDDEN, "One."),
                Arguments.of(
                        "<p>a <span style='text-decoration: line-through'>One</span> b</p>", "a b", Role.STRUCK, "One"),
                Arguments.of("<p>a</p><label>Mail</label><p>b</p>", "a b", Role.CONTROL, "Mail"),
                Arguments.of("a<select><option>One<option>Two</select>b", "a b", Role.CONTROL, "One Two"),
                Arguments.of("<p>a</p><video>No video</video><p>b</p>", "a b", Role.FALLBACK, "No video"),
                Arguments.of("<p>a</p><note>Toll is two</note><p>b</p>", "a b", Role.NOTE, "Toll is two"),
                Arguments.of("<p>a</p><tagline>Ada in Vik</tagline><p>b</p>", "a b", Role.TAGLINE, "Ada in Vik"),
                Arguments.of("<header><h1>One</h1></header><p>a</p><p>b</p>", "a b", Role.HEADLINE, "One"),
                Arguments.of(
                        "<article><header><p><time>1 May</time></p></header><p>a</p></article><p>b</p>",
                        "a b",
                        Role.TIME,
                        "1 May"),
                Arguments.of(
                        "<figure><img src='x'><figcaption>One</figcaption></figure><p>a</p>b",
                        "a b",
                        Role.CAPTION,
                        "One"));
    }

    @ParameterizedTest
    @MethodSource("apart")
    void keepsByNameWhatIsNoneOfTheBodyAndGluesNothing(String html, String body, Role role, String words) {
        var read = HtmlBlocks.of(html);

        assertThat(read.blocks().stream().map(Block::text).collect(Collectors.joining(" ")))
                .isEqualTo(body);
        assertThat(read.lines()).containsExactly(new MarkedLine(role, words));
        assertThat(read.loss().lost()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section><p>a</p><section><header><h2>b</h2></header><p>c</p></section></section>",
                "<blockquote><header>a</header>b c</blockquote>",
                "<p>a <x-b>b</x-b> c</p>",
                "<p>a</p><p hidden='false'>b</p><p style='color:red'>c</p>"
            })
    void leavesInTheBodyWhatOnlyLooksApart(String html) {
        var read = HtmlBlocks.of(html);

        assertThat(read.blocks().stream().map(Block::text).collect(Collectors.joining(" ")))
                .isEqualTo("a b c");
        assertThat(read.lines()).isEmpty();
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                Arguments.of("<p>a</p><x-mid>b</x-mid><x-mid>c</x-mid>", List.of("a", "b", "c")),
                Arguments.of("<story><x-txt>a</x-txt><x-txt>b</x-txt></story>", List.of("a", "b")),
                Arguments.of("<p><x-a>a</x-a><x-a>b</x-a></p>", List.of("a b")),
                Arguments.of("<p>p</p>in <x-a>a</x-a> words", List.of("p", "in a words")),
                Arguments.of("<p>p</p><div><x-a>a</x-a> <b>b</b></div>", List.of("p", "a b")));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void readsAnUnknownElementAmongBlocksAsOne(String html, List<String> blocks) {
        assertThat(HtmlBlocks.of(html).blocks()).extracting(Block::text).isEqualTo(blocks);
    }

    @Test
    void looksAtEachLevelOfUnknownElementsOnce() {
        var many = "<x-a>w</x-a>".repeat(50_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(HtmlBlocks.of("<p>a</p>" + many).blocks()).hasSize(50_001));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(
                        "<p>Results\nfrom Vik\nNord   3  East   2\nWest   1  Sund   1</p><p>b</p>",
                        List.of(
                                "text|Results from Vik",
                                "preformatted|Nord   3  East   2",
                                "preformatted|West   1  Sund   1",
                                "text|b")),
                Arguments.of(
                        "<p>Results<br>Nord&nbsp;&nbsp;&nbsp;3<br>West&nbsp;&nbsp;&nbsp;1</p>",
                        List.of("text|Results", "preformatted|Nord   3", "preformatted|West   1")),
                Arguments.of(
                        "<div>Nord\t3\nWest\t<b>11</b>\n----\nSund\t7\nAll played.</div><p>b</p>",
                        List.of(
                                "preformatted|Nord\t3",
                                "preformatted|West\t11",
                                "preformatted|Sund\t7",
                                "text|All played.",
                                "text|b")),
                Arguments.of(
                        "<p>One   word\nbeside   another.</p><p>b</p>",
                        List.of("text|One word beside another.", "text|b")),
                Arguments.of("<p>One   word, one line.</p><p>b</p>", List.of("text|One word, one line.", "text|b")),
                Arguments.of(
                        "<div>\n      <p>One\n      two\n      three</p>\n      </div>",
                        List.of("text|One two three")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void keepsTheRowsOfATableThatWasTypedAmongLines(String html, List<String> blocks) {
        assertThat(HtmlBlocks.of(html).blocks())
                .map(block -> block.kind().code() + "|" + block.text())
                .isEqualTo(blocks);
    }

    static Stream<Arguments> blankLines() {
        return Stream.of(
                Arguments.of("One.\n\n<h3>Sub</h3>\n\nTwo.\n\nThree.", List.of("One.", "Sub", "Two.", "Three.")),
                Arguments.of("One.\n\n<b>Two</b> goes\non.", List.of("One.", "Two goes on.")),
                Arguments.of("<p>One.</p>\n\n<p>Two.</p>", List.of("One.", "Two.")),
                Arguments.of("<blockquote>One.\n \nTwo.</blockquote>\nThree.", List.of("One.", "Two.", "Three.")),
                Arguments.of("<pre>One.\n\n  Two.</pre>", List.of("One.", "  Two.")));
    }

    @ParameterizedTest
    @MethodSource("blankLines")
    void endsAParagraphAtABlankLineInMarkupThatWasTyped(String html, List<String> blocks) {
        assertThat(HtmlBlocks.ofTyped(html).blocks()).extracting(Block::text).isEqualTo(blocks);
    }

    static Stream<Arguments> escapedParagraphs() {
        return Stream.of(
                Arguments.of(
                        "<p>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;</p>",
                        List.of("One.", "Two & three.")),
                Arguments.of(
                        "<div>&lt;b&gt;VIK&lt;/b&gt; - It rained.</div><p>b</p>", List.of("VIK - It rained.", "b")),
                Arguments.of("<p>Write &lt;b&gt;so&lt;/b&gt;, he said.</p>", List.of("Write <b>so</b>, he said.")),
                Arguments.of("<p>&lt;p&gt; opens one</p>", List.of("<p> opens one")));
    }

    @ParameterizedTest
    @MethodSource("escapedParagraphs")
    void readsMarkupThatWasEscapedInsideAParagraphOnceMore(String html, List<String> blocks) {
        var read = HtmlBlocks.of(html);

        assertThat(read.blocks()).extracting(Block::text).isEqualTo(blocks);
        assertThat(read.warnings().isEmpty()).isEqualTo(blocks.get(0).contains("<"));
    }

    static Stream<Arguments> marked() {
        return Stream.of(
                Arguments.of("<p class='byline'>By <b>Iris Vance</b></p>", Role.BYLINE, "By Iris Vance"),
                Arguments.of("<div class='meta By-Line'><p>Iris</p></div>", Role.BYLINE, "Iris"),
                Arguments.of(
                        "<div class='dat'><span class='vignette'>Fire</span> <span>NW</span></div>",
                        Role.KICKER,
                        "Fire NW"),
                Arguments.of("<figure><img><div class='byline'>Odo/NW</div></figure>", Role.CAPTION, "Odo/NW"),
                Arguments.of("<div class='dateline'>WICK, March 3</div>", Role.DATELINE, "WICK, March 3"),
                Arguments.of("<p class='slug'>MILL-FIRE</p>", Role.SLUGLINE, "MILL-FIRE"),
                Arguments.of("<p class='keywords'>mill, fire</p>", Role.KEYWORDS, "mill, fire"),
                Arguments.of("<p class='copyright'>(c) Northwire</p>", Role.COPYRIGHT, "(c) Northwire"),
                Arguments.of("<div><img src='x'><p class='wp-caption-text'>Seen</p></div>", Role.CAPTION, "Seen"),
                Arguments.of("<span class='media-block__description'>Seen</span>", Role.CAPTION, "Seen"),
                Arguments.of(
                        "<table><tr><td><img></td></tr><tr><td class='tr-caption'>Seen</td></tr></table>",
                        Role.CAPTION,
                        "Seen"));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void setsApartALineThatItsClassCallsNoneOfTheBody(String line, Role role, String text) {
        var read = HtmlBlocks.of("<p>a</p>" + line + "<p>b</p>");

        assertThat(read.lines()).containsExactly(new MarkedLine(role, text));
        assertThat(read.blocks()).extracting(Block::text).containsExactly("a", "b");
        assertThat(read.loss().lost()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><span class='dateline'>WICK (NW) -</span> A mill burned.</p>",
                "<table><caption class='caption'>Mills</caption><tr><td>WICK</td><td>1</td></tr></table>",
                "<table><tr><td class='dat'>March 3</td><td class='caption'>Mill</td></tr></table>",
                "<div class='article has-caption'><p>A mill burned.</p></div>",
                "<p class='bylines-and-more'>A mill burned.</p>"
            })
    void keepsWhatAClassDoesNotSetApartForCertain(String html) {
        assertThat(HtmlBlocks.of(html).lines()).isEmpty();
    }

    @Test
    void losesNothingBehindALineThatIsNeverClosed() {
        var copy = "<p>" + "A mill burned. ".repeat(50) + "</p>";

        assertThat(HtmlBlocks.of("<div class='byline'>Iris" + copy).blocks()).hasSize(2);
    }

    @Test
    void keepsWhatStandsUnderTextThatIsSetAsAFigure() {
        var table = "<table><tr><td>a</td><td>1</td></tr></table><figcaption class='caption'>Snow</figcaption>";

        assertThat(HtmlBlocks.of("<figure>" + table + "</figure>").blocks())
                .containsExactly(new Block(Block.Kind.TABLE_ROW, "a\t1"), new Block(Block.Kind.TEXT, "Snow"));
        assertThat(HtmlBlocks.of("<figure><p>Said.</p><figcaption>Moss</figcaption></figure>")
                        .blocks())
                .extracting(Block::text)
                .containsExactly("Said.", "Moss");
    }

    @Test
    void keepsAQuoteThatIsSetAsAFigureWithWhoSaidIt() {
        var read = HtmlBlocks.of("<figure><blockquote>Said.</blockquote><figcaption>Moss</figcaption></figure>");

        assertThat(read.blocks())
                .containsExactly(new Block(Block.Kind.QUOTE, "Said."), new Block(Block.Kind.TEXT, "Moss"));
    }

    @Test
    void losesNothingBehindAFigureThatIsNeverClosed() {
        assertThat(HtmlBlocks.of("<p>a</p><figure><img src='x'><p>b</p>").blocks())
                .extracting(Block::text)
                .containsExactly("a", "b");
    }

    @Test
    void looksAtNoMarkedLineTwiceHoweverTheyNest() {
        var deep = "<div class='byline'>w ".repeat(20_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(HtmlBlocks.of(deep).loss().lost()).isZero());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<figure>" + "<figcaption>a".repeat(50_000),
                "<q>".repeat(500) + "a ".repeat(400_000),
                "1".repeat(500_000) + "<sup></sup>".repeat(40_000),
                "<section>" + "<header></header>".repeat(50_000) + "<p>a</p>",
                "<del>a".repeat(100_000),
                "<p>a   b".repeat(100_000),
                "<p>" + "a   b\n".repeat(100_000),
                "<p>" + "&lt;p&gt;".repeat(80_000),
                "<table><tr>" + "<td><img>".repeat(60_000),
                "<x-a>".repeat(400) + "<x-b>a</x-b>".repeat(60_000),
                "<p hidden>".repeat(60_000) + "a");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readsWhatIsMadeToTakeLongInTime(String html) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(HtmlBlocks.of(html).loss().lost()).isZero());
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
                Arguments.of("It is <q>big</q>.", List.of("text|It is “big”.")),
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
