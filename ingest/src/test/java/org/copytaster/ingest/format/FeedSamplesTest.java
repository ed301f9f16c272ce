package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.format.Inputs.texts;

import java.time.Instant;
import java.util.List;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds written for the purpose, whole and broken as the web breaks them. */
class FeedSamplesTest {
    private static List<Story> stories(String path) {
        var parsed = Inputs.parse(Samples.input(path));
        if (parsed instanceof Parsed.Refused refused) {
            throw new AssertionError("refused: " + refused.refusal());
        }
        return parsed.stories();
    }

    @Test
    void makesEachItemOfRssAStory() {
        assertThat(stories("rss/full.xml"))
                .extracting(Story::getStoryId)
                .containsExactly(
                        "northland-post.example:np-4711",
                        "northland-post.example:https://www.northland-post.example/only");
    }

    @Test
    void letsTheWholeTextWinOverTheDescription() {
        var story = stories("rss/full.xml").get(0);

        assertThat(story.getHeadline()).isEqualTo("Ferry & tug collide off Wick Head");
        assertThat(story.getSummary()).isEqualTo("A ferry and a tug have collided.");
        assertThat(texts(story))
                .containsExactly(
                        "text|WICK HEAD — A ferry and a tug collided offshore on Tuesday.",
                        "list|Ferry: 81 aboard",
                        "list|Tug: 4 aboard",
                        "text|Nobody was hurt.");
        assertThat(story.getDateline()).isEqualTo("WICK HEAD");
    }

    @Test
    void takesTheDescriptionForTheBodyWhereThereIsNothingElse() {
        var story = stories("rss/full.xml").get(1);

        assertThat(texts(story)).containsExactly("text|First paragraph.", "text|Second & last paragraph.");
        assertThat(story.getSummary()).isEmpty();
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-03T13:00:00Z"));
    }

    @Test
    void keepsTheTitleOfTheFeedOutOfTheText() {
        assertThat(stories("rss/full.xml")).allSatisfy(story -> {
            assertThat(story.getService()).isEqualTo("Northland Post: all the news");
            assertThat(texts(story)).noneMatch(text -> text.contains("all the news"));
            assertThat(story.getCopyrightNotice()).isEqualTo("© Northland Post 2026");
            assertThat(story.getLanguage()).isEqualTo("en-GB");
        });
    }

    @Test
    void mapsAuthorsCategoriesEnclosuresAndMedia() {
        var story = stories("rss/full.xml").get(0);

        assertThat(story.getByline()).isEqualTo("Iris Vance");
        assertThat(story.getSubjects())
                .containsExactly(
                        new Subject("https://www.northland-post.example/topics", "", "Shipping", ""),
                        new Subject("", "", "Coastguard", ""));
        assertThat(story.getAssociations()).extracting(Association::getType).containsExactly("audio", "picture");
        assertThat(story.getAssociations().get(1).getCaption()).isEqualTo("The ferry in port.");
        assertThat(story.getAssociations().get(1).getCreditLine()).isEqualTo("Odo Brand");
        assertThat(story.getAgencyFields())
                .extracting(AgencyField::getName)
                .contains("comments")
                .doesNotContain("title", "guid", "content:encoded", "pubDate");
    }

    @Test
    void readsAFeedWithUndeclaredVocabulariesBareAmpersandsAndReferences() {
        var story = stories("rss/undeclared.xml").get(0);

        assertThat(story.getHeadline()).isEqualTo("Mill & lock open again");
        assertThat(texts(story)).containsExactly("text|The mill opened.", "text|The lock did, too.");
        assertThat(story.getWarnings())
                .anyMatch(warning -> warning.contains("ampersands"))
                .anyMatch(warning -> warning.contains("'yesterday' cannot be read as a date"));
    }

    @Test
    void readsWindows1252LabelledAsUtf8() {
        var story = stories("rss/latin-1.xml").get(0);

        assertThat(story.getHeadline()).isEqualTo("Brücke gesperrt – „bis Mai“");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(story.getWarnings()).isNotEmpty();
    }

    @Test
    void readsAnOldFeedWithADocumentTypeAndOpensNothing() {
        assertThat(texts(stories("rss/doctype-091.xml").get(0)))
                .containsExactly("text|The tram line to the harbour is open again.");
    }

    @Test
    void readsRss10() {
        var story = stories("rss/rss-10.xml").get(0);

        assertThat(story.getGuid()).isEqualTo("http://rdf.example/1");
        assertThat(story.getByline()).isEqualTo("Odo Brand");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-02T07:00:00Z"));
    }

    @Test
    void readsAtomWithItsUpdateAsTheRevision() {
        var story = stories("atom/full.xml").get(0);

        assertThat(story.getStoryId()).isEqualTo("hafenblatt.example:tag:hafenblatt.example,2026:77");
        assertThat(story.getHeadline()).isEqualTo("Möwe auf Grund");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-03T09:30:00Z"));
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(texts(story))
                .containsExactly(
                        "text|Die Fähre Möwe liegt vor dem Ostkap fest.",
                        "quote|„Wir warten auf die Flut“, sagte der Kapitän.",
                        "table-row|an Bord\t80");
        assertThat(story.getSummary()).isEqualTo("Die Fähre Möwe liegt fest.");
        assertThat(story.getByline()).isEqualTo("Lou Marchal");
        assertThat(story.getSubjects())
                .containsExactly(new Subject("https://hafenblatt.example/themen", "schiff", "Schifffahrt", ""));
        assertThat(story.getAgencyFields())
                .extracting(AgencyField::getValue)
                .contains("lou@hafenblatt.example", "https://hafenblatt.example/ostkap");
    }

