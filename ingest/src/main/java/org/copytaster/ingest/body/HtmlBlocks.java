package org.copytaster.ingest.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;

/**
 * The blocks of HTML, XHTML or NITF body markup, read as HTML (the WHATWG rules forgive what agencies break) or out of a
 * tree of XML: every word in order, none of the markup. Words outside any block element are text too. Captions stay out
 * of the body; scripts and styles are no words.
 */
public final class HtmlBlocks {
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "li",
            "tr",
            "row",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "section",
            "article");
    private static final String CDATA = "<![CDATA[";

    /** An empty element as XHTML writes it; those that HTML knows as empty mean the same in both. */
    private static final Pattern EMPTY = Pattern.compile("<(?!(?i:area|base|br|col|embed|hr|img|input|link|meta|param"
            + "|source|track|wbr)[\\s/])([A-Za-z][\\w:.-]*+)([^<>]*+)(?<=/)>");

    /** There a slash belongs to the value. */
    private static final Pattern UNQUOTED = Pattern.compile("=[^\\s\"'=]+$");

    private HtmlBlocks() {}

    /**
     * What was read.
     *
     * @param blocks the blocks in order
     * @param captionsLeftOut how many captions stood in the body and were left out
     * @param loss the words that the walk lost
     * @param lines lines that stood in the body and are none of it
     */
    public record Read(List<Block> blocks, int captionsLeftOut, WordLoss loss, List<MarkedLine> lines) {
        /** What was read of a body of paragraphs alone. */
        public Read(List<Block> blocks, int captionsLeftOut, WordLoss loss) {
            this(blocks, captionsLeftOut, loss, List.of());
        }

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
        var odd = DocumentOrder.texts(root, text -> text.indexOf('<') >= 0 || text.indexOf('&') >= 0);
        for (var text : odd) {
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
        return Escaped.isMarkup(text) ? of(text) : plain(text);
    }

    /** Reads plain text; out of a web editor it still has references of HTML in it. */
    public static Read plain(String text) {
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
        return DocumentOrder.anyElement(root, element -> BREAKING.contains(element.normalName()));
    }

    private static Read walked(Element root) {
        var lines = MarkedLines.take(root);
        // Copy without a single block element separates its paragraphs by <br>.
        var walk = new HtmlWalk(!hasBlocks(root));
        DocumentOrder.walk(walk, root);
        var blocks = walk.blocks();
        return new Read(blocks, walk.captionsLeftOut(), WordLoss.between(SeenText.of(root), words(blocks)), lines);
    }

    private static String words(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining(" "));
    }

    /** The body of a page; markup that was escaped once too often is markup all the same. */
    private static Element body(String html) {
        var once = page(html);
        boolean escaped = once.childrenSize() == 0 && Escaped.isMarkup(once.wholeText());
        return escaped ? page(once.wholeText()) : once;
    }

    private static Element page(String html) {
        var document = Jsoup.parse(closed(withoutSections(html)));
        var nitf = document.getElementsByTag("body.content").first();
        return nitf == null ? document.body() : nitf;
    }

    /** HTML takes an empty element of XHTML for one that was opened: an empty script would hold the rest of the body. */
    private static String closed(String html) {
        return html.contains("/>") ? EMPTY.matcher(html).replaceAll(HtmlBlocks::closed) : html;
    }

    private static String closed(MatchResult empty) {
        var element = empty.group();
        var closed = "<" + empty.group(1)
                + empty.group(2).substring(0, empty.group(2).length() - 1) + "></" + empty.group(1) + ">";
        return Matcher.quoteReplacement(UNQUOTED.matcher(empty.group(2)).find() ? element : closed);
    }

    /** HTML knows no CDATA sections and takes their words for a comment. */
    private static String withoutSections(String html) {
        return html.contains(CDATA) ? html.replace(CDATA, "").replace("]]>", "") : html;
    }
}
