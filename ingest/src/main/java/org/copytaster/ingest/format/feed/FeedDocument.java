package org.copytaster.ingest.format.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.format.json.TreeHash;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.signal.SentDates;
import org.copytaster.ingest.xml.SafeXml;
import org.copytaster.ingest.xml.XmlLimits;
import org.copytaster.ingest.xml.XmlRead;
import org.copytaster.ingest.xml.XmlTree;
import org.copytaster.schemas.identity.Sha256;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A feed of RSS or Atom taken apart. */
public final class FeedDocument {
    /** Without prefix, in lower case: what is said of the feed as it is today, and the list of its entries in RSS 1.0. */
    private static final Set<String> OF_TODAY = Set.of(
            "lastbuilddate",
            "pubdate",
            "date",
            "updated",
            "modified",
            "ttl",
            "skiphours",
            "skipdays",
            "cloud",
            "updateperiod",
            "updatefrequency",
            "updatebase",
            "items");

    private FeedDocument() {}

    /**
     * All that a feed says under one name: one entry, mostly.
     *
     * @param name its identifier, else its address, else its title and date
     * @param sha256 hash of its elements
     * @param dated when it was last changed, as it says
     * @param places its elements and what each stands in
     */
    private record Part(String name, String sha256, Optional<Instant> dated, List<Place> places) {}

    private record Place(Element element, Element parent) {}

    /**
     * Takes a feed apart.
     *
     * @param zone the zone of its dates that name none
     */
    public static FeedParts of(byte[] bytes, Limits limits, Optional<ZoneId> zone) {
        var read = new SafeXml(XmlLimits.of(limits.inputBytes(), limits.storyBytes(), limits.depth())).read(bytes);
        if (read instanceof XmlRead.Faulty faulty) {
            return new FeedParts.NoDocument(faulty.fault().detail());
        }
        var tree = (XmlTree) read;
        var feed = Feed.of(tree);
        return feed instanceof Feed.Sound sound
                ? new FeedParts.Apart(parts(tree.root(), sound.items(), zone))
                : new FeedParts.NoDocument(((Feed.Broken) feed).detail());
    }

    private static List<FeedPart> parts(Element root, List<FeedItem> items, Optional<ZoneId> zone) {
        var named = new LinkedHashMap<String, List<FeedItem>>();
        items.forEach(item ->
                named.computeIfAbsent(name(item), any -> new ArrayList<>(1)).add(item));
        var document = new Document("");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        document.appendChild(root);
        var parts = named.entrySet().stream().map(entry -> part(entry, zone)).toList();
        parts.stream()
                .flatMap(part -> part.places().stream())
                .forEach(place -> place.element().remove());
        boolean isEntryItself = parts.stream()
                .flatMap(part -> part.places().stream())
                .anyMatch(place -> place.element().equals(root));
        if (!isEntryItself) {
            forgetToday(root, parts);
        }
        return parts.stream()
                .map(part -> new FeedPart(part.name(), part.sha256(), part.dated(), () -> alone(document, part)))
                .toList();
    }

    /** Where an entry stood is kept, whatever it is called. */
    private static void forgetToday(Element root, List<Part> parts) {
        var kept = parts.stream()
                .flatMap(part -> part.places().stream())
                .map(Place::parent)
                .collect(Collectors.toSet());
        var channels = new ArrayList<Element>();
        channels.add(root);
        root.children().stream().filter(child -> plain(child).equals("channel")).forEach(channels::add);
        channels.stream()
                .flatMap(channel -> List.copyOf(channel.children()).stream())
                .filter(child -> OF_TODAY.contains(plain(child)) && !kept.contains(child))
                .forEach(Element::remove);
        Stream.concat(channels.stream(), kept.stream()).forEach(FeedDocument::closeUp);
    }

    /** How much white space there is says how many entries there were. */
    private static void closeUp(Element around) {
        List.copyOf(around.textNodes()).stream().filter(TextNode::isBlank).forEach(TextNode::remove);
    }

    private static String plain(Element element) {
        var name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(FeedItem item) {
        if (item instanceof DeletedEntry deleted) {
            return deleted.ref();
        }
        var entry = (FeedEntry) item;
        return entry.name().isEmpty() ? entry.told() : entry.name();
    }

    private static Part part(Map.Entry<String, List<FeedItem>> named, Optional<ZoneId> zone) {
        var elements =
                named.getValue().stream().map(item -> item.sent().element()).toList();
        var hashes = elements.stream().map(TreeHash::of).toArray(String[]::new);
        var dated = named.getValue().stream()
                .flatMap(item -> dated(item, zone).stream())
                .max(Comparator.naturalOrder());
        var places = elements.stream()
                .map(element ->
                        new Place(element, Optional.ofNullable(element.parent()).orElseThrow()))
                .toList();
        return new Part(named.getKey(), hashes.length == 1 ? hashes[0] : Sha256.of(hashes), dated, places);
    }

    private static Optional<Instant> dated(FeedItem item, Optional<ZoneId> zone) {
        return item instanceof FeedEntry entry
                ? SentDates.instant("updated", entry.updated(), zone, new ArrayList<>())
                : Optional.empty();
    }

    private static byte[] alone(Document document, Part part) {
        part.places().forEach(place -> place.parent().appendChild(place.element()));
        var bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
        part.places().forEach(place -> place.element().remove());
        return bytes;
    }
}
