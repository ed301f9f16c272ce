package org.copytaster.ingest.format.newsml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copytaster.ingest.format.Inputs.parse;
import static org.copytaster.ingest.format.Inputs.refusal;
import static org.copytaster.ingest.format.Inputs.story;
import static org.copytaster.ingest.format.Inputs.texts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.copytaster.ingest.format.Inputs;
import org.copytaster.ingest.format.XmlSamples;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMl1ParserTest {
    private static Story fish() {
        return XmlSamples.story("newsml-1/fish-market.xml");
    }

    private static String item(String identifier, String management, String lines, String content) {
        return "<NewsML><NewsItem><Identification><NewsIdentifier>" + identifier + "</NewsIdentifier></Identification>"
                + "<NewsManagement>" + management + "</NewsManagement><NewsComponent><NewsLines>" + lines
                + "</NewsLines><ContentItem><DataContent>" + content
                + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";
    }

    private static Story components(String components) {
        return story("<NewsML><NewsItem><NewsComponent>" + components + "</NewsComponent></NewsItem></NewsML>");
    }

    private static String component(String role, String content) {
        return "<NewsComponent><Role FormalName='" + role + "'/>" + content + "</NewsComponent>";
    }

    private static String text(String data) {
        return "<ContentItem><DataContent>" + data + "</DataContent></ContentItem>";
    }

    private static Story with(String management) {
        return story(item(
                "<PublicIdentifier>urn:newsml:a.example:20261001:N1:2</PublicIdentifier>",
                management,
                "",
                "<p>Words.</p>"));
    }

    @Test
    void keepsEveryWordOfTheMainComponentAndLeavesTheCaptionOut() {
        assertThat(texts(fish()))
                .containsExactly(
                        "text|La criée de Port-Aubin a rouvert dimanche, six mois après l'incendie.",
                        "text|«Nous avons tenu», a déclaré le maire, Paul Ténec.",
                        "text|La halle compte:",
                        "list|douze étals,",
                        "list|deux quais.",
                        "table-row|Sole\t14,20 euros",
                        "table-row|Bar\t17,80 euros",
                        "text|em/pt");
    }

    @Test
    void mapsWhatAStoryCarries() {
        var story = fish();
        assertThat(story.getHeadline()).isEqualTo("La criée de Port-Aubin rouvre ses portes");
        assertThat(story.getByline()).isEqualTo("Par Élise Maurin");
        assertThat(story.getDateline()).isEqualTo("PORT-AUBIN (France), 11 oct 2026 (AL)");
        assertThat(story.getSlugline()).isEqualTo("France-pêche-port");
        assertThat(story.getCreditLine()).isEqualTo("AL");
        assertThat(story.getCopyrightNotice()).isEqualTo("© 2026 Agence Littorale");
        assertThat(story.getLanguage()).isEqualTo("fr");
        assertThat(story.getService()).isEqualTo("FRS");
        assertThat(story.getPriority()).isEqualTo("3");
        assertThat(story.getUrgency()).contains(3);
        assertThat(story.getKeywords()).containsExactly("PÊCHE", "PORT", "criée");
        assertThat(story.getEntities()).extracting(Entity::getName).containsExactly("Port-Aubin");
        assertThat(story.getSubjects()).extracting("code").containsExactly("04000000", "04001000");
        assertThat(story.getEditorialNote()).isEqualTo("ACTUALISE avec le maire");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-10-11T09:05:12Z"));
    }

    @Test
    void keepsWhatNoFieldHoldsByName() {
        assertThat(XmlSamples.field(fish(), "NewsComponent/DescriptiveMetadata/OfInterestTo@FormalName"))
                .isEqualTo("FRA");
        assertThat(XmlSamples.field(fish(), "NewsEnvelope/NewsProduct[2]@FormalName"))
                .isEqualTo("ECO");
        assertThat(XmlSamples.field(fish(), "NewsLines/NewsLine/ProductLine")).isEqualTo("(PHOTO)");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:newsml:a.example:20261001:N1:2U, 2, U, urn:newsml:a.example:20261001:N1",
        "urn:newsml:a.example:20261001:N1:2, 2, '', urn:newsml:a.example:20261001:N1",
        "urn:newsml:a.example:20261001:N1, 2, N, urn:newsml:a.example:20261001:N1",
        "urn:newsml:a.example:20261001T101500Z:N1:12N, 12, N, urn:newsml:a.example:20261001T101500Z:N1",
        "urn:newsml:www.a.example:10020931:1N, 1, N, urn:newsml:www.a.example:10020931",
        "'', 2, N, urn:newsml:a.example:20261001:N1"
    })
    void rule1StripsTheRevisionFromThePublicIdentifier(String whole, String revision, String update, String guid) {
        var story = story(item(
                "<ProviderId>a.example</ProviderId><DateId>20261001</DateId><NewsItemId>N1</NewsItemId><RevisionId Update='"
                        + update + "'>" + revision + "</RevisionId><PublicIdentifier>" + whole + "</PublicIdentifier>",
                "",
                "",
                "<p>Words.</p>"));
        assertThat(story.getGuid()).isEqualTo(guid);
        assertThat(story.getRevision()).isEqualTo(revision);
        assertThat(story.getProvider()).isEqualTo("a.example");
    }

    @Test
    void rule2AnItemWithoutIdentifierIsKnownByItsText() {
        assertThat(story(item("", "", "", "<p>Words.</p>")).getIdentity()).isEqualTo("derived");
    }

    @Test
    void rule3TheSameBytesGiveTheSameRecord() {
        assertThat(fish()).hasToString(fish().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Usable, usable",
        "USABLE, usable",
        "Canceled, canceled",
        "Cancelled, canceled",
        "Withheld, withheld",
        "Pending, withheld"
    })
    void rule6ReadsTheStatusAsAgenciesWriteIt(String sent, String status) {
        assertThat(with("<Status FormalName='" + sent + "'/>").getPubStatus()).isEqualTo(status);
    }

    @Test
    void rule6AMissingStatusIsUsable() {
        assertThat(with("").getPubStatus()).isEqualTo("usable");
    }

    @Test
    void rule7AKillNeedsNoBody() {
        var kill = XmlSamples.stories("newsml-1/several-items.xml").get(1);
        assertThat(kill.getChange()).isEqualTo("kill");
        assertThat(kill.getGuid()).isEqualTo("urn:newsml:ponte.example:20261012:Z9");
        assertThat(kill.getParagraphs()).isEmpty();
    }

    @Test
    void rule8AKillWithoutIdentityKillsNothing() {
        var refusal = refusal(
                "<NewsML><NewsItem><NewsManagement><Status FormalName='Canceled'/></NewsManagement></NewsItem></NewsML>");
        assertThat(refusal.reason()).isEqualTo(Reason.NO_IDENTITY);
    }

    @Test
    void rule9WithheldIsAHold() {
        assertThat(with("<Status FormalName='Withheld'/>").getChange()).isEqualTo("withhold");
    }

    @Test
    void rule10FindsASignalInTheHeadline() {
        var story = story(item(
                "<PublicIdentifier>x</PublicIdentifier>",
                "",
                "<HeadLine>ANNULATION: criée</HeadLine>",
                "<p>Mots.</p>"));
        assertThat(story.getTextSignal()).isEqualTo("ANNULATION");
    }

    @ParameterizedTest
    @CsvSource({"Update, update", "Rectify, correction", "Store, ''"})
    void rule11AnInstructionNamesTheChange(String instruction, String change) {
        assertThat(with("<Instruction FormalName='" + instruction + "'/>").getChange())
                .isEqualTo(change);
    }

    @Test
    void rule12AnAdvisoryIsOneByItsType() {
        assertThat(with("<NewsItemType FormalName='Advisory'/>").getChange()).isEqualTo("advisory");
    }

    @Test
    void rule13AnEmbargoEndsWhenTheStatusWillChangeToUsable() {
        var story = XmlSamples.story("newsml-1/embargoed.xml");
        assertThat(story.getEmbargoed()).isTrue();
        assertThat(story.getEmbargoedUntil()).contains(Instant.parse("2026-10-12T16:00:00Z"));
    }

    @Test
    void rule14AnEmbargoWithoutDateHolds() {
        var story = with("<Status FormalName='Embargoed'/>");
        assertThat(story.getEmbargoed()).isTrue();
        assertThat(story.getEmbargoedUntil()).isEmpty();
    }

    @Test
    void rule15ACorrectionTextIsANoteAndNoParagraph() {
        var story = story(item(
                "<PublicIdentifier>x</PublicIdentifier>",
                "<Instruction FormalName='Rectify'/>",
                "<NewsLine><NewsLineType FormalName='CorrectionLine'/><NewsLineText>Corrects the year.</NewsLineText></NewsLine>",
                "<p>The pier is from 1874.</p>"));
        assertThat(story.getChange()).isEqualTo("correction");
        assertThat(story.getCorrectionNote()).isEqualTo("Corrects the year.");
        assertThat(texts(story)).containsExactly("text|The pier is from 1874.");
    }

    @ParameterizedTest
    @CsvSource({"Writethru, writethru", "LEAD, lead", "Repeat, repeat"})
    void rule16TellsAWritethruFromALead(String instruction, String change) {
        assertThat(with("<Instruction FormalName='" + instruction + "'/>").getChange())
                .isEqualTo(change);
    }

    @Test
    void rule16ASeriesIsKept() {
        var story = story(item(
                "<PublicIdentifier>x</PublicIdentifier>",
                "",
                "<SeriesLine>Coast for sale</SeriesLine>",
                "<p>Words.</p>"));
        assertThat(story.getSeriesName()).isEqualTo("Coast for sale");
    }

    @Test
    void rule17LinksWhatItIsAssociatedWith() {
        assertThat(fish().getRelations())
                .extracting("guid")
                .containsExactly("urn:newsml:littorale.example:20261011:PH-LIT-12");
    }

    @Test
    void rule19AnUrgencyOffTheScaleIsKeptAsSent() {
        var story = XmlSamples.story("newsml-1/escaped-and-odd.xml");
        assertThat(story.getUrgency()).isEmpty();
        assertThat(story.getUrgencyRaw()).isEqualTo("12");
    }

    @Test
    void rule20APictureKeepsItsCaptionAndAddress() {
        var picture = fish().getAssociations().get(0);
        assertThat(picture.getType()).isEqualTo("picture");
        assertThat(picture.getHref()).isEqualTo("PH-LIT-12.jpg");
        assertThat(picture.getCaption()).isEqualTo("Les étals de la criée, dimanche.");
    }

    @Test
    void takesEveryStoryOfAnInputAndSaysWhatElseWasThere() {
        var stories = parse(XmlSamples.input("newsml-1/several-items.xml")).stories();
        assertThat(stories).hasSize(2);
        assertThat(texts(stories.get(0)))
                .containsExactly(
                        "text|Bus drivers in Ponte called off their strike on Tuesday.",
                        "text|Talks go on, the union said.",
                        "list|- pay",
                        "list|- hours");
        assertThat(stories.get(0).getWarnings()).containsExactly("the input also holds 1 items that are no stories");
    }

    @Test
    void readsMarkupThatWasEscapedAndOneOfTwoEquivalentForms() {
        var story = XmlSamples.story("newsml-1/escaped-and-odd.xml");
        assertThat(story.getHeadline()).isEqualTo("Tram line 4 back & running");
        assertThat(texts(story))
                .containsExactly("text|Line 4 runs again, the city said.", "text|Smith & Sons laid the rails.");
    }

    @Test
    void takesAComponentThatIsOneLineOfTheStoryForThatLine() {
        var story = story(
                "<NewsML><NewsItem><NewsComponent>"
                        + "<NewsComponent><Role FormalName='Title'/><ContentItem><DataContent>The title</DataContent></ContentItem>"
                        + "</NewsComponent><NewsComponent><Role FormalName='Summary'/><ContentItem><DataContent>In short."
                        + "</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName='Body'/><ContentItem>"
                        + "<DataContent><P>One.</P></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>");
        assertThat(story.getHeadline()).isEqualTo("The title");
        assertThat(story.getSummary()).isEqualTo("In short.");
        assertThat(texts(story)).containsExactly("text|One.");
    }

    @Test
    void leavesTextBesideAPictureOutOfTheBodyWhateverItIsCalled() {
        var story = story("<NewsML><NewsItem><NewsComponent><NewsComponent><Role FormalName='Main'/><ContentItem>"
                + "<DataContent><p>One.</p></DataContent></ContentItem></NewsComponent><NewsComponent>"
                + "<Role FormalName='Photo'/><NewsComponent><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>"
                + "</NewsComponent><NewsComponent><Role FormalName='Description'/><ContentItem><MediaType FormalName='Text'/>"
                + "<DataContent><p>A quay.</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsComponent>"
                + "</NewsItem></NewsML>");
        assertThat(texts(story)).containsExactly("text|One.");
        assertThat(story.getAssociations()).extracting("caption").containsExactly("A quay.");
    }

    @Test
    void takesAnItemInsideAnotherForAStoryOfItsOwn() {
        var inner =
                "<NewsItem><NewsComponent><ContentItem><DataContent><p>Inner.</p></DataContent></ContentItem></NewsComponent>"
                        + "</NewsItem>";
        var stories = parse(Inputs.input(
                        "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Outer</HeadLine></NewsLines>" + inner
                                + "</NewsComponent></NewsItem></NewsML>"))
                .stories();
        assertThat(stories).hasSize(2);
        assertThat(stories.get(0).getHeadline()).isEqualTo("Outer");
        assertThat(texts(stories.get(1))).containsExactly("text|Inner.");
    }

    @Test
    void refusesAnItemThatIsOnlyAPicture() {
        var refusal =
                refusal("<NewsML><NewsItem><NewsComponent><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/>"
                        + "</ContentItem></NewsComponent></NewsItem></NewsML>");
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_STORY);
    }

    @Test
    void takesAStyleSheetForNoText() {
        var story = story(
                "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Quay</HeadLine></NewsLines><NewsComponent>"
                        + "<ContentItem><MimeType FormalName='text/css'/><DataContent>.margin {bottom: 10px}</DataContent></ContentItem>"
                        + "</NewsComponent><NewsComponent><ContentItem><MimeType FormalName='text/html'/>"
                        + "<DataContent><p>One.</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>");

        assertThat(texts(story)).containsExactly("text|One.");
    }
    // What agencies make of the standard.

    @ParameterizedTest
    @ValueSource(strings = {"Légende", "Bildtext", "Foto", "Pie de foto", "Didascalia", "Onderschrift", "Cutline"})
    void knowsACaptionByItsRoleInOtherLanguages(String role) {
        var story = components(component("Main", text("<p>One.</p>")) + component(role, text("<p>A quay.</p>")));
        assertThat(texts(story)).containsExactly("text|One.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sub-Headline",
                "Author",
                "Credit Line",
                "Copyright",
                "SlugLine",
                "Keyword",
                "EditorialNote",
                "Editors Note"
            })
    void knowsALineOfTheStoryByItsRoleHoweverItIsSpelt(String role) {
        var story = components(component(role, text("Some words")) + component("Main", text("<p>One.</p>")));
        assertThat(texts(story)).containsExactly("text|One.");
        assertThat(story.toString()).contains("Some words");
    }

    @Test
    void leavesAStyleSheetOutOfTheBody() {
        var story =
                components(component("StyleSheet", text(".x {margin: 1px}")) + component("Body", text("<p>One.</p>")));
        assertThat(texts(story)).containsExactly("text|One.");
        assertThat(story.getAssociations()).isEmpty();
    }

    @Test
    void readsTheLinesThatAreOnlyNamedByTheirType() {
        var lines = "<NewsLine><NewsLineType FormalName='HeadLine'/><NewsLineText>A head</NewsLineText></NewsLine>"
                + "<NewsLine><NewsLineType FormalName='ByLine'/><NewsLineText>By <Origin>A</Origin>, B</NewsLineText></NewsLine>"
                + "<NewsLine><NewsLineType FormalName='DateLine'/><NewsLineText>Vik, 3 May</NewsLineText></NewsLine>";
        var story = story(item("<PublicIdentifier>x</PublicIdentifier>", "", lines, "<p>Words.</p>"));
        assertThat(story.getHeadline()).isEqualTo("A head");
        assertThat(story.getByline()).isEqualTo("By A, B");
        assertThat(story.getDateline()).isEqualTo("Vik, 3 May");
    }

    @Test
    void takesTextBesideAPictureForItsCaptionWhenTheStoryWasToldBefore() {
        var story = components("<NewsComponent>" + text("<p>One.</p>") + "</NewsComponent><NewsComponent>"
                + "<ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>" + text("A quay.")
                + "</NewsComponent>");
        assertThat(texts(story)).containsExactly("text|One.");
        assertThat(story.getAssociations()).extracting("caption").containsExactly("A quay.");
    }

    @Test
    void takesAPictureItemInsideAStoryForItsAssociation() {
        var picture = "<NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:a.example:20261001:P1:1N"
                + "</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>A quay</HeadLine>"
                + "</NewsLines><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>"
                + component("Caption", text("At dawn.")) + "</NewsComponent></NewsItem>";
        var stories = parse(Inputs.input("<NewsML><NewsItem><NewsComponent>" + component("Main", text("<p>One.</p>"))
                        + "<NewsComponent>" + picture + "</NewsComponent></NewsComponent></NewsItem></NewsML>"))
                .stories();
        assertThat(stories).hasSize(1);
        assertThat(stories.get(0).getAssociations())
                .extracting("guid", "href", "caption")
                .containsExactly(tuple("urn:newsml:a.example:20261001:P1", "a.jpg", "At dawn."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NITF", "HTML", "News", "ComplexText"})
    void readsTextWhateverItsMediaTypeIsCalled(String type) {
        var story = components("<ContentItem><MediaType FormalName='" + type
                + "'/><DataContent><p>One.</p></DataContent></ContentItem>");
        assertThat(texts(story)).containsExactly("text|One.");
    }

    @Test
    void readsTextInBase64AndNoPictureInIt() {
        var story =
                components("<ContentItem><Encoding Notation='Base64'><DataContent>" + base64("<p>Été.</p><p>Two.</p>")
                        + "</DataContent></Encoding></ContentItem><ContentItem><MimeType FormalName='image/jpeg'/><DataContent>"
                        + base64("no words") + "</DataContent></ContentItem>");
        assertThat(texts(story)).containsExactly("text|Été.", "text|Two.");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAllContentThatIsNotTheSameAgain() {
        var story = components(
                text("<p>One ferry sails.</p>") + text("One ferry\nsails.") + text("<p>Tickets cost more.</p>"));
        assertThat(texts(story)).containsExactly("text|One ferry sails.", "text|Tickets cost more.");
        assertThat(story.getWarnings()).contains("the same content came in another form too: it was read once");
    }

    @Test
    void readsTheBodyBesideTheTitleThoughBothAreCalledEquivalent() {
        var story = story("<NewsML><NewsItem><NewsComponent EquivalentsList='yes'>"
                + component("Title", text("A head")) + component("Body", text("One.")) + component("Body", text("1."))
                + "</NewsComponent></NewsItem></NewsML>");
        assertThat(story.getHeadline()).isEqualTo("A head");
        assertThat(texts(story)).containsExactly("text|One.");
    }

    @Test
    void readsTheElementsOfNitfThatStandBareInTheContent() {
        var story = components(text("<hl1>A head</hl1><byline>By A</byline><dateline>VIK -</dateline>"
                + "<p>One, said <person>Ann Dane</person>.</p><hl2>Two</hl2><tagline>A reported.</tagline>"));
        assertThat(texts(story)).containsExactly("text|One, said Ann Dane.", "subhead|Two");
        assertThat(story.getHeadline()).isEqualTo("A head");
        assertThat(story.getByline()).isEqualTo("By A");
        assertThat(story.getDateline()).isEqualTo("VIK");
        assertThat(story.getEntities()).extracting(Entity::getName).containsExactly("Ann Dane");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><body.head><hedline><hl1>A head</hl1></hedline><byline>By A</byline></body.head>"
                        + "<body.content><p>One.</p><p>Two.</p></body.content></body>",
                "<![CDATA[<nitf><head><title>x</title></head><body><body.head><hedline><hl1>A head</hl1></hedline>"
                        + "<byline>By A</byline></body.head><body.content><media><media-reference source='a'/></media><p>One.</p><p>Two.</p>"
                        + "</body.content></body></nitf>]]>",
                "<![CDATA[<html><head><title>x</title></head><body><h1>A head</h1><p>One.</p><p>Two.</p></body></html>]]>"
            })
    void takesTheLinesOfADocumentInsideTheContentOutOfItsBody(String data) {
        var story = components(text(data));
        assertThat(story.getHeadline()).isEqualTo("A head");
        assertThat(texts(story)).containsExactly("text|One.", "text|Two.");
    }
}
