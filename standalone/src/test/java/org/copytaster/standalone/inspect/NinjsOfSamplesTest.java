package org.copytaster.standalone.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.output.NinjsOutput;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.publish.story.CleanStories;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.standalone.AllSettings;
import org.junit.jupiter.api.Test;

/** Whatever came in, what goes out as ninjs is valid by IPTC's own schema, its formats too. */
class NinjsOfSamplesTest {
    private static final Path IPTC = Path.of("..", "..", "shared", "samples", "iptc");
    private static final Path SCHEMA = IPTC.resolve(Path.of("ninjs", "specification", "ninjs-schema_3.1.json"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Settings SETTINGS = Settings.of(AllSettings.LIST, Map.of(), Map.of(), Map.of());

    private final Enricher enricher = ConfiguredEngines.enricher(SETTINGS);

    @Test
    void isValidOfEverySampleAndOfEveryExampleOfIptc() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "skipped: " + SCHEMA + " is not there");
        var schema = schema();
        int compared = 0;
        for (var file : InputFile.of(List.of(Path.of("..", "samples"), IPTC), leftOut -> {})) {
            for (var story : stories(file)) {
                assertThat(faults(schema, published(story)))
                        .as("%s", file.path())
                        .isEmpty();
                assertThat(faults(schema, withdrawn(story)))
                        .as("%s", file.path())
                        .isEmpty();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    private static String published(EnrichedStory story) {
        return new NinjsOutput().of(CleanStories.published(story, NOON, LeadPolicies.agency()));
    }

    private static String withdrawn(EnrichedStory story) {
        var order = RevisionOrder.of(story.getRevision(), story.getVersionCreated(), story.getReceivedAt());
        return new NinjsOutput().of(CleanStories.withdrawn(story, order, new Decision.Retract("killed"), NOON));
    }

    private List<EnrichedStory> stories(InputFile file) throws IOException {
        var config = IngestConfig.from(SETTINGS);
        var content = new InputReader(config.limits()).read(file.path());
        var source = new Source("samples", Optional.empty(), Optional.empty());
        var input = new WireInput(content, source, Optional.of(file.name()), "", NOON);
        return config.parsers().parse(input).stories().stream()
                .flatMap(story -> enricher.enrich(story).enriched().stream())
                .toList();
    }

    private static Schema schema() throws IOException {
        // The schema points to GeoJSON's on the web; we write none.
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(
                                Map.of("https://geojson.org/schema/GeoJSON.json", "{\"type\":\"object\"}")))
                .getSchema(Files.readString(SCHEMA));
    }

    private static Stream<String> faults(Schema schema, String ninjs) {
        return schema
                .validate(
                        ninjs,
                        InputFormat.JSON,
                        context -> context.executionConfig(with -> with.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString);
    }
}
