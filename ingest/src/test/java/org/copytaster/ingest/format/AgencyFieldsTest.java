package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyFieldsTest {
    private final List<String> warnings = new ArrayList<>();

    @Test
    void areKeptAsTheyCame() {
        var sent = List.of(new AgencyField("desk", "sport"), new AgencyField("slot", "7"));
        assertThat(AgencyFields.kept(sent, warnings)).isEqualTo(sent);
        assertThat(warnings).isEmpty();
    }

    @Test
    void areCutWithAWarningWhenThereAreTooMany() {
        var sent = IntStream.range(0, 5_000)
                .mapToObj(number -> new AgencyField("f" + number, "v"))
                .toList();
        assertThat(AgencyFields.kept(sent, warnings)).hasSize(2_000);
        assertThat(warnings).singleElement().asString().contains("has the first 2000 fields");
    }

    @Test
    void areCutBetweenCharactersWhenOneIsTooLong() {
        var kept = AgencyFields.kept(List.of(new AgencyField("f", "v".repeat(4_095) + "😀")), warnings);
        assertThat(kept.get(0).getValue()).isEqualTo("v".repeat(4_095));
        assertThat(warnings).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"uri\":\"1\",\"headline\":\"One\",%s}", "[{\"uri\":\"1\",\"headline\":\"One\",%s}]"})
    void leaveAStoryFarBelowTheSizeOfARecord(String json) {
        var fields = IntStream.range(0, 2_000)
                .mapToObj(number -> "\"own" + number + "\":\"" + "ж".repeat(2_000) + "\"")
                .collect(Collectors.joining(","));
        var parsed = Inputs.parse(Inputs.input(String.format(json, fields).getBytes(StandardCharsets.UTF_8)));
        Story story = parsed.stories().get(0);
        var stories = Topics.standard().stories();
        assertThat(stories.values().serializer().serialize("t", story).length).isLessThan(2 * 1024 * 1024);
        assertThat(story.getWarnings()).anyMatch(warning -> warning.startsWith("more was sent than a record keeps"));
    }
}
