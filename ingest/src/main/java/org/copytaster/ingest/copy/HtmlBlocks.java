package org.copytaster.ingest.copy;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The blocks of HTML, XHTML or NITF body markup, read as HTML (the WHATWG rules forgive what agencies break): every word
 * in order, none of the markup. Words outside any block element are text too. Captions stay out of the
 * body; scripts and styles are no words.
 */
public final class HtmlBlocks {
    private static final String BREAKING = "p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article";

    private HtmlBlocks() {}

    /**
     * What was read.
     *
     * @param blocks the blocks in order
     * @param captionsLeftOut how many captions stood in the body and were left out
     */
    public record Read(List<Block> blocks, int captionsLeftOut) {}

    /** Reads a fragment or a whole document. */
    public static Read of(String html) {
        Element root = body(html);
        // Copy without a single block element separates its paragraphs by <br>.
        boolean breakEndsBlock = root.select(BREAKING).isEmpty();
        var walk = new HtmlWalk(breakEndsBlock);
        NodeTraversor.traverse(walk, root);
        return new Read(walk.blocks(), walk.captionsLeftOut());
    }

    /** The words of a short piece of markup, such as a headline, on one line. */
    public static String line(String html) {
        var words = of(html).blocks().stream().map(Block::text).toList();
        return String.join(" ", words);
    }

    private static Element body(String html) {
        var document = Jsoup.parse(html);
        var nitf = document.getElementsByTag("body.content").first();
        return nitf == null ? document.body() : nitf;
    }
}
