package org.copytaster.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.format.Shell;
import org.copytaster.ingest.format.jsonfeed.JsonFeedParser;
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
    /** Stands for an input that has no character, or starts with a control: not for its type to be refused. */
    private static final char NONE = 0;

    private static final int LONGEST_VALUE = 512;
    private static final Pattern VALUE = Pattern.compile("-?[0-9][0-9.eE+-]*|true|false|null|\"[^\"]*\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Types that name a format; most say only JSON or XML. */
    private static final Map<String, String> FORMATS = Map.of(
            "application/ninjs+json", "ninjs",
            "application/vnd.iptc.ninjs+json", "ninjs",
            "application/feed+json", JsonFeedParser.FORMAT,
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

    /** The format, where the type is certain. What has no items is no feed, whatever it is sent as: it may be a kill. */
    Optional<String> format(InputBytes content) {
        return Optional.ofNullable(FORMATS.get(name))
                .filter(format -> !format.equals(JsonFeedParser.FORMAT) || holdsItems(content));
    }

    private static boolean holdsItems(InputBytes content) {
        return new String(content.kept(), StandardCharsets.UTF_8).contains("\"items\"");
    }

    /** A refusal when no format comes in this type. */
    Optional<Refusal> refusal(InputBytes content) {
        if (name.equals(FORM) && !isAsWritten(content)) {
            return Optional.of(Refusal.of(
                    Reason.UNKNOWN_FORMAT,
                    "the Content-Type is " + FORM + ", and the text has no line end: curl's -d drops them",
                    "use curl --data-binary @FILE -H 'Content-Type: text/plain'"));
        }
        return isText()
                ? contradiction(content)
                : Optional.of(Refusal.of(
                        Reason.UNKNOWN_FORMAT,
                        "the Content-Type is " + name,
                        "send the story itself as the body, as JSON, XML or text"));
    }

    /** A type that names JSON or XML is a promise; plain text, bytes and curl's own default are none. */
    private Optional<Refusal> contradiction(InputBytes content) {
        if (name.endsWith("json") && !isJson(content)) {
            return Optional.of(contradicted(Reason.INVALID_JSON, "JSON"));
        }
        return name.endsWith("xml") && !isXml(content)
                ? Optional.of(contradicted(Reason.INVALID_XML, "XML"))
                : Optional.empty();
    }

    private Refusal contradicted(Reason reason, String form) {
        return Refusal.of(
                reason,
                "the Content-Type is " + name + ", and the body is no " + form,
                "send what it is as the Content-Type, or none");
    }

    private static boolean isJson(InputBytes content) {
        char first = first(content);
        return first == '{'
                || first == '['
                || first == NONE
                || isValue(content)
                || Shell.of(content).filter(Shell::holdsJson).isPresent();
    }

    /** A lone number, word or string, which is JSON too (RFC 8259, section 3). */
    private static boolean isValue(InputBytes content) {
        return content.size() <= LONGEST_VALUE
                && VALUE.matcher(new String(content.kept(), StandardCharsets.UTF_8).strip())
                        .matches();
    }

    private static boolean isXml(InputBytes content) {
        char first = first(content);
        return first == '<'
                || first == NONE
                || Shell.of(content).filter(shell -> !shell.holdsJson()).isPresent();
    }

    /** Its first character behind a byte-order mark and blanks, in whatever encoding. */
    private static char first(InputBytes content) {
        var start = Encodings.glimpse(content.kept(), LONGEST_VALUE).stripLeading();
        return start.isEmpty() || start.charAt(0) < ' ' ? NONE : start.charAt(0);
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

    /** Text that still has its line ends came as it was written. */
    private static boolean isAsWritten(InputBytes content) {
        boolean started = false;
        for (byte b : content.kept()) {
            if (!started && b > ' ') {
                started = true;
                if (b == '{' || b == '[' || b == '<') {
                    return true;
                }
            } else if (started && b == '\n') {
                return true;
            }
        }
        return !started;
    }
}
