package org.copytaster.ingest.body;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A text as a page of HTML, or as a document of NITF that is read so.
 *
 * @param body its body
 * @param lines what stands over and under the text in a document of NITF
 */
record HtmlPage(Element body, List<MarkedLine> lines) {
    /** What fits into the buffer of the parser of HTML, which makes one text of it. */
    private static final int LONGEST_PLAIN = 2048;

    /** Blanks that HTML leaves out before the first words. */
    private static final String BEFORE_A_BODY = " \t\n\f\r";

    private static final String CDATA = "<![CDATA[";

    /** An empty element as XHTML writes it, up to its slash; those that HTML knows as empty mean the same in both. */
    private static final Pattern EMPTY = Pattern.compile("<(?!(?i:area|base|br|col|embed|hr|img|input|link|meta|param"
            + "|source|track|wbr)[\\s/])([A-Za-z][\\w:.-]*+)([^<>]*)/");

    /** There a slash belongs to the value. */
    private static final Pattern UNQUOTED = Pattern.compile("=[^\\s\"'=]+$");

    /** Reads a page. Markup that was escaped once too often is markup all the same. */
    static HtmlPage of(String html) {
        var once = page(html);
        var words = once.body.childrenSize() == 0 ? once.body.wholeText() : "";
        return Escaped.isMarkup(words) ? page(words) : once;
    }

    private static HtmlPage page(String html) {
        var document = parsed(html);
        // Looked for in the text first: to look through the tree costs a walk over all of it.
        return html.contains(".con") || html.contains(".CON") ? of(document) : new HtmlPage(document.body(), List.of());
    }

    private static HtmlPage of(Document document) {
        var nitf = document.getElementsByTag("body.content");
        if (nitf.isEmpty()) {
            return new HtmlPage(document.body(), List.of());
        }
        var first = nitf.get(0);
        nitf.stream().skip(1).forEach(more -> first.appendChildren(more.childNodesCopy()));
        return new HtmlPage(first, NitfFrame.lines(document));
    }

    private static Document parsed(String html) {
        return isPlain(html) ? plain(html) : marked(html);
    }

    /** A title or a note: to start a parser of HTML for it costs ten times what it has to do. */
    private static boolean isPlain(String html) {
        return html.length() <= LONGEST_PLAIN && html.indexOf('<') < 0 && html.indexOf('\0') < 0;
    }

    private static Document plain(String html) {
        var words = html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false);
        var document = Document.createShell("");
        int start = 0;
        while (start < words.length() && BEFORE_A_BODY.indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        if (start < words.length()) {
            document.body().appendChild(new TextNode(words.substring(start)));
        }
        return document;
    }

    private static Document marked(String html) {
        return Jsoup.parse(closed(withoutSections(html)));
    }

    /** HTML takes an empty element of XHTML for one that was opened: an empty script would hold the rest of the body. */
    private static String closed(String html) {
        int slash = html.indexOf("/>");
        if (slash < 0) {
            return html;
        }
        var out = new StringBuilder(html.length());
        var empty = EMPTY.matcher(html);
        int done = 0;
        for (; slash >= 0; slash = html.indexOf("/>", slash + 2)) {
            boolean isOne = empty.region(tagStart(html, slash), slash + 1).matches();
            if (isOne && !UNQUOTED.matcher(empty.group(2) + "/").find()) {
                out.append(html, done, slash)
                        .append("></")
                        .append(empty.group(1))
                        .append('>');
                done = slash + 2;
            }
        }
        return done == 0 ? html : out.append(html, done, html.length()).toString();
    }

    private static int tagStart(String html, int slash) {
        int at = slash;
        while (at > 0 && html.charAt(at) != '<' && html.charAt(at - 1) != '>') {
            at--;
        }
        return at;
    }

    /** HTML knows no CDATA sections and takes their words for a comment. */
    private static String withoutSections(String html) {
        return html.contains(CDATA) ? html.replace(CDATA, "").replace("]]>", "") : html;
    }
}
