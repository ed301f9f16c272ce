package org.copytaster.ingest.format.nitf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copytaster.ingest.format.Inputs.parse;
import static org.copytaster.ingest.format.Inputs.refusal;
import static org.copytaster.ingest.format.Inputs.story;
import static org.copytaster.ingest.format.Inputs.texts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Inputs;
import org.copytaster.ingest.format.XmlSamples;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.StockSymbol;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitfParserTest {
    private static Story lighthouse() {
        return XmlSamples.story("nitf/lighthouse.xml");
    }

    private static String nitf(String management, String docdata) {
        return "<nitf><head><docdata " + management + "><doc-id id-string='c-1'/>" + docdata
                + "</docdata></head><body><body.content><p>Words.</p></body.content></body></nitf>";
    }

    @Test
    void keepsEveryWordOfTheBodyInOrder() {
        assertThat(texts(lighthouse()))
                .containsExactly(
                        "text|CAPE ARDLOW (CP) _ The lighthouse at Cape Ardlow was sold on Wednesday for $310,000, the Beacon"
                                + " Trust said.",
                        "text|The buyer, Olive Marchetti, is a granddaughter of the last keeper“, and proud of it”. The tower was"
                                + " built in 1874.",
                        "subhead|What comes with it",
                        "list|the lamp,",
                        "list|two acres of rock,",
                        "list|and a well.",
                        "list|Height",
                        "list|31 metres",
                        "quote|I can see my school from up there.",
                        "quote|Olive Marchetti",
                        "text|Sales this year",
                        "table-row|Light\tPrice",
                        "table-row|Gull Head\t$95,000",
                        "table-row|Ness Point\t$120,000",
                        "preformatted|Mon  14  calm",
                        "preformatted|Tue  17  gale",
                        "text|The trust owns nine more lights. 1",
                        "text|1 As of October.");
        assertThat(lighthouse().getWarnings()).isEmpty();
    }

    @Test
    void mapsWhatAStoryCarries() {
        var story = lighthouse();
        assertThat(story.getHeadline()).isEqualTo("Lighthouse sold to keeper’s granddaughter");
        assertThat(story.getHeadlines()).containsExactly("Third sale on the coast this year");
        assertThat(story.getSummary()).isEqualTo("A lighthouse from 1874 has gone for $310,000.");
        assertThat(story.getByline()).isEqualTo("By OLIVE FENN, Coastal Press Writer");
        assertThat(story.getDateline()).isEqualTo("CAPE ARDLOW, Oct. 8");
        assertThat(story.getSlugline()).isEqualTo("BC-LIGHTHOUSE");
        assertThat(story.getCreditLine()).isEqualTo("Coastal Press");
        assertThat(story.getService()).isEqualTo("Business");
        assertThat(story.getUsageTerms()).isEqualTo("For subscribers of Coastal Press only.");
        assertThat(story.getCopyrightHolder()).isEqualTo("Coastal Press");
        assertThat(story.getCopyrightNotice()).isEqualTo("© 2026 Coastal Press");
        assertThat(story.getEditorialNote()).isEqualTo("Eds: map available.");
        assertThat(story.getUrgency()).contains(5);
        assertThat(story.getKeywords()).containsExactly("lighthouse", "auction");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-10-08T09:15:00Z"));
    }

    @Test
    void keepsTheTagsOfTheAgencyWithTheirCodes() {
        var story = lighthouse();
        assertThat(story.getSubjects())
                .containsExactly(
                        new Subject("subj", "04000000", "property", ""),
                        new Subject("cst-desk", "biz", "Business", ""));
        assertThat(story.getSymbols()).containsExactly(new StockSymbol("BCN", "NYSE", "NYSE", "Beacon Trust"));
        assertThat(story.getEntities())
                .extracting(Entity::getName)
                .containsExactly("Olive Marchetti", "Cape Ardlow", "Beacon Trust");
    }

    @Test
    void keepsWhatNoFieldHoldsByName() {
        assertThat(XmlSamples.field(lighthouse(), "head/meta/wire")).isEqualTo("N");
        assertThat(XmlSamples.field(lighthouse(), "body.end/tagline")).startsWith("Fenn reported");
        assertThat(XmlSamples.field(lighthouse(), "head/docdata/doc-scope@scope"))
                .isEqualTo("regional");
    }

    @Test
    void rule1TheRevisionIsNoPartOfTheIdentity() {
        assertThat(lighthouse().getGuid()).isEqualTo("cst-4411");
        assertThat(lighthouse().getRevision()).isEqualTo("3");
    }

    @Test
    void rule2ADocumentWithoutIdIsKnownByItsText() {
        var text = "<nitf><body><body.content><p>Words.</p></body.content></body></nitf>";
        assertThat(story(text).getIdentity()).isEqualTo("derived");
    }

    @Test
    void rule3TheSameBytesGiveTheSameRecord() {
        assertThat(lighthouse()).hasToString(lighthouse().toString());
    }

    @ParameterizedTest
    @CsvSource({"usable, usable", "canceled, canceled", "Cancelled, canceled", "withheld, withheld", "deleted, withheld"
    })
    void rule6ReadsTheStatusAsAgenciesWriteIt(String sent, String status) {
        assertThat(story(nitf("management-status='" + sent + "'", "")).getPubStatus())
                .isEqualTo(status);
    }

    @Test
    void rule6AMissingStatusIsUsable() {
        assertThat(story(nitf("", "")).getPubStatus()).isEqualTo("usable");
    }

    @Test
    void rule7AKillNeedsNoBody() {
        var kill = story(
                "<nitf><head><docdata management-status='canceled'><doc-id id-string='c-1'/></docdata></head></nitf>");
        assertThat(kill.getChange()).isEqualTo("kill");
    }

    @Test
    void rule8TheStatusOfAnotherDocumentKillsThatOneAndNotThisOne() {
        var stories = XmlSamples.stories("nitf/kills-another.xml");
        assertThat(stories)
                .extracting(Story::getGuid, Story::getPubStatus, Story::getChange)
                .containsExactly(tuple("cst-4420", "usable", ""), tuple("cst-4400", "canceled", "kill"));
        assertThat(stories.get(1).getParagraphs()).isEmpty();
        assertThat(stories.get(0).getRelations()).extracting("kind").containsExactly("stops");
    }

    @Test
    void rule8AnEmptyReferenceKillsNothing() {
        assertThat(parse(Inputs.input(nitf("management-doc-idref='' management-idref-status='canceled'", "")))
                        .stories())
                .extracting(Story::getPubStatus)
                .containsExactly("usable");
    }

    @Test
    void rule8AKillWithoutIdentityKillsNothing() {
        var refusal = refusal("<nitf><head><docdata management-status='canceled'/></head></nitf>");
        assertThat(refusal.reason()).isEqualTo(Reason.NO_IDENTITY);
    }

    @Test
    void rule8ACancellationOfAnotherDocumentByTheOwnStatusStopsBoth() {
        assertThat(parse(Inputs.input(nitf("management-status='canceled' management-doc-idref='c-0'", "")))
                        .stories())
                .extracting(Story::getGuid, Story::getPubStatus)
                .containsExactly(tuple("c-1", "canceled"), tuple("c-0", "canceled"));
    }

    @Test
    void rule9WithheldIsAHold() {
        assertThat(story(nitf("management-status='withheld'", "")).getChange()).isEqualTo("withhold");
    }

    @Test
    void rule10FindsASignalInTheHeadline() {
        var story = story(
                "<nitf><head/><body><body.head><hedline><hl1>STORY WITHDRAWN</hl1></hedline></body.head></body></nitf>");
        assertThat(story.getTextSignal()).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTED-Ferry sails, '', correction",
        "REFILE-Ferry sails, '', refile",
        "Ferry sails, <correction info='Corrects the day.'/>, correction",
        "REFILE-Ferry sails, <correction info='Corrects the day.'/>, correction",
        "Ferry sails, '', ''"
    })
    void rule11AFieldNamesTheChangeBeforeTheHeadline(String headline, String field, String change) {
        var story = story("<nitf><head><docdata><doc-id id-string='c-1'/>" + field
                + "</docdata></head><body><body.head>"
                + "<hedline><hl1>" + headline + "</hl1></hedline></body.head><body.content><p>Words.</p></body.content>"
                + "</body></nitf>");
        assertThat(story.getChange()).isEqualTo(change);
    }

    @Test
    void rule12AnAdvisoryIsOneByItsProperty() {
        var story = story("<nitf><head><tobject><tobject.property tobject.property.type='Advisory'/></tobject></head>"
                + "<body><body.content><p>Words.</p></body.content></body></nitf>");
        assertThat(story.getChange()).isEqualTo("advisory");
    }

    @Test
    void rule13AnEmbargoEndsAtTheReleaseDate() {
        var story = story(nitf("management-status='embargoed'", "<date.release norm='20261010T060000+0200'/>"));
        assertThat(story.getEmbargoed()).isTrue();
        assertThat(story.getEmbargoedUntil()).contains(Instant.parse("2026-10-10T04:00:00Z"));
    }

    @Test
    void rule13AReleaseDateAloneIsNoEmbargoAndAnExpiryHoldsNothing() {
        assertThat(lighthouse().getEmbargoed()).isFalse();
        assertThat(lighthouse().getExpiresAt()).contains(Instant.parse("2026-11-08T00:00:00Z"));
    }

    @Test
    void rule14AnEmbargoThatCannotBeReadHolds() {
        var story = XmlSamples.story("nitf/embargo-without-date.xml");
        assertThat(story.getEmbargoed()).isTrue();
        assertThat(story.getEmbargoedUntil()).isEmpty();
        assertThat(story.getWarnings()).hasSize(1);
    }

    @Test
    void rule15ACorrectionTextIsANoteAndNoParagraph() {
        assertThat(lighthouse().getChange()).isEqualTo("correction");
        assertThat(lighthouse().getCorrectionNote()).isEqualTo("Corrects the year in paragraph 2.");
    }

    @Test
    void rule16ASeriesAndItsPartAreKept() {
        assertThat(lighthouse().getSeriesName()).isEqualTo("Coast for sale");
        assertThat(lighthouse().getSeriesPart()).contains(2);
        assertThat(lighthouse().getSeriesParts()).contains(4);
    }

    @Test
    void rule17LinksWhatSharesItsUnitKey() {
        assertThat(lighthouse().getRelations())
                .extracting("kind", "guid")
                .containsExactly(tuple("replaces", "cst-4410"), tuple("same-event", "lighthouse-sale"));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0, ", "12, ", "B, "})
    void rule19KeepsTheUrgencyAsSentBesideTheScale(String sent, Integer mapped) {
        var story = story(nitf("", "<urgency ed-urg='" + sent + "'/>"));
        assertThat(story.getUrgencyRaw()).isEqualTo(sent);
        assertThat(story.getUrgency().orElse(null)).isEqualTo(mapped);
    }

    @Test
    void rule20APictureKeepsItsCaptionAndProducer() {
        var picture = lighthouse().getAssociations().get(0);
        assertThat(picture.getHref()).isEqualTo("CST104.jpg");
        assertThat(picture.getCaption()).isEqualTo("The tower at dusk.");
        assertThat(picture.getCreditLine()).isEqualTo("CST Photo/R. Dane");
    }

    @Test
    void readsLatin1AndParagraphClasses() {
        var story = XmlSamples.story("nitf/ferry-latin-1.xml");
        assertThat(texts(story))
                .containsExactly(
                        "text|Ferja til Sognøy er i rute igjen etter to døgn.",
                        "text|– Vi er lettet, sier ordfører Bjørn Ås.",
                        "text|Det er andre gang på ett år.",
                        "subhead|Ny motor",
                        "text|Motoren ble byttet natt til lørdag.",
                        "table-row|Avgang\tFra\tTil",
                        "table-row|08.10\tVik\tSognøy",
                        "text|(©FN)");
        assertThat(story.getLanguage()).isEqualTo("no");
    }

    @Test
    void readsABodyWithoutBodyContent() {
        assertThat(
                        texts(
                                story(
                                        "<nitf><body><body.head><byline>By A</byline></body.head><p>One.</p><p>Two.</p></body></nitf>")))
                .containsExactly("text|One.", "text|Two.");
    }

    @Test
    void takesAHeadingThatOpensTheBodyForTheHeadline() {
        var story = story(
                "<nitf><body><body.content><block><hl1>Heading</hl1><p>One.</p></block></body.content></body></nitf>");
        assertThat(story.getHeadline()).isEqualTo("Heading");
        assertThat(texts(story)).containsExactly("text|One.");
    }

    @Test
    void readsMarkupThatIsWrappedInCdataInsideAParagraph() {
        var story =
                story("<nitf><body><body.content><p>One <![CDATA[<b>bold</b> caf&eacute;]]> tail.</p><p>5 &lt; 6</p>"
                        + "</body.content></body></nitf>");
        assertThat(texts(story)).containsExactly("text|One bold café tail.", "text|5 < 6");
    }

    @Test
    void readsParagraphsThatWereEscapedOnceTooOften() {
        var story =
                story("<nitf><body><body.head><hedline><hl1>Caf&amp;eacute; &amp;amp; bar</hl1></hedline></body.head>"
                        + "<body.content><p>The caf&amp;eacute;&amp;#8217;s door.</p><p>See &lt;A HREF='x'&gt;this&lt;/A&gt;.</p>"
                        + "</body.content></body></nitf>");
        assertThat(story.getHeadline()).isEqualTo("Café & bar");
        assertThat(texts(story)).containsExactly("text|The café’s door.", "text|See this.");
    }

    static Stream<Arguments> typedPages() {
        return Stream.of(
                Arguments.of(
                        "<p>One.\n\nTwo <em>more</em>.\n \nThree.</p>",
                        List.of("text|One.", "text|Two more.", "text|Three.")),
                Arguments.of("<p>One&#13;\ntwo.&#13;\n&#13;\nThree.</p>", List.of("text|One two.", "text|Three.")),
                Arguments.of("One <b>bold</b>.\n\n<b>Two</b>.", List.of("text|One bold.", "text|Two.")),
                Arguments.of(
                        "<pre>    The ferry to Inner Holm sails again after two\ndays in the port of Ness, where it was mended for\nnothing.\n    It is full.</pre>",
                        List.of(
                                "text|The ferry to Inner Holm sails again after two days in the port of Ness, where it was mended for nothing.",
                                "text|It is full.")),
                Arguments.of(
                        "<p>   The <em>ferry</em> to Inner Holm\nsails again.\n   It is full.\n\n   So is Vik.</p>",
                        List.of("text|The ferry to Inner Holm sails again.", "text|It is full.", "text|So is Vik.")),
                Arguments.of("<p>\n    One\n    two\n  </p>", List.of("text|One two")),
                Arguments.of("<p>One\n    two,\n    three</p>", List.of("text|One two, three")),
                Arguments.of("<para>One</para><para>Two</para>", List.of("text|One", "text|Two")),
                Arguments.of(
                        "<pre>Ayr 1, Fife 2\nPerth 0, Oban 0</pre>",
                        List.of("preformatted|Ayr 1, Fife 2", "preformatted|Perth 0, Oban 0")),
                Arguments.of(
                        "<pre>Olive Marchetti (Inner Holm) beat Paul Fenn (Ness) 6-2, 6-3\nAnn Dane (Ayr) beat Lil Moss 6-0</pre>",
                        List.of(
                                "preformatted|Olive Marchetti (Inner Holm) beat Paul Fenn (Ness) 6-2, 6-3",
                                "preformatted|Ann Dane (Ayr) beat Lil Moss 6-0")),
                Arguments.of("<p>\n\nOne\n<em>two</em>\n\nthree.\n\n</p>", List.of("text|One two three.")));
    }

    @ParameterizedTest
    @MethodSource("typedPages")
    void partsCopyThatIsSetAsATypedPage(String content, List<String> blocks) {
        assertThat(texts(story("<nitf><body><body.content>" + content + "</body.content></body></nitf>")))
                .isEqualTo(blocks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><body.content><p>One.</p></body.content><body.content><p>Two.</p></body.content></body>",
                "<body><body.content><p>One.</p></body.content><p>Two.</p></body>",
                "<body><body.content/><block><p>One.</p></block><p>Two.</p></body>",
                "<body><body.content><p>One.</p></body.content></body><body><body.content><p>Two.</p></body.content></body>",
                "<body.content><p>One.</p><p>Two.</p></body.content>"
            })
    void keepsEveryWordWhereverTheBodyIsPut(String body) {
        assertThat(texts(story("<nitf><head><docdata/></head>" + body + "</nitf>")))
                .containsExactly("text|One.", "text|Two.");
    }

    @Test
    void takesTheLinesThatStandOverABlockOutOfTheBody() {
        var story = story(
                "<nitf><body><body.content><block><key-list><keyword key='ferry'/></key-list>"
                        + "<classifier type='section' value='S'>Sea</classifier><hedline><hl1>A head</hl1><hl2>A second</hl2></hedline>"
                        + "<byline>By A</byline><p>The <classifier type='concept'>ferry</classifier> sails.</p>"
                        + "<tagline>A reported.</tagline><distributor>Fjord News</distributor></block></body.content></body></nitf>");
        assertThat(texts(story)).containsExactly("text|The ferry sails.");
        assertThat(story.getHeadline()).isEqualTo("A head");
        assertThat(story.getHeadlines()).containsExactly("A second");
        assertThat(story.getByline()).isEqualTo("By A");
        assertThat(story.getCreditLine()).isEqualTo("Fjord News");
        assertThat(story.getKeywords()).containsExactly("ferry");
        assertThat(story.getSubjects()).extracting(Subject::getName).containsExactly("Sea", "ferry");
        assertThat(XmlSamples.field(story, "body.end/tagline")).isEqualTo("A reported.");
    }

    @Test
    void readsANoteOnceWhenTheBodyHasNoContentElement() {
        var story = story("<nitf><body><body.head><note><body.content><p>Eds: one.</p></body.content></note>"
                + "<note><body.content><p>Eds: two.</p></body.content></note></body.head><p>One.</p></body></nitf>");
        assertThat(story.getEditorialNote()).isEqualTo("Eds: one. Eds: two.");
        assertThat(texts(story)).containsExactly("text|One.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"byline", "Byline", "caption", "copyright", "credit", "keywords", "slug"})
    void knowsALineOfTheStoryByTheClassOfItsParagraph(String kind) {
        var story = story("<nitf><body><body.content><p class='" + kind + "'>Some words</p><p class='txt'>One.</p>"
                + "</body.content></body></nitf>");
        assertThat(texts(story)).containsExactly("text|One.");
        assertThat(story.toString()).contains("Some words");
    }

    @Test
    void keepsALongParagraphWhateverItsClass() {
        var text = "The ferry sails. ".repeat(10).strip();
        var story = story("<nitf><body><body.content><p class='credit'>" + text + "</p></body.content></body></nitf>");
        assertThat(texts(story)).containsExactly("text|" + text);
    }

    @Test
    void saysWhereItIsMisnested() {
        var refusal = refusal(XmlSamples.input("nitf/misnested.xml"));
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_XML);
        assertThat(refusal.line()).isEqualTo(5);
        assertThat(refusal.detail()).isEqualTo("Unexpected close tag </p>; expected </b>.");
    }
}
