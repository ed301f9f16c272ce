package org.copytaster.ingest.body;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What WordPress writes in square brackets for its own programs: a caption around a picture, a gallery, an embedded post.
 * No reader of the page sees them so.
 *
 * @see <a href="https://codex.wordpress.org/Shortcode_API">Shortcode API</a>
 */
final class Shortcodes {
    private static final String CAPTION_END = "[/caption]";
    private static final Pattern CAPTION =
            Pattern.compile("\\[(?:wp_)?caption((?:\\s[^\\[\\]]*)?)\\](.*?)\\[/(?:wp_)?caption\\]", Pattern.DOTALL);
    private static final Pattern MEDIUM = Pattern.compile(
            "\\s*(?:<p>)?\\s*(?:<a\\b[^<>]*>\\s*)?<img\\b[^<>]*>(?:\\s*</a>)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\\scaption\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** Of media, with or without an end. Others, such as [sic], are words, or of a kind that is not known. */
    private static final Pattern MEDIA = Pattern.compile("\\[(gallery|playlist)(?:\\s[^\\[\\]<>]*)?\\]"
            + "|\\[(embed|audio|video)(?:\\s[^\\[\\]<>]*)?\\](?:[^\\[\\]<>]{0,500}\\[/\\2\\])?");

    private Shortcodes() {}

    /** Captions as figures of HTML, whose captions they are. */
    static String captions(String html) {
        return html.contains(CAPTION_END) ? CAPTION.matcher(html).replaceAll(Shortcodes::figure) : html;
    }

    /** The same in a text as WordPress keeps it, and galleries and the like out of the text: they are kept as they are written. */
    static String typed(String html) {
        return html.indexOf('[') < 0
                ? html
                : MEDIA.matcher(captions(html))
                        .replaceAll(found -> Matcher.quoteReplacement("<object>" + found.group() + "</object>"));
    }

    private static String figure(MatchResult found) {
        var inner = found.group(2);
        var medium = MEDIUM.matcher(inner);
        int end = medium.lookingAt() ? medium.end() : 0;
        var said = WORDS.matcher(found.group(1));
        var before = said.find() ? (said.group(1) == null ? said.group(2) : said.group(1)) + " " : "";
        var figure = "<figure>" + inner.substring(0, end) + "<figcaption>" + before + inner.substring(end)
                + "</figcaption></figure>";
        return Matcher.quoteReplacement(figure);
    }
}
