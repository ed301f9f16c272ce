package org.copytaster.publish.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.copytaster.publish.story.EnrichedStories.NOON;
import static org.copytaster.publish.story.EnrichedStories.paragraphs;
import static org.copytaster.publish.story.EnrichedStories.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.publish.story.StoryDifferences;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Rights;
import org.copytaster.schemas.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NinjsOutputTest {
    private static final String SCHEMA = "shared/samples/iptc/ninjs/specification/ninjs-schema_3.1.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<CleanStory> stories() {
        return Stream.of(
                full(),
                withdrawn(),
                repeated(),
                revised(),
                CleanStories.published(revision(1), NOON, LeadPolicies.agency()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void isValidNinjsThreeOne(CleanStory story) throws IOException {
        var file = schemaFile();
        assumeThat(file).as("IPTC's schema beside the project").isPresent();
        // The schema points to GeoJSON's on the web; we write none.
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "{\"type\":\"object\"}")));

        var schema = registry.getSchema(Files.readString(file.orElseThrow()));

        assertThat(schema.validate(
                        new NinjsOutput().of(story),
                        InputFormat.JSON,
                        context -> context.executionConfig(with -> with.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Test
    void namesTheStoryByAUriAndByOurKey() throws IOException {
        var ninjs = ninjs(full());

        assertThat(ninjs.path("uri").asText()).isEqualTo("urn:copytaster:harbour:ferry-1");
        assertThat(ninjs.at("/altIds/0/value").asText()).isEqualTo("harbour:ferry-1");
    }

    @Test
    void keepsAGuidThatIsAUri() throws IOException {
        var story = CleanStories.published(
                revision(1, with -> with.setGuid("tag:harbour.example,2026:ferry")), NOON, LeadPolicies.agency());

        assertThat(ninjs(story).path("uri").asText()).isEqualTo("tag:harbour.example,2026:ferry");
    }

    @Test
    void givesTheBodyAsPlainTextAndAsWellFormedXhtml() throws IOException {
        var ninjs = ninjs(full());

        assertThat(ninjs.at("/bodies/0/value").asText())
                .isEqualTo("Fares < 10 & more.\n\nTimetable\n\nMon\t9:00\n\nTue\t9:30");
        assertThat(ninjs.at("/bodies/1/value").asText())
                .isEqualTo("<div xmlns=\"http://www.w3.org/1999/xhtml\">"
                        + "<p data-paragraph=\"0\">Fares &lt; 10 &amp; more.</p>"
                        + "<h2 data-paragraph=\"1\">Timetable</h2>"
                        + "<table><tr data-paragraph=\"2\"><td>Mon</td><td>9:00</td></tr>"
                        + "<tr data-paragraph=\"3\"><td>Tue</td><td>9:30</td></tr></table></div>");
    }

    @Test
    void givesKnownVocabulariesTheirUriAndOthersTheirCode() throws IOException {
        var subjects = ninjs(full()).path("subjects");

        assertThat(subjects.at("/0/uri").asText()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000337");
        assertThat(subjects.at("/1/literal").asText()).isEqualTo("harbour:17");
    }

    @Test
    void neverCarriesTheNoteForEditors() {
        assertThat(new NinjsOutput().of(full())).doesNotContain("edNote").doesNotContain("check the dock");
    }

    @Test
    void withdrawsWithIdentityVersionAndStatusOnly() throws IOException {
        assertThat(ninjs(withdrawn()).fieldNames())
                .toIterable()
                .containsExactly(
                        "uri", "standard", "type", "version", "versionCreated", "pubStatus", "altIds", "associations");
        assertThat(extension(withdrawn()).fieldNames())
                .toIterable()
                .containsExactly("provider", "format", "receivedAt", "publishedAt", "reason");
        assertThat(extension(withdrawn()).path("reason").asText()).isEqualTo("killed");
    }

    @Test
    void saysWhatChangedSinceTheRevisionBefore() throws IOException {
        assertThat(extension(revised()).path("difference")).isEqualTo(JSON.readTree("""
                {"againstRevision":"1","againstSha256":"hash-1","known":true,
                 "fields":[{"name":"headline","oldValue":"Ferry returns to the northern route","newValue":"Ferry sails"}],
                 "paragraphs":[
                  {"kind":"removed","oldNumber":0,"oldText":"Old lead."},
                  {"kind":"altered","number":0,"oldNumber":1,"words":[
                   {"op":"replaced","oldStart":13,"oldEnd":17,"newStart":13,"newEnd":16,"oldText":"Anna"}]}]}"""));
    }

    @Test
    void givesAnAssociationItsOwnIdentityAndRights() throws IOException {
        var picture = ninjs(full()).at("/associations/0");

        assertThat(picture.path("uri").asText()).isEqualTo("urn:copytaster:association:pic%201");
        assertThat(picture.path("copyrightNotice").asText()).isEqualTo("(c) Per Lund");
    }

    @Test
    void isOneLine() {
        var story = revision(1, with -> with.setParagraphs(paragraphs("One.", "Two.")));

        assertThat(new NinjsOutput().of(CleanStories.published(story, NOON, LeadPolicies.agency())))
                .doesNotContain("\n");
    }

    @Test
    void saysWhatKindOfRevisionItIsAndWhenItCameAndWent() throws IOException {
        var extension = extension(full());

        assertThat(extension.path("change").asText()).isEqualTo("update");
        assertThat(extension.path("provider").asText()).isEqualTo("harbour");
        assertThat(extension.path("publishedAt").asText()).isEqualTo(NOON.toString());
        assertThat(extension.path("receivedAt").asText()).isEqualTo(NOON.toString());
        assertThat(ninjs(full()).at("/infoSources/0").toString())
                .isEqualTo("{\"role\":\"provider\",\"name\":\"harbour\"}");
    }

    @Test
    void givesLocatedProfileAndRepresentationTheirProperties() throws IOException {
        var ninjs = ninjs(full());

        assertThat(ninjs.path("located").asText()).isEqualTo("Northport");
        assertThat(ninjs.path("profile").asText()).isEqualTo("news-short");
        assertThat(ninjs.path("representationType").asText()).isEqualTo("partial");
        assertThat(ninjs.at("/genres/1/name").asText()).isEqualTo("Update");
    }

    @Test
    void linksToTheTermsOfDataMiningAndSaysThatItIsReserved() throws IOException {
        assertThat(ninjs(full()).at("/rightsInfo/linkedRights").asText()).isEqualTo("https://harbour.example/tdm.json");
        assertThat(extension(full()).at("/rights/dataMining").asText()).isEqualTo("reserved");
    }

    @Test
    void encodesRightsThatCameInALanguageForThem() throws IOException {
        var rights = new Rights("", "", "", List.of("https://cc.example/by"), "http://www.w3.org/ns/odrl/2/", "{}");
        var story = CleanStories.published(revision(1, with -> with.setRights(rights)), NOON, LeadPolicies.agency());

        assertThat(ninjs(story).path("rightsInfo").toString())
                .isEqualTo("{\"encodedRights\":\"{}\",\"langId\":\"http://www.w3.org/ns/odrl/2/\"}");
    }

    @Test
    void namesWhatTheStoryIsAboutMostFirstAndWhere() throws IOException {
        var names = extension(full()).path("names");

        assertThat(names.findValuesAsText("salience")).containsExactly("0.7", "0.5", "0.2");
        assertThat(names.at("/0/mentions/0").toString())
                .isEqualTo(
                        "{\"form\":\"name\",\"text\":\"Fares\",\"field\":\"paragraph\",\"paragraph\":0,\"start\":0,\"end\":5}");
        assertThat(ninjs(full()).at("/people/0/name").asText()).isEqualTo("Fares");
    }

    @Test
    void givesNoPlaceToWhatTheAgencyTaggedWithoutOne() throws IOException {
        var tag = new Mention("", -1, 0, 0, "Port of Northport", "agency", "", "agency");
        var tagged = new Entity("place", "Northport", "harbour:4", "agency", List.of(tag), "", 0.2, List.of());
        var story = CleanStories.published(
                revision(1, with -> with.setEntities(List.of(tagged))), NOON, LeadPolicies.agency());

        assertThat(extension(story).at("/names/0").toString())
                .isEqualTo("{\"type\":\"place\",\"name\":\"Northport\",\"salience\":0.2,\"id\":\"harbour:4\","
                        + "\"agencyTags\":[\"Port of Northport\"]}");
    }

    @Test
    void keepsTheLeadThatWasTakenOut() throws IOException {
        var removed = extension(repeated()).at("/removed/0");

        assertThat(removed.path("number").asInt()).isZero();
        assertThat(removed.path("text").asText()).isEqualTo("The ferry is back.");
        assertThat(removed.path("reason").asText()).isEqualTo("repeated-lead");
        assertThat(ninjs(repeated()).at("/bodies/0/value").asText()).doesNotContain("The ferry is back.");
    }

    @Test
    void handsOnWhatTheAgencySentAndHasNoFieldButNoNoteToEditors() throws IOException {
        assertThat(extension(full()).path("agencyFields").toString())
                .isEqualTo("[{\"name\":\"itemMeta/rating\",\"value\":\"5\"}]");
    }

    @Test
    void givesATopicOneUriHoweverItIsSpelt() throws IOException {
        var story = CleanStories.published(
                revision(
                        1,
                        with -> with.setSubjects(List.of(
                                new Subject("subj", "04015005", "ferries", ""),
                                new Subject("http://cv.iptc.org/newscodes/subjectcode/", "04015005", "ferries", ""),
                                new Subject("IptcSubjectCodes", "04015005", "", "")))),
                NOON,
                LeadPolicies.agency());

        assertThat(ninjs(story).path("subjects").findValuesAsText("uri"))
                .containsExactly("http://cv.iptc.org/newscodes/subjectcode/04015005");
    }

    @Test
    void givesNoAddressThatIsNone() throws IOException {
        var picture = Association.newBuilder()
                .setName("p")
                .setType("photo")
                .setHref("bridge 1.jpeg")
                .build();
        var link = Association.newBuilder()
                .setName("l")
                .setHref("https://pictures.example/a b|c.jpg")
                .build();
        var story = CleanStories.published(
                revision(1, with -> with.setAssociations(List.of(picture, link))), NOON, LeadPolicies.agency());

        assertThat(ninjs(story).at("/associations/0").toString())
                .isEqualTo(
                        "{\"name\":\"p\",\"uri\":\"urn:copytaster:association:bridge%201.jpeg\",\"pubStatus\":\"usable\","
                                + "\"renditions\":[{\"name\":\"main\",\"title\":\"bridge 1.jpeg\"}]}");
        assertThat(ninjs(story).at("/associations/1/renditions/0/href").asText())
                .isEqualTo("https://pictures.example/a%20b%7Cc.jpg");
    }

    private static CleanStory repeated() {
        return CleanStories.published(
                revision(
                        2,
                        with -> with.setParagraphs(paragraphs("The ferry is back.", "The ferry is back, it says."))
                                .setLeadKind("near")
                                .setLeadBand("automatic")
                                .setLeadRemoved(List.of(0))
                                .setLeadRepeats(List.of("1"))),
                NOON,
                LeadPolicies.agency());
    }

    private static JsonNode extension(CleanStory story) throws IOException {
        var associations = ninjs(story).path("associations");
        var last = associations.get(associations.size() - 1);
        assertThat(last.path("name").asText()).isEqualTo("copytaster");
        return JSON.readTree(last.at("/bodies/0/value").asText());
    }

    private static JsonNode ninjs(CleanStory story) throws IOException {
        return JSON.readTree(new NinjsOutput().of(story));
    }

    private static CleanStory withdrawn() {
        return CleanStories.withdrawn(
                revision(3),
                RevisionOrder.of("3", Optional.of(NOON), Optional.empty()),
                new Decision.Retract("killed"),
                NOON);
    }

    private static CleanStory revised() {
        var old = CleanStories.published(
                revision(
                        1,
                        with -> with.setParagraphs(paragraphs("Old lead.", "The ferry of Anna Weil sails at noon."))),
                NOON,
                LeadPolicies.agency());
        var now = CleanStories.published(
                revision(
                        2,
                        with -> with.setHeadline("Ferry sails")
                                .setParagraphs(paragraphs("The ferry of Ana Weil sails at noon."))),
                NOON,
                LeadPolicies.agency());
        now.setDifference(StoryDifferences.between(old, now));
        return now;
    }

    private static CleanStory full() {
        return CleanStories.published(revision(3, with -> content(described(with))), NOON, LeadPolicies.agency());
    }

    private static EnrichedStory.Builder described(EnrichedStory.Builder with) {
        return with.setUrgency(4)
                .setFirstCreated(NOON)
                .setExpiresAt(NOON)
                .setReceivedAt(NOON)
                .setChange("update")
                .setLocated("Northport")
                .setProfile("news-short")
                .setRepresentationType("partial")
                .setRights(new Rights(
                        "reserved", "tdm-reservation: 1", "https://harbour.example/tdm.json", List.of(), "", ""))
                .setAgencyFields(List.of(
                        new AgencyField("itemMeta/rating", "5"), new AgencyField("edNotes/0/text", "check the dock")))
                .setSlugline("FERRY-NORTH/")
                .setByline("By Ida Holm")
                .setCreditLine("Harbour News")
                .setGenre("Current, Update")
                .setDetectedLanguage("en")
                .setCopyrightHolder("Harbour News")
                .setCopyrightNotice("(c) 2026 Harbour News")
                .setUsageTerms("Not for archives");
    }

    private static EnrichedStory.Builder content(EnrichedStory.Builder with) {
        return with.setSummary("Back after ten months.")
                .setKeywords(List.of("ferries"))
                .setSubjects(List.of(
                        new Subject("", "medtop:20000337", "maritime transport", ""),
                        new Subject("harbour", "17", "harbours", "")))
                .setEntities(List.of(
                        new Entity("person", "Ida Holm", "", "recogniser", List.of(), "Captain", 0.5, List.of()),
                        new Entity("place", "Northport", "harbour:4", "agency", List.of(), "", 0.2, List.of()),
                        new Entity(
                                "person",
                                "Fares",
                                "",
                                "recogniser",
                                List.of(new Mention("paragraph", 0, 0, 5, "Fares", "name", "", "recogniser")),
                                "",
                                0.7,
                                List.of())))
                .setAssociations(List.of(picture()))
                .setParagraphs(List.of(
                        new Paragraph(0, "text", "Fares < 10 & more."),
                        new Paragraph(1, "subhead", "Timetable"),
                        new Paragraph(2, "table-row", "Mon\t9:00"),
                        new Paragraph(3, "table-row", "Tue\t9:30")));
    }

    private static Association picture() {
        return Association.newBuilder()
                .setName("mainpic")
                .setGuid("pic 1")
                .setRevision("1")
                .setType("picture")
                .setHeadline("The ferry")
                .setCaption("The ferry in dock.")
                .setHref("https://pictures.example/1.jpg")
                .setCreditLine("Photo: Per Lund")
                .setCopyrightNotice("(c) Per Lund")
                .build();
    }

    private static Optional<Path> schemaFile() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(SCHEMA))
                .filter(Files::exists)
                .findFirst();
    }
}
