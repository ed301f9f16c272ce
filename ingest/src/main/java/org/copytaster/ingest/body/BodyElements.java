package org.copytaster.ingest.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.Block.Kind;
import org.jsoup.nodes.Element;

/** What the elements of a body mean: those of HTML, of NITF 3.6, and of CALS tables. */
final class BodyElements {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("h1", Kind.SUBHEAD),
            Map.entry("h2", Kind.SUBHEAD),
            Map.entry("h3", Kind.SUBHEAD),
            Map.entry("h4", Kind.SUBHEAD),
            Map.entry("h5", Kind.SUBHEAD),
            Map.entry("h6", Kind.SUBHEAD),
            Map.entry("title", Kind.SUBHEAD),
            Map.entry("hl1", Kind.SUBHEAD),
            Map.entry("hl2", Kind.SUBHEAD),
            Map.entry("li", Kind.LIST),
            Map.entry("dt", Kind.LIST),
            Map.entry("dd", Kind.LIST),
            Map.entry("tr", Kind.TABLE_ROW),
            Map.entry("row", Kind.TABLE_ROW),
            Map.entry("blockquote", Kind.QUOTE),
            Map.entry("bq", Kind.QUOTE),
            Map.entry("pre", Kind.PREFORMATTED));
    private static final Set<String> CELLS = Set.of("td", "th", "entry");

    /** Blocks unknown to HTML: NITF's, and the paragraphs of senders' own vocabularies. */
    private static final Set<String> BLOCKS = Set.of(
            "para",
            "paragraph",
            "block",
            "summary",
            "body.content",
            "hedline",
            "abstract",
            "nitf-table",
            "credit",
            "fn",
            "datasource");

    /** What is for machines, or for the reader's hand. */
    private static final Set<String> WORDLESS = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "head",
            "svg",
            "object",
            "audio",
            "video",
            "nav",
            "button");

    private static final Set<String> CAPTIONS = Set.of("figcaption", "media");

    /** Metadata that NITF lets stand between the blocks of a body. */
    private static final Set<String> METADATA = Set.of(
            "body.head",
            "body.end",
            "byline",
            "dateline",
            "note",
            "tagline",
            "distributor",
            "copyrite",
            "nitf-table-metadata");

    private static final Meaning BLOCK = new Meaning(false, false, true, false, false, Optional.empty());
    private static final Meaning INLINE = new Meaning(false, false, false, false, false, Optional.empty());
    private static final Meaning FOREIGN = new Meaning(false, false, false, false, true, Optional.empty());
    private static final Map<String, Meaning> MEANINGS = meanings();

    private BodyElements() {}

    /**
     * What an element means by its name.
     *
     * @param apart whether its words are no words of the body
     * @param caption whether it is the caption of something
     * @param block whether it ends what stands before it
     * @param cell whether it is a cell of a table
     * @param foreign whether nothing is known of it: two of them may hold a word each and no blank between
     * @param kind what the block is, if nothing says otherwise
     */
    record Meaning(boolean apart, boolean caption, boolean block, boolean cell, boolean foreign, Optional<Kind> kind) {}

    /** Whatever is not in the table means what HTML says. */
    static Meaning of(Element element) {
        var known = MEANINGS.get(element.normalName());
        if (known != null) {
            return known;
        }
        if (element.isBlock()) {
            return BLOCK;
        }
        return element.tag().isKnownTag() || Words.isInline(element) ? INLINE : FOREIGN;
    }

    private static Map<String, Meaning> meanings() {
        var meanings = new HashMap<String, Meaning>();
        KINDS.forEach(
                (name, kind) -> meanings.put(name, new Meaning(false, false, true, false, false, Optional.of(kind))));
        CELLS.forEach(name -> meanings.put(name, new Meaning(false, false, true, true, false, Optional.empty())));
        BLOCKS.forEach(name -> meanings.put(name, BLOCK));
        for (var apart : List.of(WORDLESS, CAPTIONS, METADATA)) {
            apart.forEach(name -> {
                var block = KINDS.containsKey(name) || new Element(name).isBlock();
                meanings.put(name, new Meaning(true, CAPTIONS.contains(name), block, false, false, Optional.empty()));
            });
        }
        return Map.copyOf(meanings);
    }

    /** A row of one cell is a table used for layout: what it holds is ordinary text. */
    static boolean isRow(Element element) {
        if (KINDS.get(element.normalName()) != Kind.TABLE_ROW) {
            return false;
        }
        int cells = 0;
        for (var child : element.childNodes()) {
            cells += child instanceof Element cell && CELLS.contains(cell.normalName()) ? 1 : 0;
        }
        return cells > 1;
    }

    /** Whether it is one cell of several in a row: a part of a table of data. */
    static boolean isData(Element element) {
        var row = element.parent();
        return CELLS.contains(element.normalName()) && row != null && isRow(row);
    }

    /** What kind of block an element is, its content considered. */
    static Optional<Kind> kind(Element element, Meaning meaning) {
        return meaning.kind().filter(kind -> kind != Kind.TABLE_ROW || isRow(element));
    }
}
