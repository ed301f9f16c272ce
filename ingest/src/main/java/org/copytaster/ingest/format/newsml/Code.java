package org.copytaster.ingest.format.newsml;

import java.util.Locale;
import org.copytaster.ingest.format.tree.Sent;

/**
 * A controlled value of NewsML-G2: a QCode {@code scheme:code}, a URI, or a literal of the sender's own.
 *
 * @param scheme the scheme's alias or URI, as sent; empty for a literal
 * @param code the code in it
 */
record Code(String scheme, String code) {
    /** Takes the code of this element. */
    static Code of(Sent sent) {
        var qcode = sent.attr("qcode");
        if (!qcode.isEmpty()) {
            int colon = qcode.indexOf(':');
            return colon < 0 ? new Code("", qcode) : new Code(qcode.substring(0, colon), qcode.substring(colon + 1));
        }
        var uri = sent.attr("uri");
        int cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
        return uri.isEmpty() ? new Code("", sent.attr("literal")) : new Code(uri.substring(0, cut), uri.substring(cut));
    }

    /** Takes an attribute that holds a QCode, such as role, as its code without scheme, in lower case. */
    static String word(Sent sent, String attribute) {
        var value = sent.attr(attribute);
        if (value.isEmpty()) {
            value = sent.attr(attribute + "uri");
            value = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1);
        }
        return value.substring(value.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The whole as an identifier: {@code scheme:code}; a scheme that is a URI already ends in what parts it. */
    String id() {
        if (code.isEmpty() || scheme.isEmpty() || scheme.endsWith("/") || scheme.endsWith("#")) {
            return code.isEmpty() ? "" : scheme + code;
        }
        return scheme + ":" + code;
    }
}
