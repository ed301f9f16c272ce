package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copytaster.ingest.format.Inputs.texts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;

/** JSON Feeds written for the purpose, whole and broken as the web breaks them. */
class JsonFeedSamplesTest {
    private static List<Story> stories(String name) {
        var parsed = Inputs.parse(Samples.input("json-feed/" + name));
        assertThat(parsed.refusals()).isEmpty();
        return parsed.stories();
    }

    @Test
    void makesEachItemAStory() {
        assertThat(stories("full.json"))
                .extracting(Story::getStoryId)
                .containsExactly(
                        "northland-post.example:https://www.northland-post.example/ferry-tug",
                        "northland-post.example:np-4712");
        assertThat(stories("full.json")).extracting(Story::getFormat).containsOnly("json-feed");
    }

    @Test
    void prefersHtmlToPlainTextAndLetsTheSummaryBeOne() {
        var story = stories("full.json").get(0);

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
    void takesWhatWasModifiedForTheRevision() {
        var story = stories("full.json").get(0);

        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-03T10:15:00Z"));
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-03-03T08:30:00Z"));
        assertThat(stories("full.json").get(1).getVersionCreated()).contains(Instant.parse("2026-03-03T12:00:00Z"));
    }

    @Test
    void mapsAuthorsTagsPicturesAndAttachments() {
        var story = stories("full.json").get(0);

        assertThat(story.getByline()).isEqualTo("Iris Vance, Odo Brand");
        assertThat(story.getSubjects())
                .containsExactly(new Subject("", "", "Shipping", ""), new Subject("", "", "Coastguard", ""));
        assertThat(story.getAssociations())
                .extracting(Association::getName, Association::getType, Association::getHref)
                .containsExactly(
                        tuple("image", "picture", "https://www.northland-post.example/ferry.jpg"),
                        tuple("banner_image", "picture", "https://www.northland-post.example/banner.jpg"),
                        tuple("attachment", "audio", "https://www.northland-post.example/horn.mp3"));
        assertThat(story.getAssociations().get(2).getContentType()).isEqualTo("audio/mpeg");
        assertThat(story.getAssociations().get(2).getHeadline()).isEqualTo("The ferry's horn");
    }

    @Test
    void saysOfEachItemWhatTheFeedSaysOfAllOfThem() {
        var plain = stories("full.json").get(1);

        assertThat(stories("full.json")).extracting(Story::getService).containsOnly("Northland Post: all the news");
        assertThat(stories("full.json")).extracting(Story::getLanguage).containsExactly("en-GB", "en-US");
        assertThat(plain.getByline()).isEqualTo("Northland Post newsroom");
        assertThat(texts(plain))
                .containsExactly(
                        "text|The moor stays closed until Friday.", "text|A warden said the ground was too dry.");
    }

    @Test
    void keepsByNameWhatHasNoFieldOfItsOwn() {
        assertThat(stories("full.json").get(0).getAgencyFields())
                .extracting(AgencyField::getName)
                .contains(
                        "external_url",
                        "authors/0/url",
                        "authors/2/name",
                        "attachments/0/size_in_bytes",
                        "_northland/desk",
                        "body@caption")
                .doesNotContain("id", "url", "title", "content_html", "content_text", "date_published", "tags/0");
    }

    @Test
    void readsVersion1WithItsOneAuthorAndIdsThatAreNumbers() {
        var stories = stories("version-1.json");

        assertThat(stories).extracting(Story::getStoryId).containsExactly("quay.example:4713", "quay.example:4714");
        assertThat(stories).extracting(Story::getByline).containsExactly("Lou Marchal", "Ada Moss");
        assertThat(stories).extracting(Story::getHeadline).containsOnly("");
        assertThat(texts(stories.get(1))).containsExactly("text|The board was put right at noon.");
    }

    @Test
    void knowsAFeedWhoseNamesAreSortedByTheVersionAtItsEnd() {
        var story = stories("sorted-names.json").get(0);

        assertThat(story.getFormat()).isEqualTo("json-feed");
        assertThat(story.getParagraphs()).hasSize(60);
    }

    @Test
    void readsTextsAsTheyWereMeantAndSaysWhatWasOdd() {
        var stories = stories("sloppy.json");
        var ferry = stories.get(0);

        assertThat(ferry.getStoryId()).isEqualTo("hafenblatt.example:https://hafenblatt.example/ostkap");
        assertThat(ferry.getHeadline()).isEqualTo("Möwe auf Grund");
        assertThat(texts(ferry))
                .containsExactly("text|Die Fähre Möwe liegt vor dem Ostkap fest.", "text|Wir warten auf die Flut");
        assertThat(ferry.getByline()).isEqualTo("Lou Marchal");
        assertThat(ferry.getLanguage()).isEqualTo("de");
        assertThat(ferry.getWarnings())
                .anyMatch(warning -> warning.contains("a comma too many"))
                .anyMatch(warning -> warning.equals("the item has no id: its address names it"))
                .anyMatch(warning -> warning.startsWith("date_modified 'heute früh' cannot be read as a date"));
    }

    @Test
    void knowsAnItemWithoutIdAndAddressByItsTitleAndDateAndTakesItsSummaryForTheBody() {
        var crane = stories("sloppy.json").get(1);

        assertThat(crane.getStoryId()).startsWith("hafenblatt.example:sha256:");
        assertThat(crane.getIdentity()).isEqualTo("derived");
        assertThat(crane.getSummary()).isEmpty();
        assertThat(texts(crane)).containsExactly("text|Der große Kran am Nordkai steht seit Montag still.");
        assertThat(crane.getAssociations()).extracting(Association::getType).containsExactly("picture");
        assertThat(crane.getWarnings()).anyMatch(warning -> warning.startsWith("the item has neither id nor address"));
    }

    @Test
    void letsOneIdForAllItemsNameNoneOfThem() {
        var stories = stories("one-id-for-all.json");

        assertThat(stories).extracting(Story::getStoryId).doesNotHaveDuplicates();
        assertThat(stories).extracting(Story::getIdentity).containsOnly("derived");
        assertThat(stories)
                .allSatisfy(story ->
                        assertThat(story.getAgencyFields()).contains(new AgencyField("id", "https://stale.example/")));
    }

    @Test
    void readsUtf16AsItReadsUtf8() {
        var text = new String(Samples.input("json-feed/full.json").content().kept(), StandardCharsets.UTF_8);

        assertThat(Inputs.parse(Inputs.input(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                        .stories())
                .extracting(Story::getHeadline)
                .containsExactly("Ferry & tug collide off Wick Head", "Moor stays closed");
    }
}
