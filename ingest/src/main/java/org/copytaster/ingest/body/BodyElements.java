package org.copytaster.ingest.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.Block.Kind;
import org.copytaster.ingest.body.MarkedLine.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

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
    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern LINE_THROUGH = Pattern.compile("(?i)text-decoration[\\w-]*\\s*:[^;]*line-through");
    private static final Set<String> PICTURES = Set.of("img", "picture", "svg", "media");
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

    /** What is for machines. */
    private static final Set<String> WORDLESS = Set.of("script", "style", "template", "svg");

    /** What stands in a body and is none of it, by what it is. */
    private static final Map<Role, Set<String>> APART = Map.ofEntries(
            Map.entry(Role.CAPTION, Set.of("figcaption", "media")),
            // What was taken back.
            Map.entry(Role.STRUCK, Set.of("del", "s", "strike")),
            // For the reader's hand.
            Map.entry(
                    Role.CONTROL,
                    Set.of(
                            "nav",
                            "button",
                            "select",
                            "textarea",
                            "option",
                            "datalist",
                            "label",
                            "legend",
                            "output",
                            "meter",
                            "progress")),
            // Shown where the medium cannot be.
            Map.entry(Role.FALLBACK, Set.of("noscript", "iframe", "object", "audio", "video", "canvas")),
            // Metadata that NITF lets stand between the blocks of a body.
            Map.entry(Role.HEAD, Set.of("head", "body.head", "body.end", "nitf-table-metadata")),
            Map.entry(Role.BYLINE, Set.of("byline")),
            Map.entry(Role.DATELINE, Set.of("dateline")),
            Map.entry(Role.NOTE, Set.of("note")),
            Map.entry(Role.TAGLINE, Set.of("tagline")),
            Map.entry(Role.CREDIT, Set.of("distributor")),
            Map.entry(Role.COPYRIGHT, Set.of("copyrite")));

    private static final Meaning BLOCK = new Meaning(false, Optional.empty(), true, false, false, Optional.empty());
    private static final Meaning INLINE = new Meaning(false, Optional.empty(), false, false, false, Optional.empty());
    private static final Meaning FOREIGN = new Meaning(false, Optional.empty(), false, false, true, Optional.empty());
    private static final Map<String, Meaning> MEANINGS = meanings();

    /** What is told by a figure of them stands under them as a part of the text: who said it, what is counted. */
    private static final Set<String> MEDIA =
            Set.of("img", "picture", "svg", "video", "audio", "iframe", "object", "embed", "canvas", "media");

    private static final Set<String> TEXTS = Set.of("blockquote", "bq", "q", "table", "nitf-table", "pre");

    private BodyElements() {}

    /**
     * What an element means by its name.
     *
     * @param wordless whether what it holds are no words
     * @param role what its words are where they are none of the body
     * @param block whether it ends what stands before it
     * @param cell whether it is a cell of a table
     * @param foreign whether nothing is known of it: two of them may hold a word each and no blank between
     * @param kind what the block is, if nothing says otherwise
     */
    record Meaning(
            boolean wordless, Optional<Role> role, boolean block, boolean cell, boolean foreign, Optional<Kind> kind) {
        /** Whether its words are no words of the body. */
        boolean apart() {
            return wordless || role.isPresent();
        }

        private static Meaning apart(Optional<Role> role, boolean block) {
            return new Meaning(role.isEmpty(), role, block, false, false, Optional.empty());
        }
    }

    /** Whatever is not in the table means what HTML says. */
    static Meaning of(Element element) {
        var marked = element.attributesSize() > 0 ? byAttributes(element) : Optional.<Role>empty();
        if (marked.isPresent()) {
            return Meaning.apart(marked, element.isBlock());
        }
        var known = MEANINGS.get(element.normalName());
        if (known != null) {
            return known;
        }
        if (element.isBlock()) {
            return BLOCK;
        }
        return element.tag().isKnownTag() || Words.isInline(element) ? INLINE : FOREIGN;
    }

    /** No reader of the page sees it, or sees it with a line through it. */
    private static Optional<Role> byAttributes(Element element) {
        if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("false")) {
            return Optional.of(Role.HIDDEN);
        }
        if (!element.hasAttr("style")) {
            return Optional.empty();
        }
        var style = element.attr("style");
        if (NOT_SHOWN.matcher(style).find()) {
            return Optional.of(Role.HIDDEN);
        }
        return LINE_THROUGH.matcher(style).find() ? Optional.of(Role.STRUCK) : Optional.empty();
    }

    /** Whether a figure shows words and no medium: only the caption of a picture is one. */
    static boolean isOfText(Element figure) {
        return DocumentOrder.anyElement(figure, part -> TEXTS.contains(part.normalName()))
                || (!DocumentOrder.anyElement(figure, part -> MEDIA.contains(part.normalName()))
                        && hasOwnWords(figure));
    }

    private static boolean hasOwnWords(Element figure) {
        return figure.childNodes().stream()
                .anyMatch(part -> part instanceof Element element
                        ? !element.normalName().equals("figcaption") && Words.areIn(element)
                        : part instanceof TextNode text && CleanText.hasWords(text.getWholeText()));
    }

    private static Map<String, Meaning> meanings() {
        var meanings = new HashMap<String, Meaning>();
        KINDS.forEach((name, kind) ->
                meanings.put(name, new Meaning(false, Optional.empty(), true, false, false, Optional.of(kind))));
        CELLS.forEach(
                name -> meanings.put(name, new Meaning(false, Optional.empty(), true, true, false, Optional.empty())));
        BLOCKS.forEach(name -> meanings.put(name, BLOCK));
        meanings.put("ins", INLINE);
        WORDLESS.forEach(name -> meanings.put(name, Meaning.apart(Optional.empty(), false)));
        APART.forEach((role, names) ->
                names.forEach(name -> meanings.put(name, Meaning.apart(Optional.of(role), isBlock(role, name)))));
        // Asked for each element several times: this map answers quicker than one that cannot be changed.
        return meanings;
    }

    /** Words are taken back within a paragraph, whatever HTML lets stand in them. */
    private static boolean isBlock(Role role, String name) {
        return role != Role.STRUCK && new Element(name).isBlock();
    }

    /** A row of one cell, or of one beside a picture, is a table used for layout: what it holds is ordinary text. */
    static boolean isRow(Element element) {
        if (KINDS.get(element.normalName()) != Kind.TABLE_ROW) {
            return false;
        }
        int words = 0;
        int pictures = 0;
        int empty = 0;
        for (var child : element.childNodes()) {
            if (child instanceof Element cell && CELLS.contains(cell.normalName())) {
                boolean says = Words.areIn(cell);
                words += says ? 1 : 0;
                pictures += !says && isPicture(cell) ? 1 : 0;
                empty += says ? 0 : 1;
            }
        }
        // Beside a picture an empty cell only keeps a distance; in a table of data it is a value that is missing.
        return pictures > 0 ? words > 1 : words + empty > 1;
    }

    private static boolean isPicture(Element cell) {
        return cell.childNodeSize() > 0 && DocumentOrder.anyElement(cell, part -> PICTURES.contains(part.normalName()));
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
