package org.copytaster.ingest.format.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Escaped;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.Words;
import org.jsoup.nodes.Element;

/** The texts of an entry: its title, its description, and the whole of it, which goes by many names. */
final class FeedText {
    /** What readers of feeds asked agencies to send, whatever its vocabulary: Yandex, Mail.ru, Rambler and others. */
    private static final Set<String> WHOLE = Set.of("full-text", "fulltext", "full_text");

    /** In RSS only: Atom says what its content is. */
    private static final Set<String> WHOLE_IN_RSS = Set.of("content", "body", "turbo:content");

    private static final HtmlBlocks.Read NOTHING = new HtmlBlocks.Read(List.of(), 0);

    private final FeedElement item;

    FeedText(FeedElement item) {
        this.item = item;
    }

    /** Whoever writes a title escapes its markup once for the feed and often once more for the web. */
    String title() {
        return elements("title")
                .findFirst()
                .map(title -> isMarkup(title) && title.childrenSize() == 0
                        ? HtmlBlocks.line(title.wholeText())
                        : Words.line(title))
                .orElse("");
    }

    HtmlBlocks.Read description() {
        return elements(item.isAtom() ? "summary" : "description")
                .findFirst()
                .map(words -> blocks(words, isMarkup(words) || isHtmlUnsaid(words)))
                .orElse(NOTHING);
    }

    /** A description of RSS is HTML where nothing else is said; in 0.91 and 1.0 it is plain text. */
    private static boolean isHtmlUnsaid(Element description) {
        var root = description.root();
        return root.normalName().equals("rss") && !root.attr("version").equals("0.91") && !description.hasAttr("type");
    }

    /** The whole text; nothing when there is only a description. */
    HtmlBlocks.Read whole() {
        var own = item.isAtom()
                ? elements("content").map(content -> blocks(content, isMarkup(content)))
                : elements("content:encoded").map(content -> blocks(content, true));
        return Stream.of(trees(), own, elsewhere())
                .flatMap(texts -> texts)
                .filter(read -> !read.blocks().isEmpty())
                .findFirst()
                .orElse(NOTHING);
    }

    private Stream<HtmlBlocks.Read> trees() {
        return elements("content")
                .filter(content -> content.attr("type").equals("xhtml"))
                .map(HtmlBlocks::of);
    }

    private Stream<HtmlBlocks.Read> elsewhere() {
        return item.sent().element().children().stream()
                .filter(this::isWhole)
                .map(child -> item.sent().with(child).take().element())
                .map(child -> child.childrenSize() == 0 ? blocks(child, false) : HtmlBlocks.of(child.html()));
    }

    private boolean isWhole(Element child) {
        var name = child.tagName();
        return WHOLE.contains(name.substring(name.indexOf(':') + 1)) || (!item.isAtom() && WHOLE_IN_RSS.contains(name));
    }

    private Stream<Element> elements(String name) {
        return item.all(name).stream().map(found -> found.sent().element());
    }

    private static boolean isMarkup(Element text) {
        var type = text.attr("type");
        return type.contains("html") || type.contains("xml");
    }

    /** Elements are read where they stand; a text may be markup that was escaped to pass through XML. */
    private static HtmlBlocks.Read blocks(Element text, boolean isMarkup) {
        if (text.childrenSize() > 0) {
            return HtmlBlocks.of(text);
        }
        var raw = raw(text);
        return isMarkup || Escaped.holdsReferences(raw) ? HtmlBlocks.of(raw) : HtmlBlocks.text(raw);
    }

    /** Atom 0.3 wraps what will not pass through XML in base 64. */
    private static String raw(Element text) {
        var raw = text.wholeText();
        if (!text.attr("mode").equals("base64")) {
            return raw;
        }
        try {
            return new String(Base64.getDecoder().decode(raw.replaceAll("\\s", "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }
}
