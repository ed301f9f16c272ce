package org.copytaster.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.copytaster.schemas.stream.AvroSerde;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.SchemaHistory;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of each record under every schema that ever wrote it: {@code golden/RECORD/FINGERPRINT.avro}. A change of a
 * schema adds a file (run this test twice) and leaves the others, which must be read for good.
 */
class GoldenBytesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Instant MOMENT = Instant.parse("2026-09-12T06:30:00Z");

    static Stream<Arguments> records() {
        var topics = Topics.standard();
        return Stream.of(
                Arguments.of("Story", topics.stories(), story()),
                Arguments.of("EnrichedStory", topics.enriched(), enriched()),
                Arguments.of("CleanStory", topics.published(), clean()),
                Arguments.of("StoryStatus", topics.status(), status()),
                Arguments.of("Act", topics.acts(), act()),
                Arguments.of("FeedState", topics.feeds(), feedState()),
                Arguments.of("RouteVersion", topics.routes(), routes()),
                Arguments.of("SchemaRegistration", topics.schemas(), registration()),
                Arguments.of("Rejection", topics.rejected(), rejection()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    <V extends SpecificRecordBase> void writesTheBytesItWroteBefore(String name, Topic<V> topic, V value)
            throws IOException {
        assertThat(written(topic, value)).isEqualTo(golden(topic, value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    <V extends SpecificRecordBase> void readsTheBytesItWroteBefore(String name, Topic<V> topic, V value)
            throws IOException {
        // By text: Avro 1.12 cannot compare arrays of records that hold instants.
        assertThat(topic.values().deserializer().deserialize(topic.name(), golden(topic, value)))
                .hasToString(value.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    <V extends SpecificRecordBase> void readsTheBytesOfEverySchemaThatEverWroteIt(String name, Topic<V> topic, V value)
            throws IOException {
        for (var schema : SchemaHistory.of(value.getClass())) {
            var file = file(DataSchema.of(schema));
            var read = topic.values().deserializer().deserialize(topic.name(), Files.readAllBytes(file));
            // What an older schema lacks has its default; what it had must be as it was written.
            assertThat(read.get(0)).as("%s", file).isEqualTo(value.get(0));
        }
    }

    /** In single-object encoding, whatever stands in front of it on the topic: so earlier releases wrote every topic. */
    @SuppressWarnings("unchecked") // the class of a V
    private static <V extends SpecificRecordBase> byte[] written(Topic<V> topic, V value) {
        var serde = AvroSerde.of((Class<V>) value.getClass());
        return serde.serializer().serialize(topic.name(), value);
    }

    private static <V extends SpecificRecordBase> byte[] golden(Topic<V> topic, V value) throws IOException {
        var file = file(DataSchema.of(topic).orElseThrow());
        if (Files.notExists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, written(topic, value));
            throw new AssertionError(file + " was missing and is written now: read it, commit it, run again");
        }
        return Files.readAllBytes(file);
    }

    private static Path file(DataSchema schema) {
        return GOLDEN.resolve(schema.record()).resolve(schema.fingerprint() + ".avro");
    }

    private static Story story() {
        return Story.newBuilder()
                .setStoryId("northwire.example:nw-0412")
                .setProvider("northwire.example")
                .setGuid("nw-0412")
                .setRevision("2")
                .setReceivedAt(MOMENT)
                .setVersionCreated(MOMENT)
                .setVersionCreatedRaw("2026-09-12T08:30:00+02:00")
                .setHeadline("Ferry line to reopen")
                .setUrgency(4)
                .setParagraphs(List.of(paragraph()))
                .setSubjects(List.of(new Subject("medtop", "04000000", "economy", "")))
                .setEntities(List.of(entity()))
                .setRelations(List.of(new Relation("replaces", "nw-0398", "1", "", "")))
                .setSymbols(List.of(new StockSymbol("NWX", "ticker", "XLON", "Northwire")))
                .setLocated("Northport")
                .setProfile("text-only")
                .setRepresentationType("full")
                .setRights(
                        new Rights("reserved", "tdm-reservation: 1", "https://nw.example/tdm", List.of("cc"), "", ""))
                .setAgencyFields(List.of(new AgencyField("contentMeta/audience@qcode", "nwaud:regional")))
                .build();
    }

    private static EnrichedStory enriched() {
        return EnrichedStory.newBuilder()
                .setStoryId("northwire.example:nw-0412")
                .setParagraphs(List.of(paragraph()))
                .setLeadKind("exact")
                .setLeadBand("automatic")
                .setLeadScore(1.0)
                .setLeadRemoved(List.of(0))
                .setLeadRepeats(List.of("1"))
                .setLeadEvidence(Map.of("exact", 1.0))
                .setLeadReasons(List.of("letter for letter the same"))
                .setLeadFacts(List.of(new LeadFact("name", 0, 37, 46, "Anna Weil")))
                .setLeadConflicts(List.of(new LeadConflict(
                        "date",
                        "Monday",
                        "Tuesday",
                        List.of(new LeadFact("date", 0, 20, 26, "Monday")),
                        List.of(new LeadFact("date", 1, 3, 10, "Tuesday")))))
                .setEmbargoed(true)
                .setEmbargoedUntil(MOMENT)
                .build();
    }

    private static CleanStory clean() {
        return CleanStory.newBuilder()
                .setStoryId("northwire.example:nw-0412")
                .setPublishedAt(MOMENT)
                .setParagraphs(List.of(paragraph()))
                .setRemoved(List.of(new Removed(0, "text", "The line reopens.", "repeated-lead", "summary")))
                .setSubjects(List.of(new Subject(
                        "", "medtop:04000000", "economy", "http://cv.iptc.org/newscodes/mediatopic/04000000")))
                .setRepeatedLead(new LeadRepeat(
                        "exact", "automatic", 1.0, "agency", List.of(0), List.of("1"), List.of(), List.of()))
                .setEntityEnd(new TextPlace(211, 40))
                .setDiagnostics(new Diagnostics("detector-1", 0.98, "names-6", "leads-en-4", Map.of(), List.of()))
                .setDifference(difference())
                .build();
    }

    private static StoryDifference difference() {
        var word = new WordChange("replaced", 35, 43, 35, 44, "Ana Weil");
        return new StoryDifference(
                "1",
                "07f0",
                true,
                List.of(new FieldChange("headline", "Ferry to reopen", "Ferry line to reopen")),
                List.of(new ParagraphChange("altered", 1, 1, "", List.of(word))),
                0);
    }

    private static StoryStatus status() {
        return StoryStatus.newBuilder()
                .setStoryId("northwire.example:nw-0412")
                .setDecision("publish")
                .setReason("newest")
                .setTopics(List.of("news.stories"))
                .setRevisions(List.of(RevisionStatus.newBuilder()
                        .setRevision("2")
                        .setState("published")
                        .setAt(MOMENT)
                        .build()))
                .build();
    }

    private static Act act() {
        return Act.newBuilder()
                .setActId("act-1")
                .setStoryId("northwire.example:nw-0412")
                .setKind("release")
                .setBy("mo")
                .setWhy("the agency lifted it by telephone")
                .setOrderedAt(MOMENT)
                .setRevision("2")
                .setContentSha256("a1")
                .build();
    }

    private static FeedState feedState() {
        return FeedState.newBuilder()
                .setFeed("harbour")
                .setTerm(7)
                .setUrl("https://harbourpress.example/feed")
                .setValidatedUrl("https://harbourpress.example/feed")
                .setEtag("\"v1\"")
                .setLastModified("Sat, 12 Sep 2026 06:30:00 GMT")
                .setBodySha256("a1")
                .setReadAt(MOMENT)
                .setPresent(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}))
                .build();
    }

    private static RouteVersion routes() {
        return RouteVersion.newBuilder()
                .setVersion(3)
                .setText("base: 2\nroutes: []\n")
                .setBy("mo")
                .setWhy("the sports desk has moved")
                .setAppliedAt(MOMENT)
                .build();
    }

    private static SchemaRegistration registration() {
        return SchemaRegistration.newBuilder()
                .setSubject("news.stories-value")
                .setFingerprint("c2c3e2710e9eb582")
                .setId(7)
                .setRegistry("http://registry.example:8081")
                .setRegisteredAt(MOMENT)
                .build();
    }

    private static Rejection rejection() {
        return Rejection.newBuilder()
                .setReceiptId("20260912-1")
                .setReason("invalid-json")
                .setLine(3)
                .setColumn(14)
                .setSize(2)
                .setBytes(ByteBuffer.wrap("{,".getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static Paragraph paragraph() {
        return new Paragraph(1, "text", "The ferry line reopens on Monday, Anna Weil said.");
    }

    private static Entity entity() {
        var mention = new Mention("paragraph", 1, 35, 44, "Anna Weil", "name", "Dr", "recogniser+titles");
        return new Entity("person", "Anna Weil", "", "recogniser", List.of(mention), "Dr", 0.286, List.of());
    }
}
