package org.copytaster.ingest.format.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.Escaped;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;

/** The texts of an entry: its title, its description, and the whole of it, which has more names than Rome knows. */
final class FeedText {
    /** What readers of feeds asked agencies to send, whatever its vocabulary: Yandex, Mail.ru, Rambler and others. */
    private static final Set<String> WHOLE = Set.of("full-text", "fulltext", "full_text");

    /** In RSS only: Atom's content is what Rome reads. */
    private static final Set<String> WHOLE_IN_RSS = Set.of("content", "body", "turbo:content");

    private static final HtmlBlocks.Read NOTHING = new HtmlBlocks.Read(List.of(), 0);

    private final Sent item;
    private final SyndEntry entry;
    private final boolean atom;
    private final String title;

    FeedText(Sent item, SyndEntry entry, boolean atom) {
        this.item = item;
        this.entry = entry;
        this.atom = atom;
        this.title =
                Optional.ofNullable(entry.getTitleEx()).map(FeedText::words).orElse("");
    }

    String title() {
        return title;
    }

    HtmlBlocks.Read description() {
        return Optional.ofNullable(entry.getDescription()).map(this::blocks).orElse(NOTHING);
    }

    /** Content of Atom that is XHTML: it is read from the tree; Rome would write it as a text to be parsed again. */
    static boolean isTree(Element child) {
        return child.tagName().equals("content") && child.attr("type").equals("xhtml");
    }

    /** The whole text; nothing when there is only a description. */
    HtmlBlocks.Read whole() {
        return Stream.of(trees(), entry.getContents().stream().map(this::blocks), elsewhere())
                .flatMap(texts -> texts)
                .filter(read -> !read.blocks().isEmpty())
                .findFirst()
                .orElse(NOTHING);
    }

    private Stream<HtmlBlocks.Read> trees() {
        return item.children("content").stream()
                .map(Sent::element)
                .filter(FeedText::isTree)
                .map(HtmlBlocks::of);
    }

    private Stream<HtmlBlocks.Read> elsewhere() {
        return item.element().children().stream()
                .filter(this::isWhole)
                .map(child -> item.with(child).take().element())
                .map(child ->
                        child.childrenSize() == 0 ? blocks(child.wholeText(), false) : blocks(child.html(), true));
    }

    private boolean isWhole(Element child) {
        var name = child.tagName();
        return WHOLE.contains(name.substring(name.indexOf(':') + 1)) || (!atom && WHOLE_IN_RSS.contains(name));
    }

    private HtmlBlocks.Read blocks(SyndContent content) {
        return blocks(Optional.ofNullable(content.getValue()).orElse(""), isMarkup(content));
    }

    private HtmlBlocks.Read blocks(String raw, boolean markup) {
        return markup || Escaped.holdsReferences(raw) || Escaped.isMarkup(raw)
                ? HtmlBlocks.of(raw)
                : HtmlBlocks.text(raw);
    }

    /** Whoever writes a title escapes its markup once for the feed and often once more for the web. */
    private static String words(SyndContent content) {
        var raw = Optional.ofNullable(content.getValue()).orElse("");
        if (isMarkup(content) || Escaped.isMarkup(raw)) {
            return HtmlBlocks.line(raw);
        }
        return CleanText.line(Escaped.references(raw));
    }

    private static boolean isMarkup(SyndContent content) {
        var type = Optional.ofNullable(content.getType()).orElse("");
        return type.contains("html") || type.contains("xml");
    }
}
