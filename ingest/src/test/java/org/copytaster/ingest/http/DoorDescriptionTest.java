package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoorDescriptionTest {
    private static final JsonNode DOCUMENT = DoorDescription.json("1.2.3", true);

    /** The schema that the OpenAPI Initiative publishes for OpenAPI 3.1 (Apache-2.0). */
    @Test
    void isOpenApiAsItsSchemaHasIt() throws IOException {
        try (var schema = DoorDescriptionTest.class.getResourceAsStream("/openapi/openapi-3.1.schema.json")) {
            var openApi = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(openApi.validate(DOCUMENT.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void isServedToWhoeverAsks() throws IOException, InterruptedException {
        try (var door = TestDoor.open()) {
            var served = TestDoor.json(door.knocker.send("GET", "/openapi.json").body());
            assertThat(served.at("/paths/~1v1~1stories/post/responses/202/description")
                            .asText())
                    .isEqualTo("Every record of the input is acknowledged.");
            assertThat(served.at("/paths/~1v1~1stories/get").isMissingNode())
                    .as("this door answers no look-ups")
                    .isTrue();
            assertThat(door.knocker.send("POST", "/openapi.json").statusCode()).isEqualTo(404);
        }
    }

    static Stream<Method> problems() {
        return Arrays.stream(Problems.class.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Answer.class);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hasEveryProblemThatTheDoorCanHave(Method problem) throws ReflectiveOperationException {
        var answer = (Answer) problem.invoke(null, arguments(problem));
        assertThat(described(answer.status())).anyMatch(text -> text.contains("`" + answer.code() + "`"));
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? 1 : type == Duration.class ? Duration.ofSeconds(1) : "x")
                .toArray();
    }

    @Test
    void hasEveryReasonForARefusal() {
        for (var reason : Refusal.Reason.values()) {
            var problem = Problem.of(Refusal.of(reason, "x", "x"));
            assertThat(described(problem.status())).anyMatch(text -> text.contains("`" + reason.code() + "`"));
        }
    }

    @Test
    void saysWhichAnswersAskToWait() {
        assertThat(DOCUMENT.at("/paths/~1v1~1stories/post/responses/503/headers")
                        .has("Retry-After"))
                .isTrue();
        assertThat(DOCUMENT.at("/paths/~1v1~1stories/post/responses/429/headers")
                        .has("Retry-After"))
                .isTrue();
    }

    @Test
    void pointsNowhereThatThereIsNothing() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static List<String> described(int status) {
        return Stream.of("post", "get")
                .map(method -> DOCUMENT.at("/paths/~1v1~1stories/" + method + "/responses/" + status + "/description"))
                .map(JsonNode::asText)
                .toList();
    }
}
