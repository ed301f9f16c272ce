package org.copytaster.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonItems;
import org.copytaster.ingest.format.json.JsonItems.Item;
import org.copytaster.ingest.format.json.JsonPackage;
import org.copytaster.ingest.format.json.JsonRepair;
import org.copytaster.ingest.format.json.JsonStories;
import org.copytaster.ingest.format.json.JsonTexts;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.identity.Sha256;

/**
 * IPTC ninjs 1.x, 2.x and 3.x: one object, an array of them, one on each line, or the answer of an API that holds a
 * list.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">IPTC ninjs</a>
 */
public final class NinjsParser implements StoryParser {
    private static final String FORMAT = "ninjs";

    /** A headline may start with a label in braces: "{Update} Storm closes quay". */
    private static final Pattern LABEL = Pattern.compile("\\{[\\p{L}\\d][\\p{L}\\d .-]{0,40}\\}[ \\t]*[\\p{L}\\d]");

    private final JsonStories json;
    private final NinjsStory story;

    /** A parser under these limits. */
    public NinjsParser(Limits limits) {
        json = new JsonStories(FORMAT, limits);
        story = new NinjsStory(limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    /** Text may start with a bracket too, as in "[UPDATE]" and "{UPDATE}"; JSON goes on with a value. */
    @Override
    public boolean recognises(Head head) {
        var text = head.text();
        if (text.startsWith("[")) {
            var next = text.substring(1).stripLeading();
            return next.isEmpty() || "{[]\"".indexOf(next.charAt(0)) >= 0;
        }
        return text.startsWith("{")
                && !text.startsWith("{\\rtf")
                && !LABEL.matcher(text).lookingAt();
    }

    @Override
    public Parsed parse(WireInput input) {
        return json.read(input, (items, text) -> stories(input, items, text));
    }

    /** An item, and what its package says of it. */
    private record Opened(Item item, List<String> warnings) {}

    /** The items themselves, or those in the one envelope; and of packages the stories in them. */
    private static List<Opened> opened(List<Item> items) {
        var listed = items.size() == 1 ? Envelope.opened(items.get(0)) : items;
        return listed.stream()
                .map(Envelope::unwrapped)
                .flatMap(NinjsParser::unpacked)
                .toList();
    }

    /** A package that has words itself, or takes something back, is taken beside its stories. */
    private static Stream<Opened> unpacked(Item item) {
        var found = JsonPackage.of(item);
        if (found.isEmpty()) {
            return Stream.of(new Opened(item, List.of()));
        }
        var itself = new Opened(item, List.of(found.get().onItself()));
        if (!found.get().isOpen()) {
            return Stream.of(itself);
        }
        var stories = found.get().stories().stream()
                .map(story -> new Opened(story, List.of(found.get().onEach())));
        boolean hasWords = !new JsonTexts(new JsonFields(item.node())).bodies().isEmpty();
        return hasWords ? Stream.concat(Stream.of(itself), stories) : stories;
    }

    private Parsed stories(WireInput input, JsonItems.Items read, Encodings.Text text) {
        var items = opened(read.items());
        if (items.isEmpty()) {
            return json.refused(Refusal.of(Reason.NO_CONTENT, "the array holds no story", "send at least one"));
        }
        var known = JsonStories.warnings(read, text);
        return Parsed.of(items.stream()
                .map(opened -> {
                    var item = opened.item();
                    var warnings = Stream.concat(known.stream(), opened.warnings().stream())
                            .toList();
                    return new ParsedItem(
                            json.within(item.pointer(), story(input, item, text, warnings)),
                            () -> input.item(InputBytes.whole(bytes(item, text)), FORMAT));
                })
                .toList());
    }

    private Parsed story(WireInput input, Item item, Encodings.Text text, List<String> warnings) {
        JsonNode node = item.node();
        if (node == null || !node.isObject()) {
            return json.refused(NinjsStory.notNinjs("the JSON is not an object"));
        }
        var hash = item.pointer().isEmpty() ? input.content().sha256() : Sha256.of(bytes(item, text));
        var repair = JsonRepair.of(node, text.text());
        return story.read(input, new JsonFields(repair.item()), hash, item, repair.and(warnings));
    }

    /** An element of the array, in the encoding of the whole. */
    private static byte[] bytes(Item item, Encodings.Text text) {
        return item.slice().getBytes(text.charset());
    }
}
