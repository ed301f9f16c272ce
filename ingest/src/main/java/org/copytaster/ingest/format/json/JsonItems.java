package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;

/**
 * The items of a JSON input (RFC 8259): the one value, the elements of a top-level array, or the lines of an
 * ND-JSON, each with its own slice of the text.
 */
public final class JsonItems {
    private static final String WHOLE = "send one JSON object, or one array of them";
    private static final String RAW_CONTROLS = "the JSON holds raw control characters: they were read as if escaped";
    private static final String NO_NUMBERS =
            "the JSON holds NaN or Infinity, which no JSON has: they were read as null";
    private static final String LOOSE =
            "the JSON holds a comma too many or a backslash that escapes nothing: they were read as if not there";

    private static final Pattern ADVICE = Pattern.compile(
            "(?:: enable `[^`]*` to allow|, from `[^`]*`| \\(not recognized as one since Feature [^()]*\\))(?<rest>\\)?)\\s*$");

    /** Some thousand stories with all their codes; each value costs memory before anything is known about it. */
    private static final int MOST_TOKENS = 400_000;

    /** A text may have so many times its length in markup. */
    private static final int MARKUP = 4;

    private final Limits limits;
    private final JsonFactory strict;
    private final JsonFactory rawControls;
    private final JsonFactory loose;
    private final JsonFactory noNumbers;
    private final ObjectReader nameOnce;
    private final ObjectReader tolerant;

    /** Reads JSON under these limits. */
    public JsonItems(Limits limits) {
        this.limits = limits;
        strict = factory(limits).build();
        rawControls = factory(limits)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .build();
        loose = factory(limits)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();
        noNumbers = loose.rebuild()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        tolerant = new JsonMapper().readerFor(JsonNode.class);
        nameOnce = tolerant.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /** What was read. */
    public sealed interface Read permits Items, Faulty {}

    /** The items and what was odd about the JSON. */
    public record Items(List<Item> items, List<String> warnings) implements Read {}

    /** Why it could not be read. */
    public record Faulty(Refusal refusal) implements Read {
        /** Whether a limit was reached: then a more tolerant reading would reach it too. */
        boolean isLimit() {
            return refusal.reason() == Reason.TOO_DEEP || refusal.reason() == Reason.TOO_LARGE;
        }
    }

    /**
     * One item.
     *
     * @param node its value
     * @param slice its own text; empty when it is the whole input
     * @param pointer where it stands; empty when it is the whole input
     */
    public record Item(JsonNode node, String slice, String pointer) {}

    /** As the standard has it; failing that, as agencies break it, with warnings. */
    public Read read(String text) {
        Read first = read(text, strict, nameOnce);
        if (first instanceof Items || ((Faulty) first).isLimit()) {
            return first;
        }
        if (read(text, strict, tolerant) instanceof Items items) {
            return withTwins(text, strict, items.items(), List.of());
        }
        if (read(text, rawControls, tolerant) instanceof Items items) {
            return withTwins(text, rawControls, items.items(), List.of(RAW_CONTROLS));
        }
        if (read(text, loose, tolerant) instanceof Items items) {
            return withTwins(text, loose, items.items(), List.of(LOOSE));
        }
        if (read(text, noNumbers, tolerant) instanceof Items items) {
            var all = items.items().stream().map(JsonNumbers::without).toList();
            return withTwins(text, noNumbers, all, List.of(NO_NUMBERS));
        }
        return JsonQuotes.repair(text).map(this::quoted).orElse(first);
    }

    private Read quoted(JsonQuotes.Repaired repaired) {
        var warning =
                "quotation marks in texts were not escaped: " + repaired.marks() + " were read as part of the text";
        return read(repaired.text(), loose, tolerant) instanceof Items items
                ? withTwins(repaired.text(), loose, items.items(), List.of(warning))
                : new Faulty(Refusal.of(Reason.INVALID_JSON, "quotation marks in a text are not escaped", WHOLE));
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
                return parser.currentToken() == null ? new Items(items, List.of()) : new Faulty(trailing(parser));
            } catch (JsonProcessingException e) {
                return new Faulty(refusal(parser, e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string is read without input or output", e);
        }
    }

    /** Reads one token further than the last item: none, unless something follows. */
    private static List<Item> items(JsonParser parser, ObjectReader reader, String text) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return lines(parser, reader, text);
        }
        var items = new ArrayList<Item>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(item(parser, reader, text, items.size()));
        }
        parser.nextToken();
        return items;
    }

    /** One value, or objects on lines of their own (ndjson.org). */
    private static List<Item> lines(JsonParser parser, ObjectReader reader, String text) throws IOException {
        var items = new ArrayList<Item>();
        int end;
        do {
            items.add(item(parser, reader, text, items.size()));
            end = parser.currentLocation().getLineNr();
        } while (parser.nextToken() == JsonToken.START_OBJECT
                && parser.currentTokenLocation().getLineNr() > end);
        return items.size() > 1 ? items : List.of(new Item(items.get(0).node(), "", ""));
    }

    private static Item item(JsonParser parser, ObjectReader reader, String text, int number) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        var node = reader.<JsonNode>readValue(parser);
        int end = (int) parser.currentLocation().getCharOffset();
        return new Item(node, text.substring(start, end), "/" + number);
    }

    private Refusal refusal(JsonParser parser, JsonProcessingException fault) {
        var place = fault.getLocation() == null ? parser.currentLocation() : fault.getLocation();
        var context = parser.getParsingContext();
        if (context.getNestingDepth() > limits.depth()) {
            return Refusal.of(
                            Reason.TOO_DEEP,
                            "the JSON nests deeper than " + limits.depth() + " levels",
                            "no story needs that; look whether the input is damaged")
                    .at(place.getLineNr(), place.getColumnNr());
        }
        var refusal = fault instanceof StreamConstraintsException
                ? Refusal.of(Reason.TOO_LARGE, sentence(fault), "send its stories one by one")
                : Refusal.of(Reason.INVALID_JSON, sentence(fault), WHOLE);
        return refusal.at(place.getLineNr(), place.getColumnNr())
                .at(context.pathAsPointer().toString());
    }

    private static Refusal trailing(JsonParser parser) {
        var place = parser.currentTokenLocation();
        return Refusal.of(Reason.INVALID_JSON, "something follows the end of the JSON", WHOLE)
                .at(place.getLineNr(), place.getColumnNr());
    }

    /** Jackson adds its own source description on further lines, and what a programmer may do about the fault. */
    private static String sentence(JsonProcessingException fault) {
        var said = fault.getOriginalMessage().lines().findFirst().orElse("the JSON is broken");
        var advice = ADVICE.matcher(said);
        return advice.find() ? said.substring(0, advice.start()) + advice.group("rest") : said;
    }

    private static JsonFactoryBuilder factory(Limits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxDocumentLength(limits.inputBytes())
                .maxTokenCount(MOST_TOKENS)
                .maxStringLength((int) Math.min(limits.inputBytes(), (long) MARKUP * limits.storyBytes()))
                .build();
        return (JsonFactoryBuilder) JsonFactory.builder().streamReadConstraints(constraints);
    }
}
