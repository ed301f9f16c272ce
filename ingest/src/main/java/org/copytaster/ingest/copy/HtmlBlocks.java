package org.copytaster.ingest.copy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeTraversor;

/**
 * The blocks of HTML, XHTML or NITF body markup, read as HTML (the WHATWG rules forgive what agencies break) or out of a
 * tree of XML: every word in order, none of the markup. Words outside any block element are text too. Captions stay out
 * of the body; scripts and styles are no words.
 */
public final class HtmlBlocks {
    private static final String BREAKING =
            "p, div, li, tr, row, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article";

    private HtmlBlocks() {}

    /**
     * What was read.
     *
     * @param blocks the blocks in order
     * @param captionsLeftOut how many captions stood in the body and were left out
     * @param loss the words that the walk lost
     */
    public record Read(List<Block> blocks, int captionsLeftOut, WordLoss loss) {
        /** What was read without a loss. */
        public Read(List<Block> blocks, int captionsLeftOut) {
            this(blocks, captionsLeftOut, WordLoss.NONE);
        }
    }

    /** Reads a fragment or a whole document. */
    public static Read of(String html) {
        var body = body(html);
        if (!hasBlocks(body)) {
            Wrapped.part(body);
        }
        return walked(body);
    }

    /**
     * Reads an element of an XML tree. One without any element in it holds plain text, or markup that was escaped to
     * pass through XML.
     */
    public static Read of(Element root) {
        if (root.childrenSize() == 0) {
            return text(root.wholeText());
        }
        unescape(root);
        Wrapped.part(root);
        return walked(root);
    }

    /** Some senders escape the markup inside their paragraphs, or wrap it in CDATA: it is markup all the same. */
    private static void unescape(Element root) {
        for (var text : root.nodeStream(TextNode.class).toList()) {
            if (Escaped.isMarkup(text.getWholeText())) {
                Jsoup.parseBodyFragment(text.getWholeText())
                        .body()
                        .childNodesCopy()
                        .forEach(text::before);
                text.remove();
            } else {
                text.text(Escaped.references(text.getWholeText()));
            }
        }
    }

    /** Reads plain text, or markup when it looks so. */
    public static Read text(String text) {
        if (Escaped.isMarkup(text)) {
            return of(text);
        }
        var plain = Escaped.references(text);
        var blocks = TextBlocks.of(plain);
        return new Read(blocks, 0, WordLoss.between(plain, words(blocks)));
    }

    /** The document that a text is when its markup was escaped to pass through XML; nothing when it is plain text. */
    public static Optional<Document> document(String text) {
        if (!Escaped.isMarkup(text)) {
            return Optional.empty();
        }
        return Optional.of(text.contains("<body.content") ? xml(text) : Jsoup.parse(text));
    }

    /** NITF is no HTML: that knows no element that is closed where it opens, nor a body inside another element. */
    private static Document xml(String text) {
        var document = Jsoup.parse(text, Parser.xmlParser().tagSet(TagSet.Html()));
        document.getAllElements().stream()
                .skip(1)
                .forEach(element -> element.tagName(element.tagName(), Parser.NamespaceHtml));
        return document;
    }

    /** The words of a short piece of markup, such as a headline, on one line. */
    public static String line(String html) {
        return words(of(html).blocks());
    }

    static boolean hasBlocks(Element root) {
        return !root.select(BREAKING).isEmpty();
    }

    private static Read walked(Element root) {
        // Copy without a single block element separates its paragraphs by <br>.
        var walk = new HtmlWalk(!hasBlocks(root));
        NodeTraversor.traverse(walk, root);
        var blocks = walk.blocks();
        return new Read(blocks, walk.captionsLeftOut(), WordLoss.between(SeenText.of(root), words(blocks)));
    }

    private static String words(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining(" "));
    }

    private static Element body(String html) {
        var document = Jsoup.parse(html);
        var nitf = document.getElementsByTag("body.content").first();
        return nitf == null ? document.body() : nitf;
    }
}
