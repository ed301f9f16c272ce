package org.copytaster.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushDoorTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:8480/v1/stories");

    @Test
    void saysInItsHealthHowManyWrongKeysWereShown() {
        assertThat(PushDoor.detail(ADDRESS, "0 in flight", Map.of("wrong-key", 1700L, "no-key", 3L)))
                .isEqualTo("http://127.0.0.1:8480/v1/stories: 0 in flight; wrong keys since the start: 1700");
        assertThat(PushDoor.detail(ADDRESS, "0 in flight", Map.of("accepted", 2L)))
                .isEqualTo("http://127.0.0.1:8480/v1/stories: 0 in flight");
    }
}
