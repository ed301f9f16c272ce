package org.copytaster.ingest.format.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private final boolean typed;
    private Optional<List<String>> titles = Optional.empty();

    /**
     * The texts of an entry.
     *
     * @param typed whether the feed's software keeps a text as it was typed, with blank lines between paragraphs
     */
    FeedText(FeedElement item, boolean typed) {
        this.item = item;
        this.typed = typed;
    }

    /** Whoever writes a title escapes its markup once for the feed and often once more for the web. */
    List<String> titles() {
        if (titles.isEmpty()) {
            titles = Optional.of(readTitles());
        }
        return titles.get();
    }

    private List<String> readTitles() {
        return elements("title")
                .map(title -> isMarkup(title) && title.childrenSize() == 0
                        ? HtmlBlocks.line(title.wholeText())
                        : Words.line(title))
                .toList();
    }

    List<HtmlBlocks.Read> descriptions() {
        return elements(item.isAtom() ? "summary" : "description")
                .map(words -> blocks(words, isMarkup(words) || isHtmlUnsaid(words)))
                .filter(read -> !read.blocks().isEmpty())
                .toList();
    }

    /** A description of RSS is HTML where nothing else is said; in 0.91 and 1.0 it is plain text. */
    private static boolean isHtmlUnsaid(Element description) {
        var root = description.root();
        return root.normalName().equals("rss") && !root.attr("version").equals("0.91") && !description.hasAttr("type");
    }

    /** The whole text; nothing when there is only a description. Of the places for it the first that has any counts. */
    HtmlBlocks.Read whole() {
        return Stream.<Supplier<Stream<HtmlBlocks.Read>>>of(
                        this::trees, this::own, () -> elsewhere().limit(1))
                .map(place -> HtmlBlocks.together(place.get().toList()))
                .filter(read -> !read.blocks().isEmpty())
                .findFirst()
                .orElse(NOTHING);
    }

    private Stream<HtmlBlocks.Read> own() {
        return item.isAtom()
                ? elements("content").map(content -> whole(content, isMarkup(content)))
                : elements("content:encoded").map(content -> whole(content, true));
    }

    private HtmlBlocks.Read whole(Element text, boolean isMarkup) {
        return typed && isMarkup && text.childrenSize() == 0 ? HtmlBlocks.ofTyped(raw(text)) : blocks(text, isMarkup);
    }

    private Stream<HtmlBlocks.Read> trees() {
        return elements("content")
                .filter(content -> !item.isAtom() && content.attr("type").equals("xhtml"))
                .map(content -> item.sent().with(content).take().element())
                .map(HtmlBlocks::of);
    }

    private Stream<HtmlBlocks.Read> elsewhere() {
        return item.sent().element().children().stream()
                .filter(this::isWhole)
                .map(child -> item.sent().with(child).take().element())
                .map(child -> child.childrenSize() == 0 ? blocks(child, false) : HtmlBlocks.of(child.html()))
                .filter(read -> !read.blocks().isEmpty());
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
