package org.copytaster.ingest.format.jsonfeed;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.format.feed.FeedPart;
import org.copytaster.ingest.format.feed.FeedParts;
import org.copytaster.ingest.format.json.JsonItems;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.signal.SentDates;
import org.copytaster.schemas.identity.Sha256;

/**
 * A JSON Feed taken apart. What is written for other readers ({@code _} and a name) does not stay around its items: nothing is
 * read of it, and it may be another each time.
 */
public final class JsonFeedDocument {
    /** What is said of the feed as it is today: the address of its next page, whether it has ended, who tells of what is new. */
    private static final Set<String> OF_TODAY = Set.of("next_url", "expired", "hubs");

    private JsonFeedDocument() {}

    /**
     * Takes a feed apart.
     *
     * @param zone the zone of its dates that name none
     */
    public static FeedParts of(byte[] bytes, Limits limits, Optional<ZoneId> zone) {
        var decoded = Encodings.read(bytes);
        if (!(decoded instanceof Encodings.Text text)) {
            return new FeedParts.NoDocument("its bytes fit no encoding");
        }
        var read = new JsonItems(limits).read(text.text());
        if (read instanceof JsonItems.Faulty faulty) {
            return new FeedParts.NoDocument(faulty.refusal().detail());
        }
        var feed = JsonFeed.of((JsonItems.Items) read);
        return feed instanceof JsonFeed sound
                ? new FeedParts.Apart(parts(sound, zone))
                : new FeedParts.NoDocument(((JsonFeedRead.NoFeed) feed).why());
    }

    private static List<FeedPart> parts(JsonFeed feed, Optional<ZoneId> zone) {
        var around = feed.without(name -> OF_TODAY.contains(name) || name.startsWith("_"));
        return feed.items().stream()
                .collect(Collectors.groupingBy(JsonFeedItem::key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(named -> part(named.getKey(), named.getValue(), around, zone))
                .toList();
    }

    private static FeedPart part(String name, List<JsonFeedItem> items, JsonFeed around, Optional<ZoneId> zone) {
        var sha256 =
                Sha256.of(items.stream().map(item -> item.node().toString()).toArray(String[]::new));
        var dated = items.stream()
                .flatMap(item -> SentDates.instant("updated", item.updated(), zone, new ArrayList<>()).stream())
                .max(Comparator.naturalOrder());
        return new FeedPart(name, sha256, dated, () -> around.holding(items));
    }
}
