package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.MarkedLine;
import org.copytaster.ingest.body.WordLoss;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the body in order, none of the metadata: counted by another way of reading than the parsers'. */
class NoWordLostTest {
    private static final String NESTED =
            "Start <b>bold</b> tail<div>one<p>two <i>three</i> four</p>five<ul><li>six<ul><li>seven</li></ul>eight</li></ul>"
                    + "<table><caption>nine</caption><tr><th>ten</th><td>eleven<p>twelve</p></td></tr><tr><td colspan=2>thirteen</td></tr></table>"
                    + "<blockquote>fourteen<p>fifteen</p></blockquote><pre>sixteen  seventeen\neighteen</pre></div>nineteen<br>twenty";

    static List<Path> samples() {
        return Stream.of("ninjs", "ap", "rss", "atom", "json-feed")
                .flatMap(format -> Samples.of(format).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySampleWithoutALossAndTwiceTheSame(Path file) {
        var stories = Inputs.parse(Inputs.input(Samples.bytes(file))).stories();

        assertThat(stories).isNotEmpty();
        assertThat(Inputs.parse(Inputs.input(Samples.bytes(file))).stories()).isEqualTo(stories);
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.getWarnings()).noneMatch(warning -> warning.contains("words of the body were lost"));
            assertThat(strings(story)).noneMatch(NoWordLostTest::hasControls);
        });
    }

    @Test
    void keepsEveryWordOfNestedMarkupInOrderInEachFormat() {
        for (var copy : inEachFormat("Head", NESTED)) {
            assertThat(body(Inputs.story(copy)))
                    .as(copy)
                    .isEqualTo("Start bold tail one two three four five six seven eight nine ten eleven twelve thirteen"
                            + " fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>Mill burns, nobody hurt</h1><p>One.</p> | One.",
                "<header><h2>MILL BURNS: nobody hurt</h2></header><p>One.</p> | One.",
                "<h2>Mill burns</h2><p>One.</p> | Mill burns One.",
                "<p>One.</p><h2>Mill burns, nobody hurt</h2><p>Two.</p> | One. Mill burns, nobody hurt Two.",
                "<p>Mill burns, nobody hurt</p><p>One.</p> | Mill burns, nobody hurt One."
            })
    void setsAHeadingApartThatOpensABodyWithTheHeadlineAgain(String html, String expected) {
        for (var copy : inEachFormat("Mill burns, nobody hurt", html)) {
            assertThat(body(Inputs.story(copy))).as(copy).isEqualTo(expected);
        }
    }

    @Test
    void losesNothingBehindAnEmptyElement() {
        for (var copy : inEachFormat("Head", "<p>One.</p><iframe src='x'/><p>Two.</p><script async/>Three.")) {
            assertThat(body(Inputs.story(copy))).as(copy).isEqualTo("One. Two. Three.");
        }
        assertThat(body(Inputs.story("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>Head</title>"
                        + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One.</p>"
                        + "<iframe src='x'></iframe><p>Two.</p></div></content></entry></feed>")))
                .isEqualTo("One. Two.");
    }

    @Test
    void keepsALineThatStandsInABodyUnderItsOwnName() {
        var html = "<p class='byline'>By Iris Vance</p><p class='copyright'>(c) Northwire</p><p>One.</p>";
        for (var copy : inEachFormat("Head", html)) {
            var story = Inputs.story(copy);

            assertThat(body(story)).as(copy).isEqualTo("One.");
            assertThat(story.getByline()).isEqualTo("By Iris Vance");
            assertThat(story.getCopyrightNotice()).isEqualTo("(c) Northwire");
        }
    }

    @Test
    void losesNoWordOfBodiesMadeAtRandom() {
        var random = new Random(20260713);
        for (int round = 0; round < 1_000; round++) {
            var html = html(random, 4);
            var story = Inputs.story(
                    "{\"uri\":\"a\",\"headline\":\"h\",\"body_html\":" + new ObjectMapper().valueToTree(html) + "}");

            assertThat(WordLoss.between(Jsoup.parse(html).body().wholeText(), body(story))
                            .lost())
                    .as("seed 20260713, round " + round + ": " + html)
                    .isZero();
        }
    }

    /** By a way of its own: the words of blocks and lines, whatever the reader's own check says. */
    @Test
    void keepsEachWordOfWhatStandsApartByName() {
        var random = new Random(20261129);
        for (int round = 0; round < 1_000; round++) {
            var html = apart(random, 4);
            var read = HtmlBlocks.of(html);
            var kept = Stream.concat(
                            read.blocks().stream().map(Block::text),
                            read.lines().stream().map(MarkedLine::text))
                    .collect(Collectors.joining(" "));

            assertThat(WordLoss.between(Jsoup.parse(html).body().wholeText(), kept)
                            .lost())
                    .as("seed 20261129, round " + round + ": " + html)
                    .isZero();
            assertThat(read.loss().lost()).isZero();
        }
    }

    private static String apart(Random random, int depth) {
        var elements = List.of(
                "p",
                "del",
                "s",
                "q",
                "label",
                "button",
                "nav",
                "note",
                "byline",
                "tagline",
                "header",
                "figure",
                "figcaption",
                "x-a",
                "x-b",
                "ins",
                "sup",
                "div",
                "blockquote",
                "time",
                "h1",
                "noscript",
                "p hidden",
                "span style='display:none'",
                "div class='caption'");
        var out = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(" w").append(random.nextInt(1_000)).append(' ');
            if (depth > 0) {
                var name = elements.get(random.nextInt(elements.size()));
                out.append('<').append(name).append('>').append(apart(random, depth - 1));
                out.append("</").append(name.replaceFirst(" .*", "")).append('>');
            }
        }
        return out.toString();
    }

    private static List<String> inEachFormat(String headline, String html) {
        var json = new ObjectMapper().valueToTree(html).toString();
        var cdata = "<![CDATA[" + html + "]]>";
        return Stream.of(
                        "{\"uri\":\"a\",\"headline\":\"%s\",\"body_xhtml\":" + json + "}",
                        "{\"uri\":\"a\",\"headlines\":[{\"value\":\"%s\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":"
                                + json + "}]}",
                        "{\"item\":{\"altids\":{\"itemid\":\"a\"},\"headline\":\"%s\",\"body_html\":" + json + "}}",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"a\",\"title\":\"%s\",\"content_html\":"
                                + json + "}]}",
                        "<rss version='2.0'><channel><item><guid>a</guid><title>%s</title><description>" + cdata
                                + "</description></item></channel></rss>",
                        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>%s</title><content type='html'>"
                                + cdata + "</content></entry></feed>",
                        "<newsItem guid='a'><contentMeta><headline>%s</headline></contentMeta><contentSet>"
                                + "<inlineData contenttype='text/html'>" + cdata
                                + "</inlineData></contentSet></newsItem>")
                .map(copy -> copy.replace("%s", headline))
                .toList();
    }

    private static String html(Random random, int depth) {
        var out = new StringBuilder();
        var elements = List.of(
                "p", "b", "div", "ul", "li", "table", "tr", "td", "blockquote", "pre", "h2", "span", "a", "dl", "dt");
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append("w").append(random.nextInt(1_000)).append(random.nextBoolean() ? " " : "");
            if (depth > 0) {
                var name = elements.get(random.nextInt(elements.size()));
                out.append('<').append(name).append('>').append(html(random, depth - 1));
                out.append(random.nextInt(10) == 0 ? "" : "</" + name + ">");
            }
        }
        return out.toString();
    }

    private static String body(Story story) {
        return story.getParagraphs().stream()
                .map(Paragraph::getText)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    private static List<String> strings(Story story) {
        var found = new ArrayList<String>();
        collect(Optional.of(json(story)), found);
        return found;
    }

    private static JsonNode json(Story story) {
        try {
            return new ObjectMapper().readTree(story.toString().getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void collect(Optional<JsonNode> node, List<String> found) {
        node.filter(JsonNode::isTextual).ifPresent(text -> found.add(text.asText()));
        node.ifPresent(inner -> inner.forEach(child -> collect(Optional.of(child), found)));
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c));
    }
}
