package org.copytaster.ingest.format.newsml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copytaster.ingest.format.Inputs.parse;
import static org.copytaster.ingest.format.Inputs.refusal;
import static org.copytaster.ingest.format.Inputs.story;
import static org.copytaster.ingest.format.Inputs.texts;

import java.time.Instant;
import org.copytaster.ingest.format.Inputs;
import org.copytaster.ingest.format.XmlSamples;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.StockSymbol;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2ParserTest {
    private static final String BODY =
            "<contentSet><inlineXML><html><body><p>Words.</p></body></html></inlineXML></contentSet>";

    private static Story quay() {
        return XmlSamples.stories("newsml-g2/quay-message.xml").get(1);
    }

    private static String item(String attributes, String itemMeta, String rest) {
        return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' " + attributes
                + "><itemMeta><itemClass qcode='ninat:text'/>" + itemMeta + "</itemMeta>" + rest + "</newsItem>";
    }

    private static Story with(String itemMeta) {
        return story(item("guid='nw-1' version='1'", itemMeta, BODY));
    }

    @Test
    void keepsEveryWordOfAnXhtmlBodyInOrder() {
        assertThat(texts(quay()))
                .containsExactly(
                        "text|SANDHAVEN, Oct 5 (Northwire) - Forty metres of the eastern quay fell into the harbour on Monday,"
                                + " port officials said.",
                        "text|“We heard it before we saw it,” said harbour master Maren Oldcastle, who was on duty.",
                        "text|Two berths are shut until further notice.",
                        "subhead|Ferries moved",
                        "list|Ferries to Ness leave from berth 7.",
                        "list|Freight goes through Oldtown:",
                        "list|containers by rail,",
                        "list|bulk by road.",
                        "quote|This should never have happened.",
                        "text|Berths on Monday",
                        "table-row|Berth\tOpen",
                        "table-row|5\tno",
                        "table-row|7\tyes (ferries)",
                        "preformatted|High water  14:10   4.2 m",
                        "preformatted|Low water   20:31   0.9 m",
                        "text|The wall dates from 1931. It was last surveyed in 2019.",
                        "text|tail without a paragraph");
    }

    @Test
    void readsTheLinesOfABodyOfNitfThatCameWithoutItsDocument() {
        var story = Inputs.story(item(
                " guid='a'",
                "",
                "<contentSet><inlineXML><body><body.head><byline>By Ada Moss</byline></body.head><body.content><p>One.</p>"
                        + "</body.content></body></inlineXML></contentSet>"));

        assertThat(texts(story)).containsExactly("text|One.");
        assertThat(story.getByline()).isEqualTo("By Ada Moss");
    }

    @Test
    void mapsWhatAStoryCarries() {
        var story = quay();
        assertThat(story.getHeadline()).isEqualTo("Quay wall gives way at Sandhaven, two berths shut");
        assertThat(story.getHeadlines()).containsExactly("Sandhaven quay collapses");
        assertThat(story.getSummary()).startsWith("Part of the eastern quay");
        assertThat(story.getSlugline()).isEqualTo("QUAY-COLLAPSE");
        assertThat(story.getByline()).isEqualTo("By Ines Harrow and Tom Feld");
        assertThat(story.getDateline()).isEqualTo("SANDHAVEN, Oct 5 (Northwire)");
        assertThat(story.getCreditLine()).isEqualTo("Northwire");
        assertThat(story.getLanguage()).isEqualTo("en-GB");
        assertThat(story.getService()).isEqualTo("UK general");
        assertThat(story.getGenre()).isEqualTo("Current");
        assertThat(story.getUrgency()).contains(2);
        assertThat(story.getPriority()).isEqualTo("3");
        assertThat(story.getCopyrightHolder()).isEqualTo("Northwire News Ltd");
        assertThat(story.getCopyrightNotice()).isEqualTo("© 2026 Northwire. All rights reserved.");
        assertThat(story.getUsageTerms()).isEqualTo("No use in print before 6 October.");
        assertThat(story.getEditorialNote()).isEqualTo("Pictures to follow by 1500.");
        assertThat(story.getKeywords()).containsExactly("ports");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-10-05T12:20:31Z"));
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-10-05T09:02:00Z"));
        assertThat(story.getReceiptId()).isEqualTo("receipt-1");
    }

    @Test
    void keepsTheTagsOfTheAgencyWithTheirCodes() {
        var story = quay();
        assertThat(story.getSubjects()).containsExactly(new Subject("medtop", "20000139", "transport accident", ""));
        assertThat(story.getSymbols())
                .containsExactly(new StockSymbol("SHP.L", "symsrc:ric", "XLON", "Sandhaven Ports plc"));
        assertThat(story.getEntities()).allMatch(entity -> entity.getOrigin().equals("agency"));
        assertThat(story.getEntities())
                .extracting(Entity::getType, Entity::getName, Entity::getId)
                .containsExactly(
                        tuple("person", "Maren Oldcastle", "nwperson:88"),
                        tuple("organisation", "Sandhaven Ports plc", "nworg:12"),
                        tuple("place", "Sandhaven", "nwgeo:4410"));
    }

    @Test
    void namesATaggedPersonByWhatIsAssertedElsewhereInTheItem() {
        var story = story(item(
                "guid='nw-1'",
                "",
                "<contentMeta><subject type='cpnat:person' qcode='p:1'/></contentMeta>"
                        + "<assert qcode='p:1'><name>Ada Moor</name></assert>" + BODY));
        assertThat(story.getEntities()).extracting(Entity::getName).containsExactly("Ada Moor");
    }

    @Test
    void keepsWhatNoFieldHoldsByName() {
        var story = quay();
        assertThat(XmlSamples.field(story, "contentMeta/audience@qcode")).isEqualTo("nwaud:regional");
        assertThat(XmlSamples.field(story, "nw:desk")).isEqualTo("North desk");
        assertThat(XmlSamples.field(story, "nw:desk@nw:code")).isEqualTo("N4");
        assertThat(XmlSamples.field(story, "header/transmitId")).isEqualTo("NW-884120");
    }

    @Test
    void readsOneOfSeveralRenditionsAndSaysSo() {
        assertThat(quay().getWarnings()).containsExactly("the content came in 2 renditions: one was read");
    }

    @Test
    void readsMarkupBeforePlainText() {
        var story = story(
                item(
                        "guid='a'",
                        "",
                        "<contentSet><inlineData contenttype='text/plain'>One. Two. And a caption.</inlineData>"
                                + "<inlineData contenttype='text/html'>&lt;h2>One.&lt;/h2>&lt;p>Two.&lt;/p></inlineData></contentSet>"));
        assertThat(texts(story)).containsExactly("subhead|One.", "text|Two.");
    }

    @ParameterizedTest
    @CsvSource({
        "<contentMeta><language tag='de'/></contentMeta>, Kurz.",
        "<contentMeta><language tag='en-GB'/></contentMeta>, Much longer than that.",
        "<contentMeta/>, Much longer than that."
    })
    void readsTheRenditionInTheLanguageOfTheItem(String contentMeta, String expected) {
        var story = story(
                item(
                        "guid='a'",
                        "",
                        contentMeta + "<contentSet><inlineXML xml:lang='en'><p>Much longer than that.</p></inlineXML>"
                                + "<inlineXML><html xml:lang='de-CH'><body><p>Kurz.</p></body></html></inlineXML></contentSet>"));
        assertThat(texts(story)).containsExactly("text|" + expected);
    }

    @Test
    void setsPicturesInTheBodyApartWithTheirCaptions() {
        var picture = quay().getAssociations().get(1);
        assertThat(picture.getHref()).isEqualTo("http://pix.northwire.example/902.jpg");
        assertThat(picture.getCaption()).isEqualTo("The broken quay seen from the lighthouse. PHOTO: Northwire");
    }

    // Identity and versions: rules 1 to 5 of the field.

    @ParameterizedTest
    @CsvSource({
        "urn:newsml:northwire.example:20261005:tx-9, 3, urn:newsml:northwire.example:20261005:tx-9",
        "urn:newsml:northwire.example:20261005:tx-9:3, 3, urn:newsml:northwire.example:20261005:tx-9",
        "urn:newsml:northwire.example:20261005:tx-9:3N, 3, urn:newsml:northwire.example:20261005:tx-9",
        "'tag:northwire.example,2026:tx_9:978556838', 978556838, 'tag:northwire.example,2026:tx_9'",
        "'tag:northwire.example,2026:tx:9', 9, 'tag:northwire.example,2026:tx:9'"
    })
    void rule1IdentityIsTheGuidWithoutTheRevision(String guid, String version, String expected) {
        var story = story(item("guid='" + guid + "' version='" + version + "'", "", BODY));
        assertThat(story.getGuid()).isEqualTo(expected);
        assertThat(story.getRevision()).isEqualTo(version);
    }

    @Test
    void rule2AnItemWithoutGuidIsKnownByItsText() {
        var text = item("version='1'", "", BODY);
        assertThat(story(text).getIdentity()).isEqualTo("derived");
        assertThat(story(text).getStoryId()).isEqualTo(story(text).getStoryId());
    }

    @Test
    void rule3TheSameBytesGiveTheSameRecord() {
        assertThat(parse(XmlSamples.input("newsml-g2/quay-message.xml")).stories())
                .hasToString(parse(XmlSamples.input("newsml-g2/quay-message.xml"))
                        .stories()
                        .toString());
    }

    @Test
    void rule3AnItemSentAgainInAnotherMessageIsTheSameContent() {
        var message = "<newsMessage><header><transmitId>%s</transmitId></header><itemSet>" + item("guid='a'", "", BODY)
                + "</itemSet></newsMessage>";
        assertThat(story(message.formatted("1")).getContentSha256())
                .isEqualTo(story(message.formatted("2")).getContentSha256());
    }

    @Test
    void rule4OpaqueVersionsAreKeptAsSent() {
        assertThat(story(item("guid='a' version='978556838'", "", BODY)).getRevision())
                .isEqualTo("978556838");
    }

    @Test
    void anUnreadableVersionDateIsKeptAsSentWithAWarning() {
        var story = XmlSamples.story("newsml-g2/broken-in-many-ways.xml");
        assertThat(story.getVersionCreated()).isEmpty();
        assertThat(story.getVersionCreatedRaw()).isEqualTo("yesterday noon");
    }

    // Status: rules 6 to 12.

    @ParameterizedTest
    @CsvSource({
        "stat:usable, usable",
        "stat:canceled, canceled",
        "STAT:Cancelled, canceled",
        "pst:withheld, withheld",
        "withheld, withheld",
        "stat:frozen, withheld"
    })
    void rule6ReadsTheStatusAsAgenciesWriteIt(String sent, String status) {
        assertThat(with("<pubStatus qcode='" + sent + "'/>").getPubStatus()).isEqualTo(status);
    }

    @Test
    void rule6AMissingStatusIsUsable() {
        assertThat(with("").getPubStatus()).isEqualTo("usable");
    }

    @Test
    void rule7AKillNeedsNoBody() {
        var kill = XmlSamples.story("newsml-g2/kill.xml");
        assertThat(kill.getPubStatus()).isEqualTo("canceled");
        assertThat(kill.getChange()).isEqualTo("kill");
        assertThat(kill.getStoryId()).isEqualTo(quay().getStoryId());
    }

    @Test
    void rule8AKillWithoutIdentityKillsNothing() {
        var refusal = refusal(item("version='1'", "<pubStatus qcode='stat:canceled'/>", ""));
        assertThat(refusal.reason()).isEqualTo(Reason.NO_IDENTITY);
    }

    @Test
    void rule9WithheldIsAHold() {
        assertThat(with("<pubStatus qcode='stat:withheld'/>").getChange()).isEqualTo("withhold");
    }

    @Test
    void rule10FindsASignalInTheHeadline() {
        var story =
                story(item("guid='a'", "", "<contentMeta><headline>KILL: Quay story</headline></contentMeta>" + BODY));
        assertThat(story.getTextSignal()).isEqualTo("KILL");
        assertThat(story.getPubStatus()).isEqualTo("usable");
    }

    @ParameterizedTest
    @CsvSource({"sig:correction, correction", "sig:update, update", "nwsig:writethru, writethru", "sig:atomic, ''"})
    void rule11ASignalFieldNamesTheChange(String signal, String change) {
        assertThat(with("<signal qcode='" + signal + "'/>").getChange()).isEqualTo(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<profile>advisory</profile>", "<role qcode='nwrole:advisory'/>"})
    void rule12AnAdvisoryIsOneByAnyField(String field) {
        assertThat(with(field).getChange()).isEqualTo("advisory");
    }

    // Embargo: rules 13 and 14.

    @Test
    void rule13AnEmbargoStandsWhateverTheStatusSays() {
        var story = with("<pubStatus qcode='stat:usable'/><embargoed>2026-10-07T05:00:00+02:00</embargoed>");
        assertThat(story.getEmbargoedUntil()).contains(Instant.parse("2026-10-07T03:00:00Z"));
        assertThat(story.getPubStatus()).isEqualTo("usable");
    }

    @Test
    void rule14AnEmptyEmbargoHasNoEnd() {
        var story = XmlSamples.story("newsml-g2/broken-in-many-ways.xml");
        assertThat(story.getEmbargoed()).isTrue();
        assertThat(story.getEmbargoedUntil()).isEmpty();
    }

    @Test
    void rule14AnEmbargoWithoutZoneEndsWhereTheDayEndsLast() {
        var story = XmlSamples.story("newsml-g2/windows-1252-embargo.xml");
        assertThat(story.getEmbargoedUntil()).contains(Instant.parse("2026-10-07T17:00:00Z"));
    }

    @Test
    void rule14AnEmbargoThatCannotBeReadHolds() {
        var story = with("<embargoed>after the speech</embargoed>");
        assertThat(story.getEmbargoed()).isTrue();
        assertThat(story.getEmbargoedUntil()).isEmpty();
    }

    // Updates: rules 15 to 20.

    @Test
    void rule15ACorrectionTextIsANoteAndNoParagraph() {
        assertThat(quay().getChange()).isEqualTo("correction");
        assertThat(quay().getCorrectionNote()).isEqualTo("Corrects the number of berths in paragraph 3.");
    }

    @Test
    void rule16ATakeIsKnownByItsUnitKey() {
        var story = XmlSamples.story("newsml-g2/windows-1252-embargo.xml");
        assertThat(story.getSeriesName()).isEqualTo("bruettow-bruecke");
        assertThat(story.getSeriesPart()).contains(1);
    }

    @Test
    void rule17LinksWhatItEvolvedFrom() {
        assertThat(quay().getRelations())
                .containsExactly(new Relation("updates", "urn:newsml:northwire.example:20261005:tx-900", "1", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0, ", "12, ", "B, "})
    void rule19KeepsTheUrgencyAsSentBesideTheScale(String sent, Integer mapped) {
        var story = story(item("guid='a'", "", "<contentMeta><urgency>" + sent + "</urgency></contentMeta>" + BODY));
        assertThat(story.getUrgencyRaw()).isEqualTo(sent);
        assertThat(story.getUrgency().orElse(null)).isEqualTo(mapped);
    }

    @Test
    void rule20APictureBroughtByTheMessageKeepsItsOwnIdentityStatusAndRights() {
        var message = "<newsMessage><itemSet>" + item("guid='t-1'", "", BODY)
                + "<newsItem guid='p-1' version='4'><rightsInfo><usageTerms>Once.</usageTerms></rightsInfo><itemMeta>"
                + "<itemClass qcode='ninat:picture'/><pubStatus qcode='stat:canceled'/></itemMeta>"
                + "<contentSet><remoteContent href='p.jpg' contenttype='image/jpeg'/></contentSet></newsItem>"
                + "</itemSet></newsMessage>";
        var stories = parse(Inputs.input(message)).stories();
        assertThat(stories).hasSize(1);
        var picture = stories.get(0).getAssociations().get(0);
        assertThat(picture.getGuid()).isEqualTo("p-1");
        assertThat(picture.getRevision()).isEqualTo("4");
        assertThat(picture.getPubStatus()).isEqualTo("canceled");
        assertThat(picture.getUsageTerms()).isEqualTo("Once.");
    }

    @Test
    void rule20APictureIsTiedToTheStoryThatAPackageNamesWithIt() {
        assertThat(quay().getAssociations().get(0).getGuid()).isEqualTo("urn:newsml:northwire.example:20261005:ph-902");
        assertThat(quay().getAssociations().get(0).getPubStatus()).isEqualTo("withheld");
    }

    // Many items in one input.

    @Test
    void takesEveryStoryOfAMessageUnderOneReceipt() {
        assertThat(XmlSamples.stories("newsml-g2/quay-message.xml"))
                .extracting(Story::getGuid, Story::getReceiptId)
                .containsExactly(
                        tuple("urn:newsml:northwire.example:20261005:pk-71", "receipt-1"),
                        tuple("urn:newsml:northwire.example:20261005:tx-901", "receipt-1"),
                        tuple("urn:newsml:northwire.example:20261005:tx-903", "receipt-1"));
    }

    @Test
    void refusesAllWithThePlaceOfTheOneThatCannotBeTaken() {
        var refusal = refusal("<newsMessage><itemSet>\n" + item("guid='a'", "", BODY) + "\n  "
                + item("guid='b'", "", "") + "</itemSet></newsMessage>");
        assertThat(refusal.reason()).isEqualTo(Reason.NO_CONTENT);
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isEqualTo(3);
    }

    @Test
    void takesAPackageAsWhatItBringsTogether() {
        var packed = XmlSamples.story("newsml-g2/quay-message.xml");
        assertThat(packed.getAssociations()).hasSize(2);
        assertThat(packed.getAssociations().get(1).getPubStatus()).isEqualTo("withheld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conceptItem", "knowledgeItem", "planningItem", "catalogItem"})
    void refusesWhatIsNoStoryAndSaysWhatItIs(String root) {
        var refusal = refusal("<" + root + " guid='a'><itemMeta/></" + root + ">");
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_STORY);
        assertThat(refusal.detail()).contains(root);
    }

    @Test
    void saysWhereACutOffFileEnds() {
        var refusal = refusal(XmlSamples.input("newsml-g2/cut-off.xml"));
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_XML);
        assertThat(refusal.line()).isEqualTo(76);
    }

    @Test
    void readsACopyThatIsBrokenInManyWaysAndSaysWhatItRepaired() {
        var story = XmlSamples.story("newsml-g2/broken-in-many-ways.xml");
        assertThat(texts(story))
                .containsExactly(
                        "text|Opening line without a paragraph.",
                        "text|A second one with a control character & a café.",
                        "text|The third, bold and more, has a tail.");
        assertThat(story.getHeadline()).isEqualTo("R&D spending at Black & Gray falls – again &shrug;");
        assertThat(story.getWarnings()).hasSize(7);
    }

    @Test
    void readsNitfInsideWithTheLinesOverIt() {
        var story = XmlSamples.story("newsml-g2/windows-1252-embargo.xml");
        assertThat(texts(story))
                .containsExactly(
                        "text|Brüttow (kd) – Die Stadt Brüttow baut eine neue Brücke.",
                        "subhead|Vier Spuren",
                        "text|Die Brücke kostet 12 Millionen Euro „ohne Geländer“, sagte Änne Krüß.",
                        "text|Sie ist 90 Meter lang.");
        assertThat(story.getByline()).isEqualTo("Von Jörn Aßmus, Korrespondent");
        assertThat(story.getRevision()).isEqualTo("978556838");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- a comment --><newsItem guid='a'>%s</newsItem>",
                "<?xml version='1.0' standalone='no'?>\n<?xml-stylesheet href='x'?>\n<n:newsItem xmlns:n='x' guid='a'>%s</n:newsItem>",
                "\uFEFF\n<newsItem guid='a'>%s</newsItem>",
                "<!DOCTYPE newsItem [<!ELEMENT p (#PCDATA)>]><newsItem guid='a'>%s</newsItem>"
            })
    void isKnownByItsRootWhateverStandsBeforeIt(String text) {
        assertThat(story(text.formatted(BODY)).getFormat()).isEqualTo("newsml-g2");
    }
}
