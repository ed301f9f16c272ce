package org.copytaster.ingest.format.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.WireInput;

/** What the parsers of JSON formats do alike: decode the input, read its items, and say where a fault stands. */
public final class JsonStories {
    private final String format;
    private final JsonItems json;

    /** For this format, under these limits. */
    public JsonStories(String format, Limits limits) {
        this.format = format;
        json = new JsonItems(limits);
    }

    /**
     * Reads an input.
     *
     * @param stories what its items are read as, given the text they were read from
     */
    public Parsed read(WireInput input, BiFunction<JsonItems.Items, Encodings.Text, Parsed> stories) {
        var decoded = Encodings.read(input.content().kept());
        if (decoded instanceof Encodings.Malformed malformed) {
            return refused(Refusal.of(malformed, "JSON is UTF-8 (RFC 8259, section 8.1); send it so"));
        }
        var text = (Encodings.Text) decoded;
        var read = json.read(text.text());
        return read instanceof JsonItems.Items items
                ? stories.apply(items, text)
                : refused(((JsonItems.Faulty) read).refusal());
    }

    /** What was odd about the encoding and the JSON. */
    public static List<String> warnings(JsonItems.Items items, Encodings.Text text) {
        var warnings = new ArrayList<>(text.warnings());
        warnings.addAll(items.warnings());
        return warnings;
    }

    /** What an item was read as; the place of a fault is given within the whole input. */
    public Parsed within(String pointer, Parsed item) {
        return item instanceof Parsed.Refused refused
                ? refused(refused.refusal().at(pointer + refused.refusal().pointer()))
                : item;
    }

    /** A refusal in this format. */
    public Parsed.Refused refused(Refusal refusal) {
        return new Parsed.Refused(refusal, format);
    }
}
