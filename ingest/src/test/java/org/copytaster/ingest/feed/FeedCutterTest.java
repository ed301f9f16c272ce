package org.copytaster.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Inputs;
import org.copytaster.ingest.format.Samples;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Source;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedCutterTest {
    private static final Source SOURCE = Source.named("wire");
    private final FeedCutter cutter = new FeedCutter(StoryParsers.standard(), Limits.STANDARD);

    static Stream<Path> feeds() {
        return Stream.of("rss", "atom", "json-feed", "ninjs").flatMap(format -> Samples.of(format).stream());
    }

    private List<Cutting> cut(byte[] body) {
        return cutter.cut(InputBytes.whole(body), SOURCE) instanceof FeedCuttings.Entries entries
                ? entries.all()
                : List.of();
    }

    private List<Cutting> cut(String body) {
        return cut(body.getBytes(StandardCharsets.UTF_8));
    }

    /** What came of an entry by itself is what comes of it within its feed. */
    @ParameterizedTest
    @MethodSource("feeds")
    void readsEachEntryAsItIsReadWithinItsFeed(Path file) {
        var whole = Inputs.parse(Inputs.input(Samples.bytes(file)));
        var apart = new ArrayList<Story>();
        for (var cutting : cut(Samples.bytes(file))) {
            apart.addAll(
                    Inputs.parse(Inputs.input(cutting.alone().get().kept())).stories());
        }

        assertThat(apart.stream().map(FeedCutterTest::told).distinct())
                .containsExactlyInAnyOrderElementsOf(whole.stories().stream()
                        .map(FeedCutterTest::told)
                        .distinct()
                        .toList());
        assertThat(whole instanceof Parsed.Refused).isEqualTo(apart.isEmpty());
    }

    /** Warnings may tell of the whole feed, and of a single story's bytes the hash is that of the whole input. */
    private static String told(Story story) {
        var copy = Story.newBuilder(story)
                .setWarnings(List.of())
                .setContentSha256("")
                .build();
        return copy.toString();
    }

    private static final String FEED = """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
              <title>Harbour news</title><language>en-GB</language><copyright>Harbour Press</copyright>
              <lastBuildDate>%s</lastBuildDate>
              %s
            </channel></rss>""";
    private static final String FIRST = "<item><guid>h-1</guid><title>Ferry late</title><description>The ferry is late."
            + "</description><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate></item>";
    private static final String SECOND = FIRST.replace("h-1", "h-2").replace("late", "full");

    @Test
    void makesTheSameBytesOfAnEntryWhateverStandsBesideIt() {
        var alone = cut(FEED.formatted("Tue, 03 Mar 2026 10:00:00 GMT", FIRST)).get(0);
        var among = cut(FEED.formatted("Tue, 03 Mar 2026 11:00:00 GMT", SECOND + "\n    " + FIRST + "\n  "))
                .get(1);

        assertThat(text(among)).isEqualTo(text(alone));
        assertThat(among.mark()).isEqualTo(alone.mark());
        assertThat(text(alone))
                .contains("<title>Harbour news</title>", "<language>en-GB</language>", "Harbour Press")
                .doesNotContain("lastBuildDate", "h-2");
    }

    private static final String JSON_FEED =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbour news\","
                    + "\"language\":\"en-GB\",\"authors\":[{\"name\":\"Ada Moss\"}],%s\"items\":[%s]}";
    private static final String LATE =
            "{\"id\":\"h-1\",\"title\":\"Ferry late\",\"content_text\":\"The ferry is late.\","
                    + "\"date_published\":\"2026-03-02T10:00:00Z\"}";
    private static final String FULL = LATE.replace("h-1", "h-2").replace("late", "full");

    @Test
    void makesTheSameBytesOfAnItemOfAJsonFeedWhateverStandsBesideIt() {
        var alone =
                cut(JSON_FEED.formatted("\"_made\":{\"at\":\"10:00\"},", LATE)).get(0);
        var among = cut(JSON_FEED.formatted(
                        "\"next_url\":\"https://h.example/2\",\"_made\":{\"at\":\"11:00\"},\"expired\":false,\"hubs\":[],",
                        FULL + ",\n    " + LATE + "\n  "))
                .get(1);

        assertThat(text(among)).isEqualTo(text(alone)).isEqualTo(JSON_FEED.formatted("", LATE));
        assertThat(among.mark()).isEqualTo(alone.mark());
        assertThat(alone.dated()).contains(Instant.parse("2026-03-02T10:00:00Z"));
        var story = Inputs.story(text(alone));
        assertThat(story.getLanguage()).isEqualTo("en-GB");
        assertThat(story.getByline()).isEqualTo("Ada Moss");
    }

    @Test
    void keepsItemsOfAJsonFeedTogetherThatShareAnId() {
        var cuttings = cut(JSON_FEED.formatted("", LATE + "," + LATE.replace("late", "early")));

        assertThat(cuttings).hasSize(1);
        assertThat(text(cuttings.get(0))).contains("Ferry late", "Ferry early");
    }

    @Test
    void readsAJsonFeedWithoutItemsAsAFeedAndABrokenOneAsNone() {
        assertThat(cutter.cut(bytes(JSON_FEED.formatted("", "")), SOURCE))
                .isEqualTo(new FeedCuttings.Entries(List.of()));
        assertThat(cutter.cut(bytes(JSON_FEED.formatted("", "{")), SOURCE)).isInstanceOf(FeedCuttings.NoFeed.class);
        assertThat(cutter.cut(bytes(JSON_FEED.replace("items", "stories").formatted("", "")), SOURCE))
                .isEqualTo(new FeedCuttings.NoFeed("it is no feed: it has no array of items"));
    }

    private static InputBytes bytes(String text) {
        return InputBytes.whole(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Cutting cutting) {
        return new String(cutting.alone().get().kept(), StandardCharsets.UTF_8);
    }

    @Test
    void takesAnEntryAsItIsThatCameWithoutAFeed() {
        var entry = "<entry xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:h:1</id><title>Ferry late</title>"
                + "<updated>2026-03-02T10:00:00Z</updated><summary>It is late.</summary></entry>";

        assertThat(cut(entry)).hasSize(1);
        assertThat(text(cut(entry).get(0))).isEqualTo(entry);
        assertThat(cut(entry).get(0).dated()).contains(Instant.parse("2026-03-02T10:00:00Z"));
    }

    /** One guid on everything names nothing: apart, each would be a revision of the other. */
    @Test
    void keepsEntriesTogetherThatShareAName() {
        var cuttings = cut(FEED.formatted("", FIRST + FIRST.replace("late", "early")));

        assertThat(cuttings).hasSize(1);
        assertThat(text(cuttings.get(0))).contains("Ferry late", "Ferry early");
    }

    @Test
    void saysOfWhatIsNoFeedThatItIsNone() {
        assertThat(cutter.cut(bytes("<html><body><p>Please log in.</p></body></html>"), SOURCE))
                .isInstanceOf(FeedCuttings.NoFeed.class);
        assertThat(cutter.cut(bytes("Please log in."), SOURCE)).isInstanceOf(FeedCuttings.NoFeed.class);
        assertThat(cutter.cut(bytes(""), SOURCE)).isInstanceOf(FeedCuttings.NoFeed.class);
        assertThat(cutter.cut(bytes("<rss><channel>"), SOURCE)).isInstanceOf(FeedCuttings.NoFeed.class);
    }

    @Test
    void readsAFeedWithoutEntriesAsOne() {
        assertThat(cutter.cut(bytes(FEED.formatted("", "")), SOURCE)).isEqualTo(new FeedCuttings.Entries(List.of()));
    }

    @Test
    void cutsTheFormatThatTheSourceDeclares() {
        var ninjs = new Source("wire", Optional.empty(), Optional.of("ninjs"));

        assertThat(cutter.cut(bytes(FEED.formatted("", FIRST)), ninjs)).isInstanceOf(FeedCuttings.class);
    }
}
