package org.copytaster.ingest.body;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A text as a page of HTML, or as a document of NITF that is read so.
 *
 * @param body its body
 * @param lines what stands over and under the text in a document of NITF
 */
record HtmlPage(Element body, List<MarkedLine> lines) {
    private static final String CDATA = "<![CDATA[";

    /** An empty element as XHTML writes it; those that HTML knows as empty mean the same in both. */
    private static final Pattern EMPTY = Pattern.compile("<(?!(?i:area|base|br|col|embed|hr|img|input|link|meta|param"
            + "|source|track|wbr)[\\s/])([A-Za-z][\\w:.-]*+)([^<>]*+)(?<=/)>");

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
        return Jsoup.parse(closed(withoutSections(html)));
    }

    /** HTML takes an empty element of XHTML for one that was opened: an empty script would hold the rest of the body. */
    private static String closed(String html) {
        return html.contains("/>") ? EMPTY.matcher(html).replaceAll(HtmlPage::closed) : html;
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
