package org.copytaster.ingest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.encoding.Mojibake;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;

/**
 * The blocks of HTML, XHTML or NITF body markup, read as HTML (the WHATWG rules forgive what agencies break) or out of a
 * tree of XML: every word in order, none of the markup. Words outside any block element are text too. Captions, struck
 * out and hidden text, controls and metadata stay out of the body and are lines; scripts and styles are no words.
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
    private static final String ESCAPED = "markup inside a paragraph was escaped once more: it was read as markup";

    private HtmlBlocks() {}

    /**
     * What was read.
     *
     * @param blocks the blocks in order
     * @param captionsLeftOut how many captions stood in the body and were left out
     * @param loss the words that the walk lost
     * @param lines lines that stood in the body and are none of it
     * @param warnings what was odd about it, in sentences
     */
    public record Read(
            List<Block> blocks, int captionsLeftOut, WordLoss loss, List<MarkedLine> lines, List<String> warnings) {
        private Read and(Read next) {
            var repeat = WordLoss.between(words(next.blocks), words(blocks));
            boolean adds = repeat.lost() * 2 > repeat.seen();
            var all =
                    adds ? Stream.concat(blocks.stream(), next.blocks.stream()).toList() : blocks;
            var again = adds || repeat.lost() == 0
                    ? List.<MarkedLine>of()
                    : List.of(new MarkedLine(MarkedLine.Role.AGAIN, words(next.blocks)));
            var kept = Stream.of(lines, next.lines, again).flatMap(List::stream).toList();
            var warned = Stream.of(warnings, next.warnings, told(again, false, List.of()))
                    .flatMap(List::stream);
            return new Read(
                    all,
                    captionsLeftOut + next.captionsLeftOut,
                    loss.and(next.loss),
                    kept,
                    warned.distinct().toList());
        }

        /** What was read of a body of paragraphs alone. */
        public Read(List<Block> blocks, int captionsLeftOut, WordLoss loss) {
            this(blocks, captionsLeftOut, loss, List.of(), List.of());
        }

        /** What was read without a loss. */
        public Read(List<Block> blocks, int captionsLeftOut) {
            this(blocks, captionsLeftOut, WordLoss.NONE);
        }
    }

    /** Reads a fragment or a whole document. */
    public static Read of(String html) {
        return page(Shortcodes.captions(html), body -> {
            if (hasBlocks(body)) {
                TypedTable.part(body);
            } else {
                Wrapped.part(body);
            }
        });
    }

    /** Reads markup that was typed among lines, as WordPress keeps it: a blank line ends a paragraph. */
    public static Read ofTyped(String html) {
        return page(Shortcodes.typed(html), Wrapped::partAtEachBlankLine);
    }

    private static Read page(String html, Consumer<Element> part) {
        var warnings = new ArrayList<String>();
        var page = HtmlPage.of(meant(html, warnings));
        boolean escaped = Settled.html(page.body(), html);
        part.accept(page.body());
        return walked(page.body(), page.lines(), escaped, warnings);
    }

    /**
     * Reads an element of an XML tree. One without any element in it holds plain text, or markup that was escaped to
     * pass through XML.
     */
    public static Read of(Element root) {
        if (root.childrenSize() == 0) {
            return text(root.wholeText());
        }
        boolean escaped = Settled.xml(root);
        Wrapped.part(root);
        return walked(root, List.of(), escaped, List.of());
    }

    /** Reads plain text, or markup when it looks so. */
    public static Read text(String text) {
        return Escaped.isMarkup(text) ? of(text) : plain(text);
    }

    /** Reads plain text; out of a web editor it still has references of HTML in it. */
    public static Read plain(String text) {
        var warnings = new ArrayList<String>();
        var plain = Escaped.references(meant(text, warnings));
        var blocks = TextBlocks.of(plain);
        var loss = WordLoss.between(plain, words(blocks));
        return new Read(blocks, 0, loss, List.of(), List.copyOf(warnings));
    }

    /** References hide signs that were decoded wrongly before they were written so. */
    private static String meant(String text, List<String> warnings) {
        if (!Mojibake.isReferredTo(text)) {
            return text;
        }
        var repair = Mojibake.repair(Escaped.signs(text));
        warnings.addAll(repair.warnings());
        return repair.warnings().isEmpty() ? text : repair.text();
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

    /** Several texts of one story, one after the other; what only says again what stands before it is kept by name. */
    public static Read together(List<Read> texts) {
        return texts.stream().reduce(Read::and).orElse(new Read(List.of(), 0));
    }

    /** Whether a figure shows a quotation or a table: then what stands under it is a part of the text. */
    public static boolean isFigureOfText(Element figure) {
        return BodyElements.isOfText(figure);
    }

    static boolean hasBlocks(Element root) {
        return DocumentOrder.anyElement(root, element -> BREAKING.contains(element.normalName()));
    }

    private static Read walked(Element root, List<MarkedLine> around, boolean escaped, List<String> warnings) {
        var lines = new ArrayList<>(around);
        lines.addAll(MarkedLines.take(root));
        // Copy without a single block element separates its paragraphs by <br>.
        var walk = new HtmlWalk(!hasBlocks(root));
        DocumentOrder.walk(walk, root);
        var blocks = walk.blocks();
        lines.addAll(walk.lines());
        var loss = loss(SeenText.of(root), blocks, walk.lines());
        return new Read(blocks, walk.captionsLeftOut(), loss, List.copyOf(lines), told(lines, escaped, warnings));
    }

    private static WordLoss loss(SeenText seen, List<Block> blocks, List<MarkedLine> lines) {
        var body = WordLoss.between(seen.text(), words(blocks));
        var kept = lines.stream().map(MarkedLine::text).collect(Collectors.joining(" "));
        var apart = WordLoss.between(seen.apart(), kept);
        return apart.lost() == 0 ? body : body.and(apart);
    }

    private static List<String> told(List<MarkedLine> lines, boolean escaped, List<String> warnings) {
        return Stream.of(
                        warnings.stream(),
                        escaped ? Stream.of(ESCAPED) : Stream.<String>empty(),
                        lines.stream().flatMap(line -> line.role().warning().stream()))
                .flatMap(told -> told)
                .distinct()
                .toList();
    }

    private static String words(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining(" "));
    }
}
