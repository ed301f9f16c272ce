package org.copytaster.ingest.format.jsonfeed;

import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.json.JsonItems;
import org.copytaster.ingest.format.json.JsonStories;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;

/**
 * JSON Feed 1 and 1.1: one item, one story. An item that cannot be taken is refused by itself. {@code next_url}, {@code expired}
 * and {@code hubs} say nothing about a story and are not followed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
public final class JsonFeedParser implements StoryParser {
    public static final String FORMAT = "json-feed";

    private final JsonStories json;
    private final JsonFeedStory story;

    /** A parser under these limits. */
    public JsonFeedParser(Limits limits) {
        json = new JsonStories(FORMAT, limits);
        story = new JsonFeedStory(limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Head head) {
        return JsonFeedVersion.isIn(head);
    }

    @Override
    public Parsed parse(WireInput input) {
        return json.read(input, (items, text) -> stories(input, items, text));
    }

    private Parsed stories(WireInput input, JsonItems.Items read, Encodings.Text text) {
        var found = JsonFeed.of(read);
        return found instanceof JsonFeed feed
                ? stories(input, feed, JsonStories.warnings(read, text))
                : broken(((JsonFeedRead.NoFeed) found).why());
    }

    private Parsed stories(WireInput input, JsonFeed feed, List<String> warnings) {
        if (feed.items().isEmpty()) {
            return json.refused(Refusal.of(Reason.NO_CONTENT, "the feed holds no item", "send at least one"));
        }
        var known = Stream.concat(warnings.stream(), feed.warnings().stream()).toList();
        return Parsed.of(feed.items().stream()
                .map(item -> new ParsedItem(
                        json.within(item.pointer(), story(input, feed, item, known)),
                        () -> input.item(InputBytes.whole(feed.holding(List.of(item))), FORMAT)))
                .toList());
    }

    private Parsed story(WireInput input, JsonFeed feed, JsonFeedItem item, List<String> warnings) {
        return item.node().isObject()
                ? story.read(input, feed, item, warnings)
                : json.refused(Refusal.of(
                        Reason.NOT_A_FEED, "an item is not an object", "an item is {\"id\":...,\"content_html\":...}"));
    }

    private Parsed broken(String why) {
        return json.refused(Refusal.of(
                Reason.NOT_A_FEED,
                "the document is no feed: " + why,
                "send a JSON Feed: {\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[...]}"));
    }
}
