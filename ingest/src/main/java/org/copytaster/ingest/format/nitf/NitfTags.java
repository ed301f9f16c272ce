package org.copytaster.ingest.format.nitf;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.format.tree.Tags;

/** People, organisations, places and classes that NITF tags, listed in the head or marked in the text. */
final class NitfTags {
    private static final Pattern MARKET =
            Pattern.compile("(?i)^(?:NYSE|NASDAQ|AMEX|LSE|TSX|ASX|X[A-Z]{3}|ric|isin|ticker|cusip|sedol|symbol)$");

    private static final Set<String> BLOCKS = Set.of("block", "body.content", "body");

    private NitfTags() {}

    /** Takes every tag in and below this element. */
    static void read(Sent content, Tags tags) {
        content.every("person").forEach(tagged -> entity(tagged, "person", tags));
        content.every("org").forEach(tagged -> entity(tagged, "organisation", tags));
        content.every("location").forEach(tagged -> entity(tagged, "place", tags));
        for (var classifier : content.every("classifier")) {
            var scheme = classifier.anyAttr("idsrc", "type");
            tags.subject(scheme, classifier.attr("value"), classifier.line());
        }
    }

    /** Takes every tag of a body, and takes out of it those that are set over a block and no words of it. */
    static void take(Sent content, Tags tags) {
        read(content, tags);
        content.every("keyword").forEach(keyword -> tags.keyword(keyword.attr("key")));
        content.every("key-list").forEach(keywords -> keywords.element().remove());
        for (var classifier : content.every("classifier")) {
            if (Optional.ofNullable(classifier.element().parent())
                    .filter(around -> BLOCKS.contains(around.normalName()))
                    .isPresent()) {
                classifier.element().remove();
            }
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
