package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copytaster.ingest.format.Inputs.story;
import static org.copytaster.ingest.format.Inputs.texts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Source;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.StockSymbol;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copy written for the purpose, whole and broken as agencies break it. */
class JsonSamplesTest {
    private static List<String> names(List<AgencyField> fields) {
        return fields.stream().map(AgencyField::getName).toList();
    }

    @Nested
    class Ap {
        private final Story item = story(Samples.input("ap/item-inline.json"));

        @Test
        void namesAnItemByItsIdAndOrdersItByItsVersion() {
            assertThat(item.getStoryId()).isEqualTo("api.ap.org:0d5c1f7be0a94d5f8a3e62b1c7f49a10");
            assertThat(item.getRevision()).isEqualTo("3");
            assertThat(item.getVersionCreated()).contains(Instant.parse("2026-03-13T15:05:12Z"));
        }

        @Test
        void readsTheBodyOutOfItsNitf() {
            assertThat(texts(item))
                    .containsExactly(
                            "text|HARLOW MILLS (HP) — The lock at Harlow Mills, shut since a barge sank in it ten days ago,"
                                    + " opened again on Friday.",
                            "text|\"We had forty-one boats in the queue,\" keeper Odo Brand said.",
                            "table-row|Boats waiting\t41",
                            "table-row|Days shut\t10");
        }

        @Test
        void mapsHeadlinesSlugBylineAndDateline() {
            assertThat(item.getHeadline()).isEqualTo("Canal lock reopens after barge is lifted");
            assertThat(item.getHeadlines())
                    .containsExactly(
                            "Canal lock at Harlow Mills reopens after crews lift sunken barge, ending a ten-day queue",
                            "Harlow Mills canal lock reopens");
            assertThat(item.getSlugline()).isEqualTo("XGR--Canal Lock");
            assertThat(item.getByline()).isEqualTo("By IRIS VANCE");
            assertThat(item.getDateline()).isEqualTo("HARLOW MILLS (HP)");
            assertThat(item.getChange()).isEqualTo("writethru");
        }

        @Test
        void mapsTagsSymbolsAndEvents() {
            assertThat(item.getEntities().stream().map(Entity::getName))
                    .containsExactly("Odo Brand", "Northland Waterways", "Northland", "Harlow Mills");
            assertThat(item.getSymbols()).containsExactly(new StockSymbol("NLW", "", "XLON", "Northland Waterways"));
            assertThat(item.getRelations())
                    .containsExactly(new Relation(
                            "same-event", "http://cv.example.org/id/e9", "", "Harlow Mills lock closure", ""));
            assertThat(item.getUsageTerms()).isEqualTo("This content is intended for editorial use only.");
        }

        @Test
        void keepsAnAssociationWithItsOwnIdentity() {
            assertThat(item.getAssociations()).singleElement().satisfies(picture -> {
                assertThat(picture.getGuid()).isEqualTo("https://api.ap.org/media/v/content/77aa");
                assertThat(picture.getRevision()).isEqualTo("1");
                assertThat(picture.getCaption()).isEqualTo("Crews lift a barge at Harlow Mills on Friday.");
                assertThat(picture.getHref()).isEqualTo("https://api.example.org/77aa/main.jpg");
                assertThat(picture.getContentType()).isEqualTo("image/jpeg");
            });
        }

        @Test
        void keepsByNameWhatHasNoFieldOfItsOwn() {
            assertThat(names(item.getAgencyFields()))
                    .contains("altids/friendlykey", "audiences/0/name", "subject/0/relevance", "type")
                    .doesNotContain("headline", "body_nitf", "altids/itemid", "person/0/name");
        }

        @Test
        void takesEachItemOfAFeed() {
            var parsed = Inputs.parse(Samples.input("ap/feed.json"));

            assertThat(parsed.stories()).extracting(Story::getGuid).containsExactly("aa01");
            assertThat(parsed.refusals())
                    .extracting(Refusal::reason, Refusal::pointer)
                    .containsExactly(tuple(Refusal.Reason.NOT_A_STORY, "/data/items/1/item/type"));
            assertThat(parsed.stories().get(0).getWarnings())
                    .containsExactly(
                            "the body is not in the item, it is sent by reference: https://api.example.org/aa01/download");
            assertThat(parsed.stories().get(0).getAssociations())
                    .extracting(Association::getHref)
                    .containsExactly("https://api.example.org/aa01/download");
        }

        @Test
        void letsAKillAmongTheEditorialTypesWinOverAUsableStatus() {
            var kill = story(Samples.input("ap/kill-usable.json"));

            assertThat(kill.getPubStatus()).isEqualTo("canceled");
            assertThat(kill.getChange()).isEqualTo("kill");
            assertThat(kill.getWarnings())
                    .contains("the status says usable, the editorial type Kill says canceled: the stricter one holds");
        }

        @Test
        void holdsWhatIsHeldForReleaseWithoutADate() {
            var held = story(Samples.input("ap/hold-for-release.json"));

            assertThat(held.getEmbargoed()).isTrue();
            assertThat(held.getEmbargoedUntil()).isEmpty();
        }

        @Test
        void takesWhatIsNoNewsContentForAnAdvisory() {
            assertThat(story(Samples.input("ap/advisory.json")).getChange()).isEqualTo("advisory");
        }

        @Test
        void takesAKillWithoutAWord() {
            var kill = story(Samples.input("ap/cancelled-empty.json"));

            assertThat(kill.getPubStatus()).isEqualTo("canceled");
            assertThat(kill.getParagraphs()).isEmpty();
        }

