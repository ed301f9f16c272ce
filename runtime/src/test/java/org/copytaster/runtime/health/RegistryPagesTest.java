package org.copytaster.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.BuiltInRegistry;
import org.copytaster.schemas.stream.RecordSchemas;
import org.copytaster.schemas.stream.SchemaHistory;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confluent's REST API, as far as clients read by it. */
class RegistryPagesTest {
    private static final int VERSIONS = SchemaHistory.of(CleanStory.class).size();
    private static final int NEWEST = 1_000_000 + VERSIONS;
    private static final String TODAY = RecordSchemas.avsc("CleanStory").orElseThrow();
    private static final BuiltInRegistry REGISTRY = BuiltInRegistry.of(Topics.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/registry                                            | 200 | {}",
                "/registry/                                           | 200 | {}",
                "/registry/schemas/types                              | 200 | [\"AVRO\"]",
                "/registry/subjects                                   | 200 | [\"news.stories-value\",\"news.latest-value\"]",
                "/registry/subjects/news.stories-value/versions       | 200 | [1,2,3,4,5]",
                "/registry/schemas/ids/1000001/subjects               | 200 | [\"news.stories-value\",\"news.latest-value\"]",
                "/registry/config                                     | 200 | {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}",
                "/registry/config/news.stories-value                  | 200 | {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}",
                "/registry/mode                                       | 200 | {\"mode\":\"READONLY\"}",
                "/registry/schemas/ids/7                              | 404 | {\"error_code\":40403,\"message\":\"Schema 7 not found\"}",
                "/registry/schemas/ids/x                              | 404 | {\"error_code\":40403,\"message\":\"Schema x not found\"}",
                "/registry/subjects/a/versions                        | 404 | {\"error_code\":40401,\"message\":\"Subject 'a' not found.\"}",
                "/registry/subjects/news.stories-value/versions/9     | 404 | {\"error_code\":40402,\"message\":\"Version 9 not found.\"}",
                "/registry/subjects/news.stories-value                | 404 | {\"error_code\":40400,\"message\":\"There is nothing here\"}",
                "/registry/subjects/news.stories-value/versions/1/x   | 404 | {\"error_code\":40400,\"message\":\"There is nothing here\"}",
                "/registry/exporters                                  | 404 | {\"error_code\":40400,\"message\":\"There is nothing here\"}",
            })
    void answersWhatIsAskedOfIt(String path, int status, String body) {
        assertThat(RegistryPages.get(path)).isEqualTo(new RegistryPages.Page(status, body + "\n"));
    }

    @Test
    void givesTheSameSchemaByItsIdItsVersionAndAsTheLatest() {
        var newest = REGISTRY.under(NEWEST).get(1);
        var byId = RegistryPages.get("/registry/schemas/ids/" + newest.id() + "/schema");
        assertThat(byId.body()).isEqualTo(newest.schema() + "\n");
        for (var version : List.of(Integer.toString(VERSIONS), "latest", "-1")) {
            assertThat(RegistryPages.get("/registry/subjects/news.latest-value/versions/" + version + "/schema"))
                    .isEqualTo(byId);
        }
        assertThat(RegistryPages.get("/registry/subjects/news.latest-value/versions/latest")
                        .body())
                .startsWith("{\"subject\":\"news.latest-value\",\"version\":" + VERSIONS + ",\"id\":" + NEWEST
                        + ",\"schema\":\"{");
    }

    @Test
    void tellsAWriterTheIdOfWhatIsThereAndTakesNothingNew() {
        var path = "/registry/subjects/news.stories-value/versions";
        assertThat(RegistryPages.post(path, question(TODAY)).body()).isEqualTo("{\"id\":" + NEWEST + "}\n");
        var other = RegistryPages.post(path, question(Story.getClassSchema().toString()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("\"error_code\":42205").contains("read-only");
    }

    @Test
    void looksASchemaUp() {
        var path = "/registry/subjects/news.stories-value";
        assertThat(RegistryPages.post(path, question(TODAY)).body())
                .contains("\"version\":" + VERSIONS + ",\"id\":" + NEWEST + ",");
        assertThat(RegistryPages.post(path, question("\"string\"")).body()).contains("\"error_code\":40403");
        assertThat(RegistryPages.post(path, "{").body()).contains("\"error_code\":42201");
        assertThat(RegistryPages.post("/registry/config", "{}").status()).isEqualTo(404);
    }

    private static String question(String schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema).toString();
    }
}
