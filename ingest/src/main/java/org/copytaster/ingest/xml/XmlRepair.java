package org.copytaster.ingest.xml;

import java.util.regex.Pattern;

/** What agencies break in XML and what can mean one thing only: an ampersand that starts no reference is an ampersand. */
final class XmlRepair {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:[A-Za-z_][\\w.-]{0,40}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});");

    private XmlRepair() {}

    /** The text with such ampersands escaped; the same text when there is none. */
    static String ampersands(String text) {
        var out = new StringBuilder(text.length() + 64);
        var reference = REFERENCE.matcher(text);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                i = afterVerbatim(text, i);
            } else if (c == '&' && !reference.region(i, text.length()).lookingAt()) {
                out.append(text, done, i).append("&amp;");
                done = i + 1;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    /** The last character of a CDATA section, comment or instruction that starts here; else here. */
    private static int afterVerbatim(String text, int at) {
        if (text.startsWith("<![CDATA[", at)) {
            return end(text, "]]>", at);
        }
        if (text.startsWith("<!--", at)) {
            return end(text, "-->", at);
        }
        return text.startsWith("<?", at) ? end(text, "?>", at) : at;
    }

    private static int end(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length() - 1;
    }
}