        @Test
        void readsQuotationMarksThatNobodyEscaped() {
            var broken = story(Samples.input("ap/broken-quotes.json"));

            assertThat(broken.getHeadline()).isEqualTo("Café owner wins \"best roast\" prize");
            assertThat(texts(broken))
                    .containsExactly(
                            "text|The owner of the Café Brûlé said she was \"very glad\", and went back to work.",
                            "text|Raw tab and line break.");
            assertThat(broken.getWarnings())
                    .containsExactly("quotation marks in texts were not escaped: 4 were read as part of the text");
        }
    }

    @Nested
    class Ninjs {
        private final Story three = story(Samples.input("ninjs/three-all-fields.json"));

        @Test
        void mapsEveryFieldOfTheThirdGenerationOrKeepsItByName() {
            assertThat(three.getHeadlines()).containsExactly("Phare en feu");
            assertThat(three.getSymbols()).containsExactly(new StockSymbol("PHA", "ticker", "XPAR", "Phares SA"));
            assertThat(three.getRelations())
                    .extracting(Relation::getGuid)
                    .containsExactly("https://wire.example.org/events/7");
            assertThat(three.getRights().orElseThrow().getExpression()).isNotEmpty();
            assertThat(three.getAssociations()).singleElement().satisfies(picture -> {
                assertThat(picture.getPubStatus()).isEqualTo("withheld");
                assertThat(picture.getCopyrightHolder()).isEqualTo("Agence du Cap");
                assertThat(picture.getContentType()).isEqualTo("image/jpeg");
            });
            assertThat(names(three.getAgencyFields()))
                    .contains(
                            "ticker",
                            "infoSources/0/name",
                            "altIds/0/value",
                            "trustIndicators/0/href",
                            "contentCreated",
                            "descriptions/1/value",
                            "subjects/0/relevance")
                    .noneMatch(name -> name.startsWith("headlines/") || name.endsWith("bodies/0/value"));
        }

        @Test
        void saysWhereFieldsCameFrom() {
            var parsed = (Parsed.Stories) Inputs.parse(Samples.input("ninjs/three-all-fields.json"));

            assertThat(parsed.sources().get(0))
                    .contains(
                            new FieldSource("headline", "headlines/0/value"),
                            new FieldSource("paragraphs", "bodies/1/value"),
                            new FieldSource("embargoedUntil", "embargoedUntil"),
                            new FieldSource("guid", "uri"));
        }

        @Test
        void readsWindows1252WithAWarning() {
            var story = story(Samples.input("ninjs/windows-1252.json"));

            assertThat(story.getHeadline()).isEqualTo("Fähre “Möwe” läuft auf Grund");
            assertThat(story.getWarnings()).contains("the text is not UTF-8: it was read as windows-1252");
        }

        @Test
        void repairsTextThatWasDecodedTwice() {
            var story = story(Samples.input("ninjs/twice-decoded.json"));

            assertThat(story.getHeadline()).isEqualTo("L’été à Évian");
            assertThat(story.getWarnings()).hasSizeBetween(1, 2);
        }

        @Test
        void readsUtf16WithoutAMark() {
            assertThat(Inputs.parse(Samples.input("ninjs/utf-16.json")).stories())
                    .extracting(Story::getHeadline)
                    .containsExactly("Zoë at 90", "Ürgüp");
        }

        @Test
        void readsACommaTooManyAndAnEscapeThatMeansNothing() {
            var story = story(Samples.input("ninjs/sloppy.json"));

            assertThat(story.getHeadline()).isEqualTo("It's open");
            assertThat(texts(story))
                    .containsExactly("text|Line one", "text|Line two", "list|a", "list|b", "list|tail", "text|after");
            assertThat(story.getWarnings()).hasSize(1);
        }

        @Test
        void readsDatesWithoutAZoneInTheZoneOfTheirSource() {
            var source = new Source("s", Optional.empty(), Optional.empty(), Optional.of(ZoneId.of("Europe/Berlin")));
            var story = story(Inputs.through(
                    source,
                    "{\"uri\":\"a\",\"headline\":\"x\",\"versioncreated\":"
                            + "\"2026-07-01T09:00:00\",\"embargoed\":\"2026-07-01T10:00:00\"}"));

            assertThat(story.getVersionCreated()).contains(Instant.parse("2026-07-01T07:00:00Z"));
            assertThat(story.getEmbargoedUntil()).contains(Instant.parse("2026-07-01T08:00:00Z"));
            assertThat(story.getWarnings()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0000-00-00T00:00:00", "0001-01-01T00:00:00Z", "00000000"})
        void takesAZeroDateForNone(String zero) {
            var story = story("{\"uri\":\"a\",\"headline\":\"x\",\"versioncreated\":\"" + zero + "\"}");

            assertThat(story.getVersionCreated()).isEmpty();
            assertThat(story.getWarnings()).isEmpty();
        }

        @Test
        void holdsOnAZeroEmbargo() {
            var story = story("{\"uri\":\"a\",\"headline\":\"x\",\"embargoed\":\"0001-01-01T00:00:00Z\"}");

            assertThat(story.getEmbargoed()).isTrue();
            assertThat(story.getEmbargoedUntil()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":\"a\",\"headline\":\"x\",\"keywords\":[\"a \"b\", \"c\"]}",
                "{\"uri\":\"a\",\"head\"line\":\"x\"}",
                "{\"uri\":\"a\",\"headline\":\"never ends}"
            })
    void refusesQuotationMarksWhoseMeaningIsNotCertain(String text) {
        assertThat(Inputs.refusal(text).reason()).isEqualTo(Refusal.Reason.INVALID_JSON);
    }
}
