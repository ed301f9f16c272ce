package org.copytaster.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {
    @ParameterizedTest
    @CsvSource({
        "nwa.example:1, true",
        "mer.example:urn:1, true",
        "reuters.com:1, false",
        "nwa.example.evil:1, false",
        "hub:1, false",
    })
    void asksOnlyForStoriesOfTheAgenciesThatItSpeaksFor(String storyId, boolean speaks) {
        var hub = new Sender(
                "hub",
                Optional.empty(),
                List.of("NWA.example", "mer.example"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(hub.speaksFor(storyId)).isEqualTo(speaks);
    }
}
