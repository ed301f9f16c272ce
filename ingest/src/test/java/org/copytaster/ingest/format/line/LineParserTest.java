package org.copytaster.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.format.Inputs.story;
import static org.copytaster.ingest.format.Inputs.texts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.format.Inputs;
import org.copytaster.ingest.format.Samples;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Source;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of wire lines, whole and as lines break them. */
class LineParserTest {
    private static Optional<String> field(Story story, String name) {
        return story.getAgencyFields().stream()
                .filter(field -> field.getName().equals(name))
                .map(AgencyField::getValue)
                .findFirst();
    }

    @Nested
    class Anpa {
        private final Story writethru = story(Samples.input("anpa-1312/writethru.anpa"));

        @Test
        void mapsTheHeaderAndTheLinesAboveTheText() {
            assertThat(writethru.getFormat()).isEqualTo("anpa-1312");
            assertThat(writethru.getSlugline()).isEqualTo("BC-XX--Harbour Fire,1st Ld-Writethru");
            assertThat(writethru.getHeadline()).isEqualTo("Harbour fire burns through the night");
            assertThat(writethru.getByline()).isEqualTo("By ADA MOSS, Northwire Writer");
            assertThat(writethru.getEditorialNote())
                    .isEqualTo("Eds: ADDS quote from captain, details on the warehouse. With NW Photos.");
            assertThat(writethru.getDateline()).isEqualTo("WICK HEAD, Northland (NW)");
            assertThat(writethru.getService()).isEqualTo("a");
            assertThat(writethru.getPriority()).isEqualTo("u");
            assertThat(writethru.getUrgency()).contains(3);
            assertThat(writethru.getChange()).isEqualTo("writethru");
            assertThat(writethru.getVersionCreated()).contains(Instant.parse("2026-03-14T20:34:00Z"));
            assertThat(writethru.getWarnings()).isEmpty();
        }

        @Test
        void readsIndentedParagraphsAndSubheads() {
            assertThat(texts(writethru))
                    .containsExactly(
                            "text|WICK HEAD, Northland (NW) _ A fire that began in a fish warehouse burned through the night at"
                                    + " Wick Head harbour and closed the port to all ferries until noon on Saturday.",
                            "text|\"We let the roof fall in and kept the boats wet,\" fire captain Bo Lind said. Nobody was hurt.",
                            "text|The warehouse held 40 tons of nets and rope, its owner said. He put the loss at $1.2 million.",
                            "subhead|FERRIES TO RESUME AT NOON",
                            "text|Two ferries wait outside the mole. Their passengers, 212 in all, spent the night on board.",
                            "text|Oda Brand in Harlow Mills contributed to this report.");
        }

        @Test
        void knowsALaterLeadForARevisionOfTheStoryOfItsSlugThatDay() {
            var first = story(Samples.input("anpa-1312/first.anpa"));

            assertThat(first.getStoryId()).isEqualTo("desk-folder:anpa-1312:a:20260314:xx-harbour-fire");
            assertThat(writethru.getStoryId()).isEqualTo(first.getStoryId());
            assertThat(first.getRevision()).isEmpty();
            assertThat(writethru.getRevision()).isEqualTo("1");
        }

        @Test
        void takesAnAddForAPieceOfItsStoryAndForNoRevision() {
            var add = story(Samples.input("anpa-1312/add.anpa"));

            assertThat(add.getGuid()).isEqualTo(writethru.getGuid() + ":add1");
            assertThat(add.getChange()).isEqualTo("add");
            assertThat(add.getRelations()).containsExactly(new Relation("take", writethru.getGuid(), "", "", ""));
        }

        @Test
        void holdsWhatAKillInTheSlugSays() {
            var kill = story(Samples.input("anpa-1312/kill.anpa"));

            assertThat(kill.getStoryId()).isEqualTo(writethru.getStoryId());
            assertThat(kill.getTextSignal()).isEqualTo("KILL");
            assertThat(kill.getPubStatus()).as("text alone never kills").isEqualTo("usable");
            assertThat(kill.getEditorialNote()).startsWith("Eds: Kill BC-XX--Harbour Fire, a0123.");
        }

        @Test
        void readsTheMarksOfCanadianPress() {
            var markets = story(Samples.input("anpa-1312/markets.anpa"));

            assertThat(markets.getHeadline())
                    .isEqualTo("Northland stocks advance as the central bank leaves the krona alone");
            assertThat(markets.getByline()).isEqualTo("By Iris Vance");
            assertThat(markets.getCreditLine()).isEqualTo("THE NORTHWIRE");
            assertThat(markets.getKeywords()).containsExactly("Krona-Markets", "Economy", "Business");
            assertThat(field(markets, "SYMBOL")).contains("XLON:NLW");
            assertThat(field(markets, "code")).contains("2");
            assertThat(markets.getParagraphs()).hasSize(2);
            assertThat(markets.getWarnings()).isEmpty();
        }