    @Test
    void readsHtmlInsideAtom() {
        var story = stories("atom/html-content.xml").get(0);

        assertThat(story.getHeadline()).isEqualTo("AT&T tower falls");
        assertThat(story.getProvider()).isEqualTo("tower.example");
        assertThat(texts(story))
                .containsExactly(
                        "subhead|Morning", "text|The tower fell \"slowly\".", "list|one", "list|two", "list|tail");
    }

    @Test
    void readsAtomThatForgetsItsVocabularyAndLiesAboutItsEncoding() {
        var story = stories("atom/no-namespace.xml").get(0);

        assertThat(story.getStoryId()).isEqualTo("gates.example:gate-1");
        assertThat(texts(story)).containsExactly("text|The gate was opened.", "text|It had been shut for a year.");
    }

    @Test
    void keepsTheAddressOfContentThatIsElsewhere() {
        assertThat(stories("atom/out-of-line.xml").get(0).getAgencyFields())
                .extracting(AgencyField::getValue)
                .contains("https://a.example/fire.mp4");
    }

    @Test
    void givesAnEntryTheSameHashWhateverElseTheFeedHolds() {
        var one = "<rss version='2.0'><channel><title>t</title><item><guid>a</guid><title>x</title></item>";
        var both = Inputs.parse(Inputs.input(one + "<item><guid>b</guid><title>y</title></item></channel></rss>"));
        var alone = Inputs.parse(Inputs.input(one + "</channel></rss>"));

        assertThat(both.stories().get(0).getContentSha256())
                .isEqualTo(alone.stories().get(0).getContentSha256());
    }

    @Test
    void refusesAFeedWithoutAnEntryAndAnEntryWithoutAWordWithThePlace() {
        var empty = Inputs.refusal("<rss version='2.0'><channel><title>t</title></channel></rss>");
        var wordless = Inputs.refusal(
                "<rss version='2.0'><channel>\n<item><guid>a</guid><title>x</title></item>\n<item><guid>b</guid></item></channel></rss>");

        assertThat(empty.reason()).isEqualTo(Reason.NO_CONTENT);
        assertThat(wordless.reason()).isEqualTo(Reason.NO_CONTENT);
        assertThat(wordless.line()).isEqualTo(3);
    }

    @Test
    void saysThatAnRssWithoutAChannelIsNoFeed() {
        var refusal = Inputs.refusal("<rss>\nstray words\n</rss>");

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_FEED);
        assertThat(refusal.detail()).isEqualTo("the document is no feed: an rss without a channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html"})
    void leavesTheMarkupOutOfATitle(String type) {
        var story = Inputs.story("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><title type='" + type
                + "'>Mill &lt;em>burns&lt;/em> &amp;amp; falls</title></entry></feed>");

        assertThat(story.getHeadline()).isEqualTo("Mill burns & falls");
    }

    private static String rss(String elements) {
        return "<rss version='2.0'><channel><title>Northland Post</title><item><guid>a</guid><title>Mill burns</title>"
                + elements + "</item></channel></rss>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<yandex:full-text>One.\n\nTwo.</yandex:full-text>",
                "<full-text><![CDATA[<p>One.</p><p>Two.</p>]]></full-text>",
                "<fulltext>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p></fulltext>",
                "<content><![CDATA[<p>One.</p><p>Two.</p>]]></content>",
                "<body xmlns='http://www.w3.org/1999/xhtml'><p>One.</p><p>Two.</p></body>",
                "<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded><fulltext>Three.</fulltext>"
            })
    void takesTheWholeTextUnderWhateverName(String element) {
        var story = Inputs.story(rss("<description>Short.</description>" + element));

        assertThat(texts(story)).containsExactly("text|One.", "text|Two.");
        assertThat(story.getSummary()).isEqualTo("Short.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One.</p><div class='sharedaddy'><a>Mail</a></div>",
                "One.<div class='feedflare'><a>Share on Facebook</a></div><img src='x'>",
                "<span class='field field--name-title'>Mill burns</span><div class='field field--name-body'><p>One.</p></div>"
                        + "<span class='field field--name-uid'>webadmin</span><span class='field--name-created'>Tue</span>"
            })
    void setsApartWhatSoftwareForSitesPutsAroundAText(String html) {
        var whole = Inputs.story(rss("<content:encoded><![CDATA[" + html + "]]></content:encoded>"));
        var described = Inputs.story(rss("<description><![CDATA[" + html + "]]></description>"));

        assertThat(texts(whole)).containsExactly("text|One.");
        assertThat(texts(described)).containsExactly("text|One.");
        assertThat(described.getAgencyFields()).extracting(AgencyField::getName).contains("body@furniture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Read more, she says.</p>",
                "<p>One.</p> <p><a href='x'>Continue reading...</a></p>",
                "<p>One.</p> <p>The post <a href='x'>Mill burns</a> appeared first on <a href='y'>Northland Post</a>.</p>",
                "<p>The library asks all to <a>read more</a> books.</p>",
                "<p>Lars <a>Mehr</a> and <a>Ada Moor</a> came.</p>",
                "<p>The film <a>Mill burns slowly</a> won at <a>Wick</a>.</p>",
                "<p><a>Read more of it in the annual report</a></p>"
            })
    void keepsEveryWordOfATextThatLeadsToTheSite(String html) {
        var story = Inputs.story(rss("<description><![CDATA[" + html + "]]></description>"));

        assertThat(String.join(" ", texts(story)).replace("text|", ""))
                .isEqualTo(org.jsoup.Jsoup.parse(html).text());
    }
}
