package org.copytaster.ingest.copy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The blocks of HTML, XHTML or NITF body markup, read as HTML (the WHATWG rules forgive what agencies break) or out of a
 * tree of XML: every word in order, none of the markup. Words outside any block element are text too. Captions stay out
 * of the body; scripts and styles are no words.
 */
public final class HtmlBlocks {
    private static final Set<String> BREAKING = Set.of(
            "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article");
    private static final Pattern MARKUP =
            Pattern.compile("<(?:p|div|br|h[1-6]|ul|ol|table|blockquote|b|i|strong|em)\\b[^<>]*>");

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
        return walked(body(html));
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
        return walked(root);
    }

    /** Some senders escape the markup inside their paragraphs, or wrap it in CDATA: it is markup all the same. */
    private static void unescape(Element root) {
        var escaped = DocumentOrder.texts(root, text -> text.indexOf('<') >= 0 && looksLikeMarkup(text));
        for (var text : escaped) {
            for (var node : Jsoup.parseBodyFragment(text.getWholeText()).body().childNodesCopy()) {
                text.before(node);
            }
            text.remove();
        }
    }

    /** Reads plain text, or markup when it looks so. */
    public static Read text(String text) {
        if (looksLikeMarkup(text)) {
            return of(text);
        }
        var blocks = TextBlocks.of(text);
        return new Read(blocks, 0, WordLoss.between(text, words(blocks)));
    }

    static boolean looksLikeMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    /** The words of a short piece of markup, such as a headline, on one line. */
    public static String line(String html) {
        return words(of(html).blocks());
    }

    private static Read walked(Element root) {
        // Copy without a single block element separates its paragraphs by <br>.
        boolean breakEndsBlock = !isBroken(root);
        var walk = new HtmlWalk(breakEndsBlock);
        DocumentOrder.walk(walk, root);
        var blocks = walk.blocks();
        return new Read(blocks, walk.captionsLeftOut(), WordLoss.between(SeenText.of(root), words(blocks)));
    }

    private static boolean isBroken(Element element) {
        if (BREAKING.contains(element.normalName())) {
            return true;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child && isBroken(child)) {
                return true;
            }
        }
        return false;
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
