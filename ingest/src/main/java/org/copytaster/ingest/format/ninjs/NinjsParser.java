package org.copytaster.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonItems;
import org.copytaster.ingest.format.json.JsonItems.Item;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.identity.Sha256;

/**
 * IPTC ninjs 1.x, 2.x and 3.x: one object, an array of them, one on each line, or the answer of an API that holds a
 * list. All items are taken, or the input is refused with the place of the first that cannot be.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">IPTC ninjs</a>
 */
public final class NinjsParser implements StoryParser {
    private static final String FORMAT = "ninjs";

    /** What the APIs of agencies and of editorial systems call the list in an answer. */
    private static final String[] ENVELOPES = {"_items", "items", "hits"};

    private final JsonItems json;
    private final NinjsStory story;

    /** A parser under these limits. */
    public NinjsParser(Limits limits) {
        json = new JsonItems(limits);
        story = new NinjsStory(limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    /** Text may start with a bracket too, as in "[UPDATE]"; JSON goes on with a value. */
    @Override
    public boolean recognises(Head head) {
        var text = head.text();
        if (text.startsWith("[")) {
            var next = text.substring(1).stripLeading();
            return next.isEmpty() || "{[]\"".indexOf(next.charAt(0)) >= 0;
        }
        return text.startsWith("{") && !text.startsWith("{\\rtf");
    }

    @Override
    public Parsed parse(WireInput input) {
        var decoded = Encodings.read(input.content().kept());
        if (decoded instanceof Encodings.Malformed malformed) {
            return refused(Refusal.of(malformed, "JSON is UTF-8 (RFC 8259, section 8.1); send it so"));
        }
        var text = (Encodings.Text) decoded;
        var read = json.read(text.text());
        return read instanceof JsonItems.Items items
                ? stories(input, items, text)
                : refused(((JsonItems.Faulty) read).refusal());
    }

    /** The elements of an array, in the encoding of the whole. */
    @Override
    public List<ParsedItem> items(WireInput input) {
        return Encodings.read(input.content().kept()) instanceof Encodings.Text text
                        && json.read(text.text()) instanceof JsonItems.Items read
                ? items(input, read, text)
                : List.of();
    }

    private List<ParsedItem> items(WireInput input, JsonItems.Items read, Encodings.Text text) {
        var warnings = warnings(read, text);
        return opened(read.items()).stream()
                .map(item -> new ParsedItem(
                        input.item(InputBytes.whole(item.slice().getBytes(text.charset())), FORMAT),
                        item(input, item, text, warnings)))
                .toList();
    }

    private static List<String> warnings(JsonItems.Items read, Encodings.Text text) {
        var warnings = new ArrayList<>(text.warnings());
        warnings.addAll(read.warnings());
        return warnings;
    }

    /** The items themselves, or those in the one envelope. */
    private static List<Item> opened(List<Item> items) {
        return items.size() == 1
                ? Stream.of(ENVELOPES)
                        .filter(name -> isEnvelope(items.get(0).node(), name))
                        .findFirst()
                        .map(name -> enclosed(items.get(0).node(), name))
                        .orElse(items)
                : items;
    }

    private static boolean isEnvelope(JsonNode node, String name) {
        return node.path(name).isArray()
                && NinjsVersion.of(new JsonFields(node)).isEmpty();
    }

    private static List<Item> enclosed(JsonNode envelope, String name) {
        var items = new ArrayList<Item>();
        for (var node : envelope.path(name)) {
            items.add(new Item(node, node.toString(), "/" + name + "/" + items.size()));
        }
        return items;
    }

    private Parsed stories(WireInput input, JsonItems.Items read, Encodings.Text text) {
        var items = opened(read.items());
        if (items.isEmpty()) {
            return refused(Refusal.of(Reason.NO_CONTENT, "the array holds no story", "send at least one"));
        }
        var warnings = warnings(read, text);
        var stories = new ArrayList<Story>();
        var sources = new ArrayList<List<FieldSource>>();
        for (var item : items) {
            var parsed = item(input, item, text, warnings);
            if (parsed instanceof Parsed.Refused refused) {
                return refused.ofOneIn(items.size());
            }
            stories.addAll(parsed.stories());
            sources.addAll(((Parsed.Stories) parsed).sources());
        }
        return new Parsed.Stories(stories, sources);
    }

    /** A fault's place is told within the whole input. */
    private Parsed item(WireInput input, Item item, Encodings.Text text, List<String> warnings) {
        var parsed = unplaced(input, item, text, warnings);
        return parsed instanceof Parsed.Refused refused
                ? refused(
                        refused.refusal().at(item.pointer() + refused.refusal().pointer()))
                : parsed;
    }

    private Parsed unplaced(WireInput input, Item item, Encodings.Text text, List<String> warnings) {
        JsonNode node = item.node();
        if (node == null || !node.isObject()) {
            return refused(NinjsStory.notNinjs("the JSON is not an object"));
        }
        var hash = item.pointer().isEmpty()
                ? input.content().sha256()
                : Sha256.of(item.slice().getBytes(text.charset()));
        return story.read(input, new JsonFields(node), hash, item, warnings);
    }

    private static Parsed.Refused refused(Refusal refusal) {
        return new Parsed.Refused(refusal, FORMAT);
    }
}
