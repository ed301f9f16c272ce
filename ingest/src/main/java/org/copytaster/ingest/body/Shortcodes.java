package org.copytaster.ingest.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What WordPress writes in square brackets for its own programs: a caption around a picture, a gallery, an embedded post.
 * No reader of the page sees them so.
 *
 * @see <a href="https://codex.wordpress.org/Shortcode_API">Shortcode API</a>
 */
final class Shortcodes {
    private static final String CAPTION = "[caption";
    private static final String CAPTION_END = "[/caption]";
    private static final Pattern MEDIUM = Pattern.compile(
            "\\s*(?:<p>)?\\s*(?:<a\\b[^<>]*>\\s*)?<img\\b[^<>]*>(?:\\s*</a>)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\\scaption\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    /** Of media, with or without an end. Others, such as [sic], are words, or of a kind that is not known. */
    private static final Pattern MEDIA = Pattern.compile("\\[(gallery|playlist)(?:\\s[^\\[\\]<>]*)?\\]"
            + "|\\[(embed|audio|video)(?:\\s[^\\[\\]<>]*)?\\](?:[^\\[\\]<>]{0,500}\\[/\\2\\])?");

    private Shortcodes() {}

    /** Captions as figures of HTML, whose captions they are. */
    static String captions(String html) {
        int end = html.indexOf(CAPTION_END);
        int start = end < 0 ? -1 : html.indexOf(CAPTION);
        if (start < 0) {
            return html;
        }
        var out = new StringBuilder(html.length());
        int done = 0;
        // Each is looked for once from where the last one ended: a text may hold many of the one and none of the other.
        while (start >= 0 && end >= 0) {
            int inner = start < end ? html.indexOf(']', start) + 1 : 0;
            if (inner > 0 && inner <= end) {
                out.append(html, done, start);
                figure(html.substring(start + CAPTION.length(), inner - 1), html.substring(inner, end), out);
                done = end + CAPTION_END.length();
                start = html.indexOf(CAPTION, done);
            }
            end = html.indexOf(CAPTION_END, end + CAPTION_END.length());
        }
        return out.append(html, done, html.length()).toString();
    }

    /** The same in a text as WordPress keeps it, and galleries and the like out of the text: they are kept as they are written. */
    static String typed(String html) {
        return html.indexOf('[') < 0
                ? html
                : MEDIA.matcher(captions(html))
                        .replaceAll(found -> Matcher.quoteReplacement("<object>" + found.group() + "</object>"));
    }

    private static void figure(String attributes, String inner, StringBuilder out) {
        var medium = MEDIUM.matcher(inner);
        int end = medium.lookingAt() ? medium.end() : 0;
        var said = WORDS.matcher(attributes);
        out.append("<figure>").append(inner, 0, end).append("<figcaption>");
        if (said.find()) {
            out.append(said.group().replaceFirst("^[^\"']*", "").replaceAll("^.|.$", ""))
                    .append(' ');
        }
        out.append(inner, end, inner.length()).append("</figcaption></figure>");
    }
}
