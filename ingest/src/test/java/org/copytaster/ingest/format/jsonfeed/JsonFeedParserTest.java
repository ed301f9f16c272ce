package org.copytaster.ingest.format.jsonfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.copytaster.ingest.format.Inputs;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.Source;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedParserTest {
    private static final String FEED = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Quay\","
            + "\"feed_url\":\"https://quay.example/feed.json\",\"items\":[%s]}";
    private static final String GOOD = "{\"id\":\"good\",\"content_text\":\"The ferry is late.\"}";

    private static String feed(String... items) {
        return FEED.formatted(String.join(",", items));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]} | json-feed",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]} | json-feed",
                "{ \"version\" : \"https:\\/\\/jsonfeed.org\\/version\\/1.1\", \"items\":[]} | json-feed",
                "{\"items\":[],\"title\":\"version\",\"version\":\"https://jsonfeed.org/version/1.1\"} | json-feed",
                "{\"version\":\"http://www.jsonfeed.org/version/1/\",\"items\":[]} | json-feed",
                "{\"version\":\"https://jsonfeed.org/version/2\",\"items\":[]} | ninjs",
                "{\"version\":\"https://jsonfeed.org.example/version/1\",\"items\":[]} | ninjs",
                "{\"version\":\"3\",\"items\":[]} | ninjs",
                "{\"uri\":\"a\",\"headline\":\"On https://jsonfeed.org/version/1.1\"} | ninjs",
                "{\"uri\":\"a\",\"x\":{\"version\":\"https://jsonfeed.org/version/1.1\"}} | ninjs",
                "{\"uri\":\"a\",\"x\":[{\"version\":\"https://jsonfeed.org/version/1.1\"}],\"version\":\"1\"} | ninjs",
                "[{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}] | ninjs",
                "{\"data\":{\"item\":{\"version\":\"https://jsonfeed.org/version/1.1\"}}} | ap"
            })
    void isKnownByTheVersionOfItsOutermostObject(String json, String format) {
        var parsers = StoryParsers.standard();

        assertThat(parsers.explain(Inputs.input(json)).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | NOT_A_FEED | /items/1",
                "null | NOT_A_FEED | /items/1",
                "[] | NOT_A_FEED | /items/1",
                "{} | NO_CONTENT | /items/1",
                "{\"id\":\"bare\"} | NO_CONTENT | /items/1",
                "{\"id\":\"bare\",\"url\":\"https://quay.example/bare\",\"title\":\" \"} | NO_CONTENT | /items/1",
                "{\"id\":\"bare\",\"content_html\":\"<p> </p>\",\"summary\":null} | NO_CONTENT | /items/1"
            })
    void refusesABadItemByItselfAndTakesItsNeighbours(String item, Reason reason, String pointer) {
        var parsed = Inputs.parse(Inputs.input(feed(GOOD, item, GOOD.replace("good", "other"))));

        assertThat(parsed.stories()).extracting(Story::getGuid).containsExactly("good", "other");
        assertThat(parsed.refusals()).extracting(Refusal::reason).containsExactly(reason);
        assertThat(parsed.refusals()).extracting(Refusal::pointer).containsExactly(pointer);
    }

    @Test
    void refusesAnIdThatNoRecordCanHaveByItself() {
        var parsed = Inputs.parse(Inputs.input(feed(GOOD, GOOD.replace("good", "x".repeat(513)))));

        assertThat(parsed.stories()).hasSize(1);
        assertThat(parsed.refusals()).extracting(Refusal::reason).containsExactly(Reason.NO_IDENTITY);
        assertThat(parsed.refusals()).extracting(Refusal::pointer).containsExactly("/items/1/id");
    }

    @Test
    void makesOfARefusedItemAFeedOfItsOwn() {
        var parsed = (Parsed.Several) Inputs.parse(Inputs.input(feed(GOOD, "{\"id\":\"bare\"}")));
        ParsedItem refused = parsed.items().get(1);
        var alone = refused.alone().get();

        assertThat(new String(alone.content().kept(), StandardCharsets.UTF_8)).isEqualTo(feed("{\"id\":\"bare\"}"));
        assertThat(Inputs.parse(alone).refusals()).extracting(Refusal::reason).containsExactly(Reason.NO_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a-1\" | a-1",
                "\" a-1 \" | a-1",
                "4713 | 4713",
                "123456789012345678901234567890 | 123456789012345678901234567890",
                "1.5 | 1.5",
                "true | true"
            })
    void takesAnIdForWhatItSaysWhateverItsType(String id, String guid) {
        assertThat(Inputs.story(feed(GOOD.replace("\"good\"", id))).getGuid()).isEqualTo(guid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \"", "[]", "{\"of\":\"it\"}"})
    void knowsAnItemByItsAddressWhereItHasNoId(String id) {
        var story = Inputs.story(
                feed("{\"id\":" + id + ",\"url\":\"https://quay.example/4\",\"content_text\":\"The ferry is late.\"}"));

        assertThat(story.getStoryId()).isEqualTo("quay.example:https://quay.example/4");
        assertThat(story.getWarnings()).contains("the item has no id: its address names it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"authors\":[{\"name\":\"Ada Moss\"}],\"author\":{\"name\":\"Odo Brand\"} | Ada Moss",
                "\"authors\":[],\"author\":{\"name\":\"Odo Brand\"} | Odo Brand",
                "\"author\":\"Odo Brand\" | Odo Brand",
                "\"authors\":[{\"url\":\"https://quay.example/ada\"}] | ``",
                "\"authors\":[{\"name\":\"admin\"}] | ``",
                "\"authors\":null | Lou Marchal",
                "\"tags\":[] | Lou Marchal"
            })
    void namesTheItemsAuthorsElseTheFeeds(String fields, String byline) {
        var json = feed(GOOD.replace("}", "," + fields + "}"))
                .replace("\"title\":\"Quay\"", "\"authors\":[{\"name\":\"Lou Marchal\"}]");

        assertThat(Inputs.story(json).getByline()).isEqualTo(byline);
    }

    @Test
    void takesTheWholeInPlainTextBeforeAPartOfItInHtml() {
        var story = Inputs.story(feed("{\"id\":\"a\",\"content_html\":\"<p>The ferry is late.</p>\",\"content_text\":"
                + "\"The ferry is late.\\n\\nIt waits for the tide at the outer quay, and for a pilot.\"}"));

        assertThat(Inputs.texts(story))
                .containsExactly(
                        "text|The ferry is late.", "text|It waits for the tide at the outer quay, and for a pilot.");
    }

    @Test
    void readsItemsOfOneIdThatSayWhenTheyWereModifiedAsRevisionsOfOneStory() {
        var first = "{\"id\":\"a\",\"title\":\"Late\",\"date_modified\":\"2026-03-02T10:00:00Z\"}";
        var stories = Inputs.parse(
                        Inputs.input(feed(first, first.replace("Late", "Later").replace("10:", "11:"))))
                .stories();

        assertThat(stories).extracting(Story::getGuid).containsExactly("a", "a");
    }

    @Test
    void countsTheLastOfTwoValuesOfOneNameAndSaysSo() {
        var story = Inputs.story(feed("{\"id\":\"a\",\"title\":\"One\",\"title\":\"Two\"}"));

        assertThat(story.getHeadline()).isEqualTo("Two");
        assertThat(story.getWarnings()).contains("the name 'title' stands twice: its last value counts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"version\":\"https://jsonfeed.org/version/1.1\"} | NOT_A_FEED",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":{}} | NOT_A_FEED",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]} | NO_CONTENT",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{ | INVALID_JSON"
            })
    void refusesWhatHoldsNoItem(String json, Reason reason) {
        assertThat(Inputs.refusal(json).reason()).isEqualTo(reason);
    }

    @Test
    void refusesItemsThatNestTooDeep() {
        assertThat(Inputs.refusal(feed("[".repeat(1_000))).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void readsAFeedWithoutAVersionWhereTheSourceSaysThatItIsOne() {
        var source = new Source("quay", Optional.empty(), Optional.of("json-feed"));
        var parsed = Inputs.parse(Inputs.through(source, "{\"items\":[" + GOOD + "]}"));

        assertThat(parsed.stories()).hasSize(1);
        assertThat(parsed.stories().get(0).getWarnings())
                .contains("the feed names no version of JSON Feed that is known: it was read all the same");
    }

    @Test
    void takesALicenceThatTheFeedNamesForEachItem() {
        var json = feed(GOOD).replace("\"title\":\"Quay\"", "\"license\":\"https://quay.example/licence\"");

        assertThat(Inputs.story(json).getRights().orElseThrow().getLicences())
                .containsExactly("https://quay.example/licence");
    }

    @Test
    void saysWhereEachFieldStood() {
        var explained = StoryParsers.standard().explain(Inputs.input(feed(GOOD)));

        assertThat(explained.why()).isEqualTo("it is JSON, and names a version of JSON Feed");
        assertThat(explained.sources().get(0))
                .anyMatch(source -> source.toString().contains("content_text"));
    }
}
