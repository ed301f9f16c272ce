package org.copytaster.ingest.format.nitf;

import java.util.regex.Pattern;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.format.tree.Tags;

/** People, organisations, places and classes that NITF tags, listed in the head or marked in the text. */
final class NitfTags {
    private static final Pattern MARKET =
            Pattern.compile("(?i)^(?:NYSE|NASDAQ|AMEX|LSE|TSX|ASX|X[A-Z]{3}|ric|isin|ticker|cusip|sedol|symbol)$");

    private NitfTags() {}

    /** Takes every tag in and below this element. */
    static void read(Sent content, Tags tags) {
        content.every("person").forEach(tagged -> entity(tagged, "person", tags));
        content.every("org").forEach(tagged -> entity(tagged, "organisation", tags));
        content.every("location").forEach(tagged -> entity(tagged, "place", tags));
        for (var classifier : content.children("classifier")) {
            var scheme = classifier.anyAttr("idsrc", "type");
            tags.subject(scheme, classifier.attr("value"), classifier.line());
        }
    }

    private static void entity(Sent tagged, String type, Tags tags) {
        var name = tagged.line();
        var source = tagged.attr("idsrc");
        var value = tagged.attr("value");
        if (type.equals("organisation") && MARKET.matcher(source).matches()) {
            tags.entity(type, name, "");
            tags.symbol(value, source, source, name);
        } else {
            tags.entity(type, name, value.isEmpty() || source.isEmpty() ? value : source + ":" + value);
        }
        for (var code : tagged.children("alt-code")) {
            if (type.equals("organisation")
                    && MARKET.matcher(code.attr("idsrc")).matches()) {
                tags.symbol(code.attr("value"), code.attr("idsrc"), code.attr("idsrc"), name);
            }
        }
    }
}
