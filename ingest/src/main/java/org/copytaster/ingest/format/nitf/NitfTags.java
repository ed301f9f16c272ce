package org.copytaster.ingest.format.nitf;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.format.tree.Tags;
import org.copytaster.schemas.vocabulary.NewsCodes;

/** People, organisations, places and classes that NITF tags, listed in the head or marked in the text. */
final class NitfTags {
    private static final Pattern MARKET =
            Pattern.compile("(?i)^(?:NYSE|NASDAQ|AMEX|LSE|TSX|ASX|X[A-Z]{3}|ric|isin|ticker|cusip|sedol|symbol)$");

    private static final Set<String> NAMES = Set.of("person", "org", "location", "classifier");
    private static final Set<String> OVER_BLOCKS = Set.of("keyword", "key-list", "classifier");
    private static final Set<String> BLOCKS = Set.of("block", "body.content", "body");

    private NitfTags() {}

    /** Takes every tag in and below this element. */
    static void read(Sent content, Tags tags) {
        content.every(NAMES).forEach(tagged -> read(tagged.element().normalName(), tagged, tags));
    }

    private static void read(String name, Sent tagged, Tags tags) {
        switch (name) {
            case "person" -> entity(tagged, "person", tags);
            case "org" -> entity(tagged, "organisation", tags);
            case "location" -> entity(tagged, "place", tags);
            default -> classified(tagged, tags);
        }
    }

    private static void classified(Sent tagged, Tags tags) {
        var source = tagged.anyAttr("idsrc", "type");
        var code = tagged.attr("value");
        tags.subject(source.isEmpty() ? "" : NewsCodes.ofSubject(source, code), code, tagged.line());
    }

    /** Takes every tag of a body, and takes out of it those that are set over a block and no words of it. */
    static void take(Sent content, Tags tags) {
        read(content, tags);
        for (var over : content.every(OVER_BLOCKS)) {
            if (over.is("keyword")) {
                tags.keyword(over.attr("key"));
            } else if (over.is("key-list") || isOverBlock(over)) {
                over.element().remove();
            }
        }
    }

    private static boolean isOverBlock(Sent classifier) {
        return Optional.ofNullable(classifier.element().parent())
                .filter(around -> BLOCKS.contains(around.normalName()))
                .isPresent();
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
