package org.copytaster.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.format.Refusal.Reason;

/**
 * The items of a JSON input (RFC 8259): the one value, or the elements of a top-level array, each with its own slice of
 * the text.
 */
final class JsonItems {
    private static final String WHOLE = "send one JSON object, or one array of them";
    private static final String RAW_CONTROLS = "the JSON holds raw control characters: they were read as if escaped";

    private final Limits limits;
    private final JsonFactory strict;
    private final JsonFactory lenient;
    private final ObjectReader nameOnce;
    private final ObjectReader tolerant;

    JsonItems(Limits limits) {
        this.limits = limits;
        strict = factory(limits, false);
        lenient = factory(limits, true);
        tolerant = new JsonMapper().readerFor(JsonNode.class);
        nameOnce = tolerant.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /** What was read. */
    sealed interface Read permits Items, Faulty {}

    /** The items and what was odd about the JSON. */
    record Items(List<Item> items, List<String> warnings) implements Read {}

    /** Why it could not be read. */
    record Faulty(Refusal refusal) implements Read {}

    /**
     * One item.
     *
     * @param node its value
     * @param slice its own text; empty when it is the whole input
     * @param pointer where it stands; empty when it is the whole input
     */
    record Item(JsonNode node, String slice, String pointer) {}

    /** As the standard has it; failing that, as agencies break it, with warnings. */
    Read read(String text) {
        Read first = read(text, strict, nameOnce);
        if (first instanceof Items) {
            return first;
        }
        if (read(text, strict, tolerant) instanceof Items items) {
            return withTwins(text, strict, items.items(), List.of());
        }
        return read(text, lenient, tolerant) instanceof Items items
                ? withTwins(text, lenient, items.items(), List.of(RAW_CONTROLS))
                : first;
    }

    private static Read withTwins(String text, JsonFactory factory, List<Item> items, List<String> warnings) {
        var twins = JsonTwins.in(text, factory);
        if (JsonTwins.decide(twins)) {
            return new Faulty(Refusal.of(Reason.INVALID_JSON, "names stand twice: " + twins, "send each name once"));
        }
        var all = new ArrayList<>(warnings);
        twins.forEach(name -> all.add("the name '" + name + "' stands twice: its last value counts"));
        return new Items(items, all);
    }

    private Read read(String text, JsonFactory factory, ObjectReader reader) {
        try (var parser = factory.createParser(text)) {
            try {
                var items = items(parser, reader, text);
                return parser.nextToken() == null ? new Items(items, List.of()) : new Faulty(trailing(parser));
            } catch (JsonProcessingException e) {
                return new Faulty(refusal(parser, e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string is read without input or output", e);
        }
    }

    private List<Item> items(JsonParser parser, ObjectReader reader, String text) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return List.of(new Item(reader.<JsonNode>readValue(parser), "", ""));
        }
        var items = new ArrayList<Item>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            var node = reader.<JsonNode>readValue(parser);
            int end = (int) parser.currentLocation().getCharOffset();
            items.add(new Item(node, text.substring(start, end), "/" + items.size()));
        }
        return items;
    }

    private Refusal refusal(JsonParser parser, JsonProcessingException fault) {
        var place = fault.getLocation() == null ? parser.currentLocation() : fault.getLocation();
        var context = parser.getParsingContext();
        boolean deep = context.getNestingDepth() > limits.depth();
        var refusal = deep
                ? Refusal.of(
                        Reason.TOO_DEEP,
                        "the JSON nests deeper than " + limits.depth() + " levels",
                        "no story needs that; look whether the input is damaged")
                : Refusal.of(Reason.INVALID_JSON, sentence(fault), WHOLE);
        var pointer = deep ? "" : context.pathAsPointer().toString();
        return refusal.at(place.getLineNr(), place.getColumnNr()).at(pointer);
    }

    private static Refusal trailing(JsonParser parser) {
        var place = parser.currentTokenLocation();
        return Refusal.of(Reason.INVALID_JSON, "something follows the end of the JSON", WHOLE)
                .at(place.getLineNr(), place.getColumnNr());
    }

    /** Jackson adds its own source description on further lines. */
    private static String sentence(JsonProcessingException fault) {
        return fault.getOriginalMessage().lines().findFirst().orElse("the JSON is broken");
    }

    private static JsonFactory factory(Limits limits, boolean rawControls) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxDocumentLength(limits.inputBytes())
                .maxStringLength(limits.inputBytes())
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, rawControls)
                .build();
    }
}
