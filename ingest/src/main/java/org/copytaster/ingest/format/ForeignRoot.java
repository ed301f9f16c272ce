package org.copytaster.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.input.InputBytes;

/**
 * XML whose first element belongs to no format: an envelope of SOAP, or a wrapper that somebody put around a document. Where
 * one document of a known format is in it, that is read; of several nobody says what they are to one another.
 */
final class ForeignRoot {
    /** The elements that documents start with; an entry or item of a feed alone may be anything. */
    private static final Set<String> DOCUMENTS =
            Set.of("nitf", "newsml", "newsmessage", "itemset", "newsitem", "packageitem", "rss", "feed", "rdf");

    private static final Pattern TAG = Pattern.compile("<(/?)(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[^<>]*?(/?)>");
    private static final Pattern PREFIX = Pattern.compile("\\sxmlns:[\\w.-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*')");
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^<>]*?\\?>");
    private static final Pattern NAME = Pattern.compile("<[^\\s/>]+");
    private static final Pattern AS_TEXT = Pattern.compile("(?i)\\s*&lt;(?:\\?xml|!DOCTYPE"
            + "|(?:[\\w.-]+:)?(?:nitf|newsml|newsmessage|itemset|newsitem|packageitem|rss|feed|rdf)[\\s&])");
    private static final String SECTION = "<![CDATA[";
    private static final String SECTION_END = "]]>";

    private final String text;
    private final List<String> documents = new ArrayList<>();

    private ForeignRoot(String text) {
        this.text = text;
    }

    /** Looks for the one document in an input whose first element has this name, which no format knows. */
    static Optional<Shell> around(InputBytes content, String root) {
        if (root.equals("html")) {
            return Optional.empty();
        }
        // Names and marks are ASCII in every encoding that is read so; the bytes come back as they were.
        var text = new String(content.kept(), StandardCharsets.ISO_8859_1);
        var found = new ForeignRoot(text);
        found.look();
        return found.documents.size() == 1
                ? Optional.of(Shell.element(
                        root, content.without(found.documents.get(0).getBytes(StandardCharsets.ISO_8859_1))))
                : Optional.empty();
    }

    private void look() {
        int at = 0;
        while ((at = text.indexOf('<', at)) >= 0 && documents.size() < 2) {
            if (text.startsWith("<!--", at)) {
                at = past("-->", at);
            } else if (text.startsWith(SECTION, at)) {
                at = section(at);
            } else {
                at = element(at);
            }
        }
        if (documents.isEmpty()) {
            lookIntoTexts();
        }
    }

    /** A document whose marks were escaped is the text of an element. */
    private void lookIntoTexts() {
        int open = text.indexOf('>');
        while (open >= 0 && documents.size() < 2) {
            int end = text.indexOf('<', open);
            if (end < 0) {
                return;
            }
            if (AS_TEXT.matcher(text).region(open + 1, end).lookingAt()) {
                documents.add(unescaped(text.substring(open + 1, end).strip()));
            }
            open = text.indexOf('>', end);
        }
    }

    /** A whole document may stand in a section, with its own declaration. */
    private int section(int at) {
        int end = past(SECTION_END, at);
        var inner = text.substring(at + SECTION.length(), Math.max(at + SECTION.length(), end - SECTION_END.length()));
        if (RootElement.first(inner).filter(DOCUMENTS::contains).isPresent()) {
            documents.add(inner.strip());
        }
        return end;
    }

    private int element(int at) {
        var tag = TAG.matcher(text).region(at, text.length());
        if (!tag.lookingAt() || !tag.group(1).isEmpty() || !isDocument(tag.group(2))) {
            return at + 1;
        }
        if (!tag.group(3).isEmpty()) {
            return tag.end();
        }
        int end = end(tag.group(2), tag.end());
        documents.add(withPrefixes(at, end));
        return end;
    }

    /** Where the element ends that opens before this place; the end of the text where nothing closes it. */
    private int end(String name, int from) {
        int open = 1;
        int at = from;
        while (open > 0 && (at = text.indexOf('<', at)) >= 0) {
            if (text.startsWith("<!--", at)) {
                at = past("-->", at);
            } else if (text.startsWith(SECTION, at)) {
                at = past(SECTION_END, at);
            } else {
                var tag = TAG.matcher(text).region(at, text.length());
                boolean isOne = tag.lookingAt()
                        && tag.group(2).equals(name)
                        && tag.group(3).isEmpty();
                open += !isOne ? 0 : tag.group(1).isEmpty() ? 1 : -1;
                at = isOne ? tag.end() : at + 1;
            }
        }
        return at < 0 ? text.length() : at;
    }

    /** The element with the declaration of the whole, and what that declares of vocabularies. */
    private String withPrefixes(int from, int to) {
        var declaration = DECLARATION.matcher(text);
        var head = declaration.find() && declaration.start() < from ? declaration.group() : "";
        var name = NAME.matcher(text).region(from, to);
        int nameEnd = name.lookingAt() ? name.end() : from;
        var start = text.substring(from, text.indexOf('>', from));
        var prefixes = new StringBuilder();
        PREFIX.matcher(text.substring(0, from))
                .results()
                .map(prefix -> prefix.group())
                .distinct()
                .forEach(prefix -> {
                    var declared = prefix.substring(0, prefix.indexOf('=')).strip();
                    if (!start.contains(declared + "=") && prefixes.indexOf(declared + "=") < 0) {
                        prefixes.append(prefix);
                    }
                });
        return head + text.substring(from, nameEnd) + prefixes + text.substring(nameEnd, to);
    }

    /** Once; numbers mean the same in the document as around it. */
    private static String unescaped(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private int past(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static boolean isDocument(String name) {
        return DOCUMENTS.contains(name.toLowerCase(Locale.ROOT));
    }
}