        @Test
        void keepsTheColumnsOfATable() {
            assertThat(texts(story(Samples.input("anpa-1312/results.anpa"))))
                    .containsExactly(
                            "preformatted|Leith          2   1   7",
                            "preformatted|Wick Head      1   1   4",
                            "preformatted|Harlow Mills   0   3   3");
        }

        @Test
        void takesEachMessageOfAFileByItself() {
            var parsed = Inputs.parse(Samples.input("anpa-1312/three.anpa"));

            assertThat(parsed.stories())
                    .extracting(Story::getHeadline)
                    .containsExactly(
                            "Bridge at Leith opens again", "Schools stay shut on Monday", "Owls nest in a lighthouse");
            assertThat(parsed.stories()).extracting(Story::getContentSha256).doesNotHaveDuplicates();
            var alone = ((Parsed.Several) parsed).items().get(1).alone().get();
            assertThat(Inputs.parse(alone).stories())
                    .extracting(Story::getStoryId)
                    .containsExactly(parsed.stories().get(1).getStoryId());
        }

        @Test
        void readsAMessageWhoseSignsWereLost() {
            var story = story(Samples.input("anpa-1312/lost-signs.anpa"));

            assertThat(story.getHeadline()).isEqualTo("Fire closes Wick Head harbour");
            assertThat(story.getGuid()).isEqualTo("anpa-1312:a:03-14:xx-harbour-fire");
            assertThat(texts(story))
                    .containsExactly(
                            "text|WICK HEAD, Northland (NW) _ A fire closed the harbour of Wick Head early on Saturday.");
            assertThat(story.getWarnings()).containsExactly("the sign between header and text (STX) was lost");
        }

        @Test
        void neverPublishesAnAdvisory() {
            assertThat(story(
                                    "\u0001a0001\u001Fczc\r\nr v\u0013\u0011bc-budget 03-14 0004\r\n\u0002\tThe budget for today.\r\n\u0003")
                            .getChange())
                    .isEqualTo("advisory");
        }
    }

    @Nested
    class Iptc7901 {
        private final Story storm = story(Samples.input("iptc-7901/storm.iptc"));

        @Test
        void mapsTheHeaderTheHeadingsAndTheSignOff() {
            assertThat(storm.getFormat()).isEqualTo("iptc-7901");
            assertThat(storm.getGuid()).isEqualTo("iptc-7901:nwd:20260314:0417:wetter-unwetter-hafen");
            assertThat(storm.getIdentity()).isEqualTo("declared");
            assertThat(storm.getHeadline()).isEqualTo("Sturmflut schließt den Hafen von Wiek");
            assertThat(storm.getByline()).isEqualTo("Von Ada Moos, nw");
            assertThat(storm.getEditorialNote()).isEqualTo("(Neu: Schäden, Fähren)");
            assertThat(storm.getSlugline()).isEqualTo("Wetter/Unwetter/Hafen");
            assertThat(storm.getKeywords()).containsExactly("Wetter", "Unwetter", "Hafen");
            assertThat(storm.getCreditLine()).isEqualTo("nw am yy n1 fz");
            assertThat(storm.getDateline()).isEqualTo("Wiek (nw)");
            assertThat(storm.getUrgency()).contains(3);
            assertThat(storm.getVersionCreated()).contains(Instant.parse("2026-03-14T16:05:00Z"));
            assertThat(field(storm, "wordCount")).contains("108");
            assertThat(field(storm, "header")).contains("nw 1104");
        }

        @Test
        void readsTheParagraphs() {
            assertThat(storm.getParagraphs()).hasSize(3);
            assertThat(texts(storm).get(2))
                    .isEqualTo(
                            "text|Auf der Straße nach Harlau stand das Wasser einen Meter hoch. Die Stadt öffnete zwei"
                                    + " Turnhallen.");
        }

        @Test
        void readsTheZoneOfItsSourceWhereItsDateNamesNone() {
            var source = new Source(
                    "nw-line", Optional.of("nw"), Optional.empty(), Optional.of(java.time.ZoneId.of("Europe/Berlin")));
            var story = story(
                    Inputs.through(source, "\u0001nwd0417 3 vm 9\n\u0002Hafen zu\n\u0003\n141605 Mrz 26\n\u0004"));

            assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-14T15:05:00Z"));
            assertThat(story.getStoryId()).isEqualTo("nw:iptc-7901:nwd:20260314:0417");
            assertThat(story.getWarnings()).isEmpty();
        }

        @Test
        void readsTheLettersOfSevenBits() {
            var story = story(Samples.input("iptc-7901/seven-bits.iptc"));

            assertThat(story.getHeadline()).isEqualTo("Brücke bei Leith für Lastwagen gesperrt");
            assertThat(story.getKeywords()).containsExactly("Verkehr", "Brücke");
        }

