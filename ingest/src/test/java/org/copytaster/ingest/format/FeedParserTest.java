package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copytaster.ingest.format.Inputs.texts;

import java.time.Instant;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an element of a feed means, in every version of RSS and Atom and whatever its prefix. */
class FeedParserTest {
    private static String rss(String elements) {
        return "<rss version='2.0'><channel><item><guid>a</guid><title>Mill burns</title>" + elements
                + "</item></channel></rss>";
    }

    private static String atom(String elements) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title>Mill burns</title>" + elements
                + "</entry></feed>";
    }

    private static final String PARTS = "<title>Mill burns</title><link>https://a.example/1</link><guid>a</guid>"
            + "<author>Iris Vance</author><category domain='https://a.example/topics'>Fire</category>"
            + "<enclosure url='https://a.example/mill.mp3' type='audio/mpeg'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='0.91'><channel><item>%s</item></channel></rss>",
                "<rss version='0.92'><channel><item>%s</item></channel></rss>",
                "<rss version='0.93'><channel><item>%s</item></channel></rss>",
                "<rss version='2.0'><channel><item>%s</item></channel></rss>",
                "<rss version='2.1'><channel><item>%s</item></channel></rss>",
                "<rss xmlns='http://backend.userland.com/rss2'><channel><item>%s</item></channel></rss>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/>"
                        + "<item>%s</item></r:RDF>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/><item>%s</item></r:RDF>"
            })
    void readsTheSameInEveryVersionOfRss(String feed) {
        var story = Inputs.story(feed.formatted(PARTS));

        assertThat(story.getStoryId()).isEqualTo("a.example:a");
        assertThat(story.getHeadline()).isEqualTo("Mill burns");
        assertThat(story.getByline()).isEqualTo("Iris Vance");
        assertThat(story.getSubjects()).containsExactly(new Subject("https://a.example/topics", "", "Fire", ""));
        assertThat(story.getAssociations())
                .extracting(Association::getHref)
                .containsExactly("https://a.example/mill.mp3");
        assertThat(story.getAgencyFields()).containsExactly(new AgencyField("link", "https://a.example/1"));
    }

    @ParameterizedTest
    @CsvSource({"0.91,text|The <v2> draft.", "0.92,text|The draft.", "2.0,text|The draft."})
    void takesADescriptionForHtmlFromTheVersionOnThatHasItSo(String version, String expected) {
        var story = Inputs.story(
                "<rss version='" + version
                        + "'><channel><item><guid>a</guid><description>The &lt;v2> draft.</description></item></channel></rss>");

        assertThat(texts(story)).containsExactly(expected);
    }

    @Test
    void readsVocabulariesOfRssUnderAnyPrefix() {
        var story = Inputs.story("<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'"
                + " xmlns:d='http://purl.org/dc/elements/1.1/'><channel><item xmlns:m='http://search.yahoo.com/mrss/'>"
                + "<guid>a</guid><c:encoded>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p></c:encoded><d:creator>Iris Vance</d:creator>"
                + "<d:date>2026-03-03T09:30:00Z</d:date><d:subject>Fire</d:subject>"
                + "<m:content url='https://a.example/mill.jpg' type='image/jpeg'><m:credit>Odo Brand</m:credit></m:content>"
                + "<a10:updated xmlns:a10='http://www.w3.org/2005/Atom'>2026-03-03T10:00:00Z</a10:updated>"
                + "</item></channel></rss>");

        assertThat(texts(story)).containsExactly("text|One.", "text|Two.");
        assertThat(story.getByline()).isEqualTo("Iris Vance");
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-03-03T09:30:00Z"));
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-03T10:00:00Z"));
        assertThat(story.getSubjects()).containsExactly(new Subject("", "", "Fire", ""));
        assertThat(story.getAssociations())
                .extracting(Association::getHref, Association::getCreditLine)
                .containsExactly(tuple("https://a.example/mill.jpg", "Odo Brand"));
    }

    @Test
    void tellsWhatIsOfAtomInRssFromWhatIsOfRss() {
        var story = Inputs.story(
                "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><atom:link href='https://hub.example/'"
                        + " rel='self'/><link>https://a.example/</link><item><title>Mill burns</title>"
                        + "<atom:link rel='related' href='https://b.example/'/><guid>7</guid></item></channel></rss>");

        assertThat(story.getStoryId()).isEqualTo("a.example:7");
        assertThat(story.getAgencyFields())
                .contains(new AgencyField("atom:link@href", "https://b.example/"))
                .extracting(AgencyField::getName)
                .doesNotContain("link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>x</a:id><a:title>Mill burns</a:title>"
                        + "<a:content>One.</a:content></a:entry></a:feed>",
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:a='http://www.w3.org/2005/Atom'><entry><a:id>x</a:id>"
                        + "<a:title>Mill burns</a:title><a:content>One.</a:content></entry></feed>"
            })
    void readsAtomUnderAnyPrefix(String feed) {
        var story = Inputs.story(feed);

        assertThat(story.getGuid()).isEqualTo("x");
        assertThat(story.getHeadline()).isEqualTo("Mill burns");
        assertThat(texts(story)).containsExactly("text|One.");
    }

    private static Story atom03(String elements) {
        return Inputs.story(
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><id>a</id><title>Mill burns</title>"
                        + "<issued>2026-03-03T08:00:00Z</issued><modified>2026-03-03T09:30:00Z</modified>" + elements
                        + "</entry></feed>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<content type='text/html' mode='escaped'>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p></content>",
                "<content type='application/xhtml+xml' mode='xml'><div><p>One.</p><p>Two.</p></div></content>",
                "<content type='text/html'><p>One.</p><p>Two.</p></content>",
                "<content type='text/html' mode='base64'>PHA+T25lLjwvcD48cD5Ud28uPC9wPg==</content>",
                "<content>One.\n\nTwo.</content>"
            })
    void readsAtom03HoweverItWrapsItsContent(String content) {
        var story = atom03(content);

        assertThat(texts(story)).containsExactly("text|One.", "text|Two.");
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-03T09:30:00Z"));
    }

    @Test
    void takesContentForWhatItIsWhenItIsNotWrappedAsItSays() {
        assertThat(texts(atom03("<content mode='base64'>No base 64.</content>")))
                .containsExactly("text|No base 64.");
        assertThat(texts(atom03("<content mode='folded'>One.</content>"))).containsExactly("text|One.");
    }

    @Test
    void namesAnEntryAfterTheFirstOfItsLinksThatLeadsToIt() {
        var story = Inputs.story("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Mill burns</title>"
                + "<link rel='self' href='https://a.example/feed/1'/><link href='https://a.example/1'/>"
                + "<link rel='alternate' href='https://a.example/print/1'/></entry></feed>");

        assertThat(story.getStoryId()).isEqualTo("a.example:https://a.example/1");
        assertThat(story.getAgencyFields()).contains(new AgencyField("link@href", "https://a.example/feed/1"));
    }

    @Test
    void leavesARelativeAddressAsItWasSent() {
        var story = Inputs.story(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'><entry><id>tag:a</id>"
                        + "<title>Mill burns</title><link href='1' xml:base='2026/'/></entry></feed>");

        assertThat(story.getAgencyFields()).contains(new AgencyField("link", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void isNamedByItsGuidWhetherThatIsAnAddressOrNot(String isPermaLink) {
        var story = Inputs.story("<rss version='2.0'><channel><item><title>Mill burns</title><guid isPermaLink='"
                + isPermaLink + "'>https://a.example/1</guid></item></channel></rss>");

        assertThat(story.getStoryId()).isEqualTo("a.example:https://a.example/1");
        assertThat(story.getAgencyFields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<author><name>Iris Vance</name></author><author><name>Odo Brand</name></author>, 'Iris Vance, Odo Brand'",
        "<author><name>desk@a.example (Odo Brand)</name></author>, Odo Brand",
        "<author><email>desk@a.example</email></author><dc:creator>Odo Brand</dc:creator>, Odo Brand",
        "<author><email>desk@a.example</email></author>, ''"
    })
    void readsAuthorsOfAtom(String elements, String byline) {
        assertThat(Inputs.story(atom(elements)).getByline()).isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource({
        "<author>desk@a.example (Odo Brand)</author>, Odo Brand",
        "<author>desk@a.example</author><dc:creator>Iris Vance</dc:creator>, Iris Vance",
        "<author>desk@a.example</author><dc:creator></dc:creator>, ''",
        "<dc:creator>moss.ada</dc:creator>, ''",
        "<author>admin</author>, ''"
    })
    void readsAuthorsOfRss(String elements, String byline) {
        assertThat(Inputs.story(rss(elements)).getByline()).isEqualTo(byline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<language>de</language><copyright>© Post</copyright>",
                "<dc:language>de</dc:language><dc:rights>© Post</dc:rights>"
            })
    void saysOfEveryItemWhatIsSaidOfTheChannel(String elements) {
        var story = Inputs.story("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>" + elements
                + "<item><guid>a</guid><title>Mill burns</title></item></channel></rss>");

        assertThat(story.getLanguage()).isEqualTo("de");
        assertThat(story.getCopyrightNotice()).isEqualTo("© Post");
    }

    @Test
    void readsMarkupThatNobodyEscaped() {
        var rss = Inputs.story(rss("<description>Lead <b>and</b> tail.<p>Two.</p></description>"));
        var atom = Inputs.story("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title type='xhtml'>"
                + "<div xmlns='http://www.w3.org/1999/xhtml'>Mill <em>burns</em></div></title>"
                + "<summary type='xhtml'><div>Short.</div></summary>"
                + "<content type='html'><p>One.</p><p>Two.</p></content></entry></feed>");

        assertThat(texts(rss)).containsExactly("text|Lead and tail.", "text|Two.");
        assertThat(atom.getHeadline()).isEqualTo("Mill burns");
        assertThat(atom.getSummary()).isEqualTo("Short.");
        assertThat(texts(atom)).containsExactly("text|One.", "text|Two.");
    }

    @Test
    void readsAFeedThatIsWrongInWhatNoStoryIsMadeOf() {
        var rss = "<rss version='2.0'><channel><skipHours><hour>noon</hour></skipHours><cloud port='none'/>"
                + "<item><guid>a</guid><title>Mill burns</title></item></channel></rss>";
        var atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self'/><entry><id>a</id><title>Mill burns</title>"
                        + "</entry></feed>";

        assertThat(Inputs.story(rss).getHeadline()).isEqualTo("Mill burns");
        assertThat(Inputs.story(atom).getHeadline()).isEqualTo("Mill burns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><guid>a</guid><title>x</title></item></channel><channel><item>"
                        + "<guid>b</guid><title>y</title></item></channel></rss>",
                "<rss version='2.0'><channel><items><item><guid>a</guid><title>x</title></item></items></channel>"
                        + "<items><item><guid>b</guid><title>y</title></item></items></rss>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item><title>x</title></item><channel>"
                        + "<item><title>y</title></item></channel></r:RDF>"
            })
    void readsItemsWhereTheirVersionHasNone(String feed) {
        var stories = Inputs.parse(Inputs.input(feed)).stories();

        assertThat(stories).extracting(Story::getHeadline).containsExactly("x", "y");
        assertThat(stories.get(1).getWarnings()).anyMatch(told -> told.endsWith("it was read all the same"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><guid>a</guid><title>x</title></item></channel><entry>"
                        + "<guid>b</guid><title>y</title></entry></rss>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><channel/><entry><title>x</title></entry></r:RDF>"
            })
    void passesOverNoEntryThatStandsAstray(String feed) {
        assertThat(Inputs.refusal(feed).reason()).isEqualTo(Reason.NOT_A_FEED);
    }
}
