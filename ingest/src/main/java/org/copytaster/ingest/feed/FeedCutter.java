package org.copytaster.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.ingest.feed.FeedCuttings.Entries;
import org.copytaster.ingest.feed.FeedCuttings.NoFeed;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.format.feed.FeedDocument;
import org.copytaster.ingest.format.feed.FeedParser;
import org.copytaster.ingest.format.feed.FeedParts;
import org.copytaster.ingest.format.jsonfeed.JsonFeedDocument;
import org.copytaster.ingest.format.jsonfeed.JsonFeedParser;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.identity.Sha256;

/**
 * Cuts what was fetched into its entries. RSS, Atom and JSON Feed are taken apart; of anything else that the parsers know, such as an array
 * of ninjs, each item is an entry, or the whole where it has no items. Safe for several threads.
 */
public final class FeedCutter {
    /** More is no feed but an archive. */
    public static final int MOST_ENTRIES = 10_000;

    private static final String TEXT = "text";

    private final StoryParsers parsers;
    private final Limits limits;
    private final List<StoryParser> feeds;

    /** Cuts what these parsers read, under these limits. */
    public FeedCutter(StoryParsers parsers, Limits limits) {
        this.parsers = parsers;
        this.limits = limits;
        feeds = List.of(FeedParser.rss(limits), FeedParser.atom(limits), new JsonFeedParser(limits));
    }

    /** What these bytes are as the feed of this source. */
    public FeedCuttings cut(InputBytes body, Source source) {
        var cuttings = format(body, source)
                .map(format -> apart(taken(format, body, source)))
                .orElseGet(() -> items(body, source));
        return cuttings instanceof Entries entries && entries.all().size() > MOST_ENTRIES
                ? new NoFeed("it has " + entries.all().size() + " entries; " + MOST_ENTRIES + " are taken")
                : cuttings;
    }

    /** Which kind of feed it is; nothing where it is something else. */
    private Optional<String> format(InputBytes body, Source source) {
        var head = Head.of(body.kept());
        return feeds.stream()
                .filter(parser -> source.format()
                        .filter(declared -> !declared.equals(parser.format()))
                        .isEmpty())
                .filter(parser -> parser.recognises(head))
                .map(StoryParser::format)
                .findFirst();
    }

    private FeedParts taken(String format, InputBytes body, Source source) {
        return format.equals(JsonFeedParser.FORMAT)
                ? JsonFeedDocument.of(body.kept(), limits, source.zone())
                : FeedDocument.of(body.kept(), limits, source.zone());
    }

    private static FeedCuttings apart(FeedParts taken) {
        if (taken instanceof FeedParts.NoDocument none) {
            return new NoFeed("it is no feed: " + none.why());
        }
        var parts = ((FeedParts.Apart) taken).parts();
        return new Entries(parts.stream()
                .map(part -> new Cutting(
                        part.name(),
                        part.sha256(),
                        part.dated(),
                        () -> InputBytes.whole(part.alone().get())))
                .toList());
    }

    private FeedCuttings items(InputBytes body, Source source) {
        var input = new WireInput(body, source, Optional.empty(), "", Instant.EPOCH);
        var parsed = parsers.parse(input);
        if (parsed instanceof Parsed.Refused refused) {
            return new NoFeed("it is no feed: " + refused.refusal().detail());
        }
        if (!source.format().equals(Optional.of(TEXT)) && isText(parsed)) {
            return new NoFeed("it is no feed but text, or a page for people");
        }
        return new Entries(
                parsed instanceof Parsed.Several several
                        ? several.items().stream().map(FeedCutter::item).toList()
                        : List.of(cutting(parsed, body)));
    }

    private static boolean isText(Parsed parsed) {
        return parsed.stories().stream().anyMatch(story -> story.getFormat().equals(TEXT));
    }

    private static Cutting item(ParsedItem item) {
        return cutting(item.parsed(), item.alone().get().content());
    }

    /** What was refused has no name but its bytes: it is refused once. */
    private static Cutting cutting(Parsed parsed, InputBytes bytes) {
        var stories = parsed.stories();
        return new Cutting(
                stories.isEmpty() ? bytes.sha256() : joined(stories),
                Sha256.of(bytes.kept()),
                stories.stream()
                        .flatMap(story -> story.getVersionCreated().stream())
                        .max(Comparator.naturalOrder()),
                () -> bytes);
    }

    private static String joined(List<Story> stories) {
        return stories.stream().map(Story::getStoryId).collect(Collectors.joining(" "));
    }
}
