package org.copytaster.ingest.copy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.copy.Block.Kind;
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

    /** NITF's blocks, unknown to HTML. */
    private static final Set<String> BLOCKS = Set.of(
            "block",
            "para",
            "paragraph",
            "summary",
            "body.content",
            "hedline",
            "abstract",
            "nitf-table",
            "credit",
            "fn",
            "datasource");

    private static final Set<String> WORDLESS =
            Set.of("script", "style", "template", "noscript", "iframe", "head", "svg", "object", "audio", "video");
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

    private BodyElements() {}

    static Optional<Kind> kind(Element element) {
        return Optional.ofNullable(KINDS.get(element.normalName()))
                .filter(kind -> kind != Kind.TABLE_ROW || isRow(element));
    }

    static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    /** A row of one cell is a table used for layout: what it holds is ordinary text. */
    static boolean isRow(Element element) {
        return KINDS.get(element.normalName()) == Kind.TABLE_ROW
                && element.children().stream().filter(BodyElements::isCell).count() > 1;
    }

    static boolean isBlock(Element element) {
        var name = element.normalName();
        return element.isBlock() || KINDS.containsKey(name) || BLOCKS.contains(name) || CELLS.contains(name);
    }

    /** Whether its words are no words of the body. */
    static boolean isApart(Element element) {
        var name = element.normalName();
        return WORDLESS.contains(name) || CAPTIONS.contains(name) || METADATA.contains(name);
    }

    static boolean isCaption(Element element) {
        return CAPTIONS.contains(element.normalName());
    }
}