        @Test
        void readsKeywordLinesAndAVersionBelowTheHeader() {
            var story = story(Samples.input("iptc-7901/keyword-below.iptc"));

            assertThat(story.getSlugline()).isEqualTo("NORTHLAND-VOTE, LEAD 1");
            assertThat(story.getHeadline()).isEqualTo("Northland votes to keep its krona");
            assertThat(story.getCreditLine()).isEqualTo("(Reporting by Iris Vance; Editing by Oda Brand)");
            assertThat(story.getChange()).isEqualTo("lead");
        }

        @Test
        void readsColumnsThatItsOwnSignParts() {
            assertThat(texts(story(Samples.input("iptc-7901/table.iptc"))))
                    .contains("preformatted|Leith\t12\t27", "preformatted|Wiek\t12\t22", "preformatted|Harlau\t12\t9");
        }

        @Test
        void readsAMessageWhoseSignsWereLost() {
            var story = story(Samples.input("iptc-7901/lost-soh.iptc"));

            assertThat(story.getGuid()).isEqualTo("iptc-7901:nwd:20260314:0417");
            assertThat(texts(story))
                    .containsExactly("text|Wiek (nw) - Eine Sturmflut hat am Samstag den Hafen von Wiek geschlossen.");
        }

        @Test
        void keepsAHeaderThatItCannotRead() {
            var story = story(
                    "\u0001** line 4 **\r\n\u0002Bridge open\r\n\r\n   LEITH (NW) - The bridge is open.\r\n\u0003\u0004");

            assertThat(story.getHeadline()).isEqualTo("Bridge open");
            assertThat(field(story, "header")).contains("** line 4 **");
            assertThat(story.getWarnings()).contains("the header is none of iptc-7901: it is kept as it came");
        }

        @Test
        void keepsAnInstructionForTheTypesetterOutOfTheText() {
            var story = story(
                    "\u0001nwd0001 4 vm 9\n\u0002Title =\n   The \u0012bridge\u0011 is \fbf9\u000Bopen.\n\u0003\u0004");

            assertThat(texts(story)).containsExactly("text|The bridge is open.");
            assertThat(field(story, "typesetting")).contains("bf9");
        }
    }

    /** How a message looks that came twice over a bad line, and that it is one all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001nwd0001 4 vm 9\n\u0002Bridge open\n\n\u0003",
                "\u0016\u0016\u0001\u0001nwd0001 4 vm 9\n\u0002\u0002Bridge open\n\n\u0003\u0003\u0004\u0004",
                "\r\n\n\u0016\r\n\u0001nwd0001 4 vm 9\r\n\r\n\u0002Bridge open\r\n\r\n",
                "nwd0001 4 vm 9\n\u0002Bridge open\n\u0003\n",
            })
    void takesSignsThatAreDoubledOrLost(String sent) {
        var story = story(sent);

        assertThat(story.getFormat()).isEqualTo("iptc-7901");
        assertThat(story.getHeadline()).isEqualTo("Bridge open");
        assertThat(story.getParagraphs()).isEmpty();
    }

    /** Copy that has something of a header, and what it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1903 3 was a good year for the harbour of Wick Head.      | text
            a0123 is the number of the flight that was lost.          | text
            AP-Storm closes the harbour of Wick Head                  | text
            """)
    void leavesPlainTextToItsParser(String sent, String format) {
        assertThat(story(sent).getFormat()).isEqualTo(format);
    }

    @Test
    void refusesAMessageWithoutWords() {
        assertThat(Inputs.refusal("\u0001nwd0001 4 vm 9\n\u0002\n\u0003\u0004").reason())
                .isEqualTo(Refusal.Reason.NO_CONTENT);
        assertThat(Inputs.refusal("\u0001\n\u0002\n\u0003\u0004").reason())
                .isIn(Refusal.Reason.NO_CONTENT, Refusal.Reason.UNKNOWN_FORMAT, Refusal.Reason.BINARY);
    }

    @Test
    void givesTheSameStoryForTheSameBytes() {
        for (var format : List.of("anpa-1312", "iptc-7901")) {
            for (var sample : Samples.of(format)) {
                var bytes = Samples.bytes(sample);
                assertThat(Inputs.parse(Inputs.input(bytes)).stories())
                        .as(sample.toString())
                        .isNotEmpty()
                        .isEqualTo(Inputs.parse(Inputs.input(bytes)).stories());
            }
        }
    }

    @Test
    void losesNoWordOfAnySample() {
        for (var format : List.of("anpa-1312", "iptc-7901")) {
            for (var sample : Samples.of(format)) {
                var parsed = Inputs.parse(Inputs.input(Samples.bytes(sample)));
                assertThat(parsed.refusals()).as(sample.toString()).isEmpty();
                assertThat(parsed.stories())
                        .as(sample.toString())
                        .allSatisfy(story -> assertThat(story.getWarnings())
                                .noneMatch(warning -> warning.contains("words of the body were lost")));
            }
        }
    }
}
