package org.copytaster.ingest.format.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.format.Inputs.input;
import static org.copytaster.ingest.format.Inputs.named;
import static org.copytaster.ingest.format.Inputs.refusal;
import static org.copytaster.ingest.format.Inputs.story;
import static org.copytaster.ingest.format.Inputs.texts;
import static org.copytaster.ingest.format.Inputs.through;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.ingest.format.Inputs;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.identity.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsParserTest {
    private static final String NINJS_1 = """
            {"uri": "urn:newsml:norland.example:20260303:harbour", "type": "text", "version": "3",
             "versioncreated": "2026-03-03T11:00:00+01:00", "firstcreated": "2026-03-03T09:00:00Z",
             "pubstatus": "usable", "urgency": 4, "headline": "Harbour fire kills two", "byline": "Ada Moss",
             "located": "Norhaven", "slugline": "Harbour-fire", "ednote": "Adds quote.", "language": "en",
             "usageterms": "No archive.", "copyrightholder": "Norland Wire", "copyrightnotice": "(c) Norland Wire",
             "description_text": "Two died in the harbour.", "description_creditline": "Norland Wire",
             "body_text": "Plain one.", "body_xhtml": "<p>NORHAVEN (NW) — One.</p><h2>Two</h2>",
             "subject": [{"name": "fire", "scheme": "medtop", "code": "20000139"}],
             "person": [{"name": "Bo Lind", "rel": "about", "scheme": "nw", "code": "p1"}],
             "organisation": [{"name": "Port Authority"}], "place": [{"name": "Norland"}],
             "genre": [{"name": "Current"}], "expires": "2026-04-03T00:00:00Z",
             "associations": {"mainpic": {"uri": "urn:pic:1", "type": "picture", "version": "2",
               "pubstatus": "withheld", "headline": "Smoke", "description_caption": "Smoke over port",
               "byline": "Cy Dunn", "usageterms": "Once", "copyrightnotice": "(c) Cy",
               "renditions": {"web": {"href": "https://pics.example/1.jpg"}}}}}
            """;

    private static final String NINJS_3 = """
            {"standard": {"name": "ninjs", "version": "3.0"}, "uri": "https://www.norland.example/s/1",
             "versionCreated": "2026-03-03T11:00:00Z", "pubStatus": "Cancelled", "by": "Ada Moss",
             "edNote": "For editors", "embargoedUntil": "2099-01-01T00:00:00Z",
             "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Main"}],
             "descriptions": [{"role": "caption", "value": "No"}, {"role": "summary", "value": "Yes"}],
             "bodies": [{"role": "text", "contentType": "text/plain", "value": "Plain."},
                        {"role": "x", "contentType": "text/html", "value": "<p>Marked.</p>"}],
             "subjects": [{"name": "Fire", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000139"}],
             "people": [{"name": "Bo Lind", "literal": "p1"}],
             "associations": [{"name": "pic", "uri": "urn:pic:2", "renditions": [{"href": "https://p.example/2"}]}]}
            """;

    @Test
    void readsEveryFieldOfNinjs1() {
        var story = story(NINJS_1);

        assertThat(story.getStoryId()).isEqualTo("norland.example:urn:newsml:norland.example:20260303:harbour");
        assertThat(story.getIdentity()).isEqualTo("declared");
        assertThat(story.getFormat()).isEqualTo("ninjs-1");
        assertThat(story.getRevision()).isEqualTo("3");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-03T10:00:00Z"));
        assertThat(story.getVersionCreatedRaw()).isEqualTo("2026-03-03T11:00:00+01:00");
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(story.getExpiresAt()).contains(Instant.parse("2026-04-03T00:00:00Z"));
        assertThat(story.getUrgency()).contains(4);
        assertThat(story.getHeadline()).isEqualTo("Harbour fire kills two");
        assertThat(story.getSummary()).isEqualTo("Two died in the harbour.");
        assertThat(story.getByline()).isEqualTo("Ada Moss");
        assertThat(story.getCreditLine()).isEqualTo("Norland Wire");
        assertThat(story.getDateline()).isEqualTo("NORHAVEN (NW)");
        assertThat(story.getUsageTerms()).isEqualTo("No archive.");
        assertThat(story.getEditorialNote()).isEqualTo("Adds quote.");
        assertThat(story.getGenre()).isEqualTo("Current");
        assertThat(texts(story)).containsExactly("text|NORHAVEN (NW) — One.", "subhead|Two");
        assertThat(story.getWarnings()).isEmpty();
        assertThat(story.getContentSha256()).isEqualTo(Sha256.of(NINJS_1.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsWhatTheAgencyTagged() {
        var story = story(NINJS_1);

        assertThat(story.getSubjects())
                .map(s -> s.getScheme() + " " + s.getCode() + " " + s.getName())
                .containsExactly("medtop 20000139 fire");
        assertThat(story.getEntities())
                .map(e -> e.getType() + " " + e.getName() + " " + e.getId() + " " + e.getOrigin())
                .containsExactly(
                        "person Bo Lind nw:p1 agency",
                        "organisation Port Authority  agency",
                        "place Norland  agency",
                        "place Norhaven  agency");
        var mention = story.getEntities().get(0).getMentions().get(0);
        assertThat(mention.getField()).isEmpty();
        assertThat(mention.getParagraph()).isEqualTo(-1);
        assertThat(mention.getForm()).isEqualTo("agency");
    }

    @Test
    void keepsAnAssociationWithItsOwnIdentityAndRights() {
        var picture = story(NINJS_1).getAssociations().get(0);

        assertThat(picture.getName()).isEqualTo("mainpic");
        assertThat(picture.getGuid()).isEqualTo("urn:pic:1");
        assertThat(picture.getRevision()).isEqualTo("2");
        assertThat(picture.getPubStatus()).isEqualTo("withheld");
        assertThat(picture.getCaption()).isEqualTo("Smoke over port");
        assertThat(picture.getCreditLine()).isEqualTo("Cy Dunn");
        assertThat(picture.getHref()).isEqualTo("https://pics.example/1.jpg");
    }

    @Test
    void readsNinjs3() {
        var story = story(NINJS_3);

        assertThat(story.getFormat()).isEqualTo("ninjs-3");
        assertThat(story.getProvider()).isEqualTo("norland.example");
        assertThat(story.getPubStatus()).isEqualTo("canceled");
        assertThat(story.getPubStatusRaw()).isEqualTo("Cancelled");
        assertThat(story.getChange()).isEqualTo("kill");
        assertThat(story.getEmbargoedUntil()).contains(Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(story.getHeadline()).isEqualTo("Main");
        assertThat(story.getSummary()).isEqualTo("Yes");
        assertThat(texts(story)).containsExactly("text|Marked.");
        assertThat(story.getSubjects().get(0).getScheme()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/");
        assertThat(story.getSubjects().get(0).getCode()).isEqualTo("20000139");
        assertThat(story.getAssociations().get(0).getHref()).isEqualTo("https://p.example/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uri':'a','headline':'x','$standard':{'version':'1.6'}} | ninjs-1",
                "{'uri':'a','headline':'x'} | ninjs-1",
                "{'uri':'a','headlines':[{'value':'x'}]} | ninjs-2",
                "{'uri':'a','headlines':[{'value':'x'}],'pubStatus':'usable'} | ninjs-3",
                "{'uri':'a','bodies':[{'contentType':'text/plain','value':'x'}]} | ninjs-3"
            })
    void tellsTheVersionByWhatItSaysOrHowItIsSpelt(String json, String format) {
        assertThat(story(json.replace('\'', '"')).getFormat()).isEqualTo(format);
    }

    @Test
    void takesAKillWithoutABody() {
        var story = story("{\"uri\":\"urn:x:1\",\"pubstatus\":\"canceled\"}");

        assertThat(story.getChange()).isEqualTo("kill");
        assertThat(story.getParagraphs()).isEmpty();
    }

    @Test
    void letsAKillWithoutIdentityKillNothing() {
        var refusal = refusal(named("{\"uri\":\" \",\"pubstatus\":\"canceled\"}", "kill.json"));

        assertThat(refusal.reason()).isEqualTo(Reason.NO_IDENTITY);
        assertThat(refusal.pointer()).isEqualTo("/uri");
    }

    @Test
    void withholdsWhatHasAStatusNobodyKnows() {
        var story = story("{\"uri\":\"a\",\"headline\":\"x\",\"pubstatus\":\"live\"}");

        assertThat(story.getPubStatus()).isEqualTo("withheld");
        assertThat(story.getWarnings()).anyMatch(warning -> warning.contains("live"));
    }

    @Test
    void letsTheStricterOfTwoSpellingsOfAStatusStand() {
        assertThat(story("{\"uri\":\"a\",\"headline\":\"x\",\"pubStatus\":\"usable\",\"pubstatus\":\"canceled\"}")
                        .getPubStatus())
                .isEqualTo("canceled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Next Monday\"", "\"\"", "true", "{}", "[]", "17"})
    void holdsAnEmbargoWithoutReadableDate(String embargo) {
        var story = story("{\"uri\":\"a\",\"headline\":\"x\",\"embargoed\":" + embargo + "}");

        assertThat(story.getEmbargoed()).isTrue();
        assertThat(story.getEmbargoedUntil()).isEmpty();
        assertThat(story.getWarnings()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "false"})
    void seesNoEmbargoWhereTheFieldSaysThatThereIsNone(String embargo) {
        assertThat(story("{\"uri\":\"a\",\"headline\":\"x\",\"embargoed\":" + embargo + "}")
                        .getEmbargoed())
                .isFalse();
    }

    @Test
    void warnsOfADateThatCannotBeRead() {
        var story = story("{\"uri\":\"a\",\"headline\":\"x\",\"versioncreated\":\"Last Tuesday\"}");

        assertThat(story.getVersionCreated()).isEmpty();
        assertThat(story.getVersionCreatedRaw()).isEqualTo("Last Tuesday");
        assertThat(story.getWarnings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:newsml:agency.example:20260303:abc,agency.example",
        "'tag:Agency.example,2026:1',agency.example",
        "'tag:desk@agency.example,2026:1',agency.example",
        "https://www.agency.example/1,agency.example",
        "http://wire.agency.example:8080/1,wire.agency.example",
        "urn:uuid:1,desk-folder",
        "12345,desk-folder"
    })
    void takesTheProviderFromTheGuidElseFromTheSource(String uri, String provider) {
        assertThat(story("{\"uri\":\"" + uri + "\",\"headline\":\"x\"}").getProvider())
                .isEqualTo(provider);
    }

    @Test
    void takesTheProviderAsTheSourceIsConfiguredFirst() {
        var source = new Source("folder", Optional.of("Norland Wire"), Optional.empty());

        assertThat(story(through(source, NINJS_1)).getProvider()).isEqualTo("norland wire");
    }

    @Test
    void stripsTheRevisionFromANewsmlUrn() {
        var story = story("{\"uri\":\"urn:newsml:a.example:20260303:abc:4U\",\"headline\":\"x\"}");

        assertThat(story.getGuid()).isEqualTo("urn:newsml:a.example:20260303:abc");
        assertThat(story.getRevision()).isEqualTo("4");
    }

    @Test
    void knowsAStoryWithoutUriByItsName() {
        var story = story(named("{\"headline\":\"x\"}", "fire.json"));

        assertThat(story.getStoryId()).isEqualTo("desk-folder:fire.json");
        assertThat(story.getIdentity()).isEqualTo("declared");
        assertThat(story.getWarnings()).hasSize(1);
    }

    @Test
    void knowsAStoryWithoutUriOrNameByItsText() {
        assertThat(story("{\"headline\":\"x\"}").getIdentity()).isEqualTo("derived");
    }

    @Test
    void readsAnArrayWithEachStorysOwnHash() {
        var one = "{\"uri\":\"a\",\"headline\":\"é\"}";
        var two = "{\"uri\": \"b\", \"headline\": \"y\"}";
        var parsed = Inputs.parse(input(" [ " + one + " ,\n" + two + "]"));

        assertThat(parsed.stories())
                .extracting(s -> s.getGuid() + " " + s.getContentSha256())
                .containsExactly(
                        "a " + Sha256.of(one.getBytes(StandardCharsets.UTF_8)),
                        "b " + Sha256.of(two.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsObjectsOnLinesOfTheirOwn() {
        var one = "{\"uri\":\"a\",\n \"headline\":\"é\"}";
        var two = "{\"uri\":\"b\",\"headline\":\"y\"}";
        var lines = input(one + "\r\n" + two + "\n");

        assertThat(Inputs.parse(lines).stories())
                .extracting(s -> s.getGuid() + " " + s.getContentSha256())
                .containsExactly(
                        "a " + Sha256.of(one.getBytes(StandardCharsets.UTF_8)),
                        "b " + Sha256.of(two.getBytes(StandardCharsets.UTF_8)));
        assertThat(items(lines)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uri':'b'} | NO_CONTENT | /1 | 0",
                "words | INVALID_JSON | '' | 2",
                "[{'uri':'b'}] | INVALID_JSON | '' | 2"
            })
    void refusesLinesWholeWithThePlaceOfTheirFault(String second, Reason reason, String pointer, int line) {
        var refusal = refusal("{\"uri\":\"a\",\"headline\":\"x\"}\n" + second.replace('\'', '"'));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_items", "items", "hits"})
    void opensTheAnswerOfAnApi(String name) {
        var answer = input("{\"total\":2,\"" + name
                + "\":[{\"uri\":\"a\",\"headline\":\"x\"},{\"uri\":\"b\",\"headline\":\"y\"}]}");

        assertThat(Inputs.parse(answer).stories()).extracting(Story::getGuid).containsExactly("a", "b");
        assertThat(items(answer)).hasSize(2);
    }

    @Test
    void opensNoStoryThatHoldsAListItself() {
        assertThat(story("{\"uri\":\"a\",\"headline\":\"x\",\"items\":[{\"uri\":\"b\"}]}")
                        .getGuid())
                .isEqualTo("a");
    }

    @Test
    void refusesAnArrayWholeWithThePlaceOfItsFault() {
        var refusal = refusal("[{\"uri\":\"a\",\"headline\":\"x\"},{\"pubstatus\":\"withheld\"}]");

        assertThat(refusal.reason()).isEqualTo(Reason.NO_IDENTITY);
        assertThat(refusal.pointer()).isEqualTo("/1/uri");
    }

    @ParameterizedTest
    @CsvSource({"Advisory,advisory", "ADVISORY,advisory", "genre:Advisory,advisory", "Current,''"})
    void seesAnAdvisoryInItsGenre(String genre, String change) {
        assertThat(story("{\"uri\":\"a\",\"headline\":\"x\",\"genre\":[{\"name\":\"" + genre + "\"}]}")
                        .getChange())
                .isEqualTo(change);
    }

    @Test
    void saysWhichSignalStoodWhere() {
        var story = story("{\"uri\":\"a\",\"headline\":\"KILL: Harbour fire\",\"body_text\":\"Kill it.\"}");

        assertThat(story.getTextSignal()).isEqualTo("KILL");
        assertThat(story.getTextSignalField()).isEqualTo("headline");
        assertThat(story.getPubStatus()).isEqualTo("usable");
        assertThat(story.getChange()).isEmpty();
    }

    @Test
    void readsTheSameBytesAsTheSameRecord() {
        assertThat(story(NINJS_1)).isEqualTo(story(NINJS_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsJsonInUtf16(String charset) throws java.io.UnsupportedEncodingException {
        assertThat(story(input(NINJS_1.getBytes(charset))).getHeadline()).isEqualTo("Harbour fire kills two");
    }

    @Test
    void readsJsonBehindAByteOrderMark() {
        assertThat(story('\uFEFF' + NINJS_1).getHeadline()).isEqualTo("Harbour fire kills two");
    }

    @Test
    void readsRawControlCharactersWithAWarning() {
        var story = story("{\"uri\":\"a\",\"body_text\":\"One.\n\nTwo.\"}");

        assertThat(texts(story)).containsExactly("text|One.", "text|Two.");
        assertThat(story.getWarnings()).hasSize(1);
    }

    @Test
    void letsTheLastOfTwoValuesCountWithAWarning() {
        var story = story("{\"uri\":\"a\",\"headline\":\"x\",\"headline\":\"y\"}");

        assertThat(story.getHeadline()).isEqualTo("y");
        assertThat(story.getWarnings()).anyMatch(warning -> warning.contains("'headline'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uri", "pubstatus", "embargoed"})
    void refusesTwoValuesWhereTheStorysFateHangsOnIt(String name) {
        var twin = "\"" + name + "\":\"a\",\"" + name + "\":\"b\"";

        assertThat(refusal("{\"headline\":\"x\"," + twin + "}").reason()).isEqualTo(Reason.INVALID_JSON);
    }

    @Test
    void takesNoCaptionForTheSummary() {
        var story = story("{\"uri\":\"a\",\"headline\":\"x\",\"description_caption_xhtml\":\"<p>Smoke</p>\"}");

        assertThat(story.getSummary()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'body_text':'<p>One &amp; all.</p><p>Two.</p>' | One & all. / Two.",
                "'body_richtext':'<p>One.</p><p>Two.</p>' | One. / Two.",
                "'bodies':[{'value':'<strong>WICK</strong> (NW) - One.<br><br>Two <a>more</a>.'}] | WICK (NW) - One. / Two more.",
                "'bodies':[{'value':'<!-- EMBED START --><iframe></iframe><!-- EMBED END --><p>One.</p><p>Two.</p>'}] | One. / Two.",
                "'body_text':'Less is <more> here.' | Less is <more> here.",
                "'body_text':'Ada &amp; Bo said &#8220;no&#8221;.' | Ada & Bo said “no”."
            })
    void readsMarkupAsMarkupWhateverTheFieldIsCalled(String body, String expected) {
        assertThat(paragraphs(body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'body':['<p>One.</p>','<p>Two.</p>'] | One. / Two.",
                "'bodies':['One.','Two.'] | One. / Two.",
                "'bodies':[{'role':'lead','contenttype':'text/html','value':'<p>One.</p>'},"
                        + "{'role':'main','contenttype':'text/html','value':'<p>One.</p><p>Two.</p>'}] | One. / Two.",
                "'body_html':'<p>One.</p>','body_text':'One.\\n\\nTwo, and all the rest.' | One. / Two, and all the rest.",
                "'body_html':'<p>One.</p><p>Two.</p>','body_text':'One.\\n\\nCaption.\\n\\nTwo.' | One. / Two."
            })
    void takesTheBodyThatHoldsTheWholeStory(String body, String expected) {
        assertThat(paragraphs(body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'body_sportsml':'<sports-content>a lot of words about the match</sports-content>'",
                "'body_pages':'<?xml version=\\'1.0\\'?><sports-content>a lot of words</sports-content>'",
                "'body_event':'{\\'type\\':\\'event\\',\\'words\\':\\'a lot of them\\'}'",
                "'bodies':[{'contenttype':'application/json','value':'[{\\'a\\':\\'lot of words\\'}]'}]"
            })
    void takesNoBodyThatIsWrittenForMachines(String data) {
        assertThat(paragraphs("'body_text':'One.'," + data)).isEqualTo("One.");
    }

    private static String paragraphs(String body) {
        var json = "{'uri':'a','headline':'x'," + body + "}";
        return story(json.replace('\'', '"')).getParagraphs().stream()
                .map(Paragraph::getText)
                .collect(Collectors.joining(" / "));
    }

    @ParameterizedTest
    @CsvSource({
        "Ferry &amp; tug collide,Ferry & tug collide",
        "Ferry <b>and</b> tug,Ferry and tug",
        "<p>Ferry</p>,Ferry",
        "R&D budget cut,R&D budget cut"
    })
    void readsTheMarkupOfAHeadline(String sent, String headline) {
        assertThat(story("{\"uri\":\"a\",\"headline\":\"" + sent + "\"}").getHeadline())
                .isEqualTo(headline);
    }

    private static List<ParsedItem> items(WireInput input) {
        return ((Parsed.Several) Inputs.parse(input)).items();
    }

    /** What a programmer may switch on in a library is no help to a sender. */
    @Test
    void saysWhatIsWrongAndNotWhatToSwitchOn() {
        var refusal = Inputs.refusal("{\"uri\":\"a\",\"count\":NaN,\"headline\":}");

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(refusal.detail()).isEqualTo("Non-standard token 'NaN'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "Photo", "graphic", "audio", "video", "event", "planning"})
    void refusesWhatIsNoTextByItsType(String type) {
        var item = "{\"uri\":\"a\",\"headline\":\"Quay\",\"type\":\"" + type + "\"%s}";

        assertThat(Inputs.refusal(item.formatted("")).reason()).isEqualTo(Reason.NOT_A_STORY);
        assertThat(Inputs.story(item.formatted(",\"pubstatus\":\"canceled\"")).getChange())
                .isEqualTo("kill");
    }
}
