package org.copytaster.ingest.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;

/**
 * What a Content-Type says about an input: its format where that is certain, else no more than that it is text. The
 * charset is left to the parsers, which look at the bytes.
 *
 * @param name type and subtype in lower case; empty when there is none
 */
record MediaType(String name) {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Types that name a format; most say only JSON or XML. */
    private static final Map<String, String> FORMATS = Map.of(
            "application/ninjs+json", "ninjs",
            "application/vnd.iptc.ninjs+json", "ninjs",
            "application/vnd.iptc.g2.newsitem+xml", "newsml-g2",
            "application/vnd.iptc.g2.newsmessage+xml", "newsml-g2",
            "application/vnd.iptc.g2.packageitem+xml", "newsml-g2");

    static MediaType of(Optional<String> contentType) {
        return new MediaType(
                contentType.map(MediaType::withoutParameters).orElse("").toLowerCase(Locale.ROOT));
    }

    private static String withoutParameters(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip();
    }

    /** The format, where the type is certain. */
    Optional<String> format() {
        return Optional.ofNullable(FORMATS.get(name));
    }

    /** A refusal when no format comes in this type. */
    Optional<Refusal> refusal(InputBytes content) {
        if (name.equals(FORM) && !looksMarkedUp(content)) {
            return Optional.of(Refusal.of(
                    Reason.UNKNOWN_FORMAT,
                    "the Content-Type is " + FORM + ", which curl's -d sends when none is named; it drops line ends",
                    "use curl --data-binary @FILE -H 'Content-Type: text/plain'"));
        }
        return isText()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Reason.UNKNOWN_FORMAT,
                        "the Content-Type is " + name,
                        "send the story itself as the body, as JSON, XML or text"));
    }

    private boolean isText() {
        return name.isEmpty()
                || name.startsWith("text/")
                || name.startsWith("message/")
                || name.endsWith("json")
                || name.endsWith("xml")
                || name.equals(FORM)
                || name.equals("application/octet-stream");
    }

    private static boolean looksMarkedUp(InputBytes content) {
        for (byte b : content.kept()) {
            if (b > ' ') {
                return b == '{' || b == '[' || b == '<';
            }
        }
        return true;
    }
}
